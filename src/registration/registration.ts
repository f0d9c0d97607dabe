import { initialState, transition } from '../core/flow.js'
import type { UserRegistrationChallenge, UserRegistrationInitRequest } from '../core/protocol.js'
import { createActions } from './actions.js'
import { begin, restartedEvent } from './begin.js'
import { createChallengeOption } from './challengeOption.js'
import { createCurrentChallenge, type CurrentChallenge } from './currentChallenge.js'
import { callListener } from './callListener.js'
import { createFeatureLoader } from './featureLoader.js'
import { createLifetime } from './lifetime.js'
import { type EngineOptions, flowPlan, type Notify } from './options.js'
import { fetchOtherCredentials, needsOtherCredentials } from './otherCredentialsLoader.js'
import type { LazyFeatures, Owners } from './owners.js'
import type { Runner } from './runner.js'
import { createStore, type PerformEffects, type Snapshot } from './store.js'
import { createSubmissions } from './submissions.js'
import { createVerbs, type Verbs } from './verbs.js'

/** One registration, complete and without any screen: what it shows, and what a user and a host can do. */
export interface Registration {
  readonly verbs: Verbs
  readonly getSnapshot: () => Snapshot
  readonly subscribe: (listener: () => void) => () => void
  /** Seed of a one-time code as an `otpauth:` address, when the server sent one. Secret: show it and keep it nowhere. */
  readonly otpUrl: () => string | undefined
  /** Takes the newest options; the challenge among them counts with {@link takeChallenge}. */
  readonly update: (options: EngineOptions) => void
  /** Takes the challenge of the newest options: with another one the registration starts over. */
  readonly takeChallenge: () => void
  /** Begins to watch the page, and loads what comes later; returns the end, which aborts. */
  readonly mount: () => () => void
  /** The host shows the widget; returns what to call when it does so no longer, and keeps it (`<Activity>`). */
  readonly reveal: () => () => void
  /** Whether the host hides the widget at present. */
  readonly isHidden: () => boolean
}

/** Loads what comes later. */
type Load = (
  options: EngineOptions,
) => Promise<{ createFeatures: (owners: Owners, options: EngineOptions) => LazyFeatures }>

/**
 * Creates a registration; nothing happens before its first verb.
 *
 * @param runner Runs the actions, and owns whether one is under way and how the last one failed.
 * @throws {Error} where `wallets` is empty.
 */
export function createRegistration(
  options: EngineOptions,
  runner: Runner,
  load: Load = loadFeatures,
): Registration {
  let latest = options
  let typed: UserRegistrationInitRequest = {}
  const notify: Notify = (listener, value) => {
    callListener(latest, listener, value)
    if (listener === 'onStepChange') notify('onEvent', { type: 'step_shown', step: store.state().step })
  }
  const challenges = createCurrentChallenge(options.challenge, options.api.needsToken)
  const submissions = createSubmissions()
  const loader = createFeatureLoader(async () => (await load(latest)).createFeatures(owners, options))
  const { features } = loader
  const perform: PerformEffects = (effects, before) => {
    // Before the features are loaded there is but one effect.
    if (features()) features()?.perform(effects, before)
    else if (effects.length > 0) notify('onStepChange', store.state().step)
  }
  const store = createStore(firstSnapshot(options, challenges), perform, runner.schedule)
  const actions = createActions({ store, notify, features }, runner, loader.load)
  const { abort } = actions
  const lifetime = createLifetime({ store, submissions, notify, abort }, loader)
  const { isHidden, mount, reveal, abandon } = lifetime
  const owners: Owners = {
    store,
    challenges,
    submissions,
    options: () => latest,
    initRequest: () => ({ ...latest.initRequest, ...typed }),
    notify,
    isRunning: runner.isRunning,
    isHidden,
    abort,
    features,
  }
  const fill: Verbs['fill'] = (more) => {
    typed = { ...typed, ...more }
  }
  const startOver = (challenge?: UserRegistrationChallenge, recovers?: boolean) => {
    abandon()
    abort('restart')
    runner.reset()
    begin(owners, challenge, recovers)
  }
  const takeChallenge = createChallengeOption(owners, actions, startOver)
  const update = (newest: EngineOptions) => {
    latest = newest
    features()?.checkReadOnce(newest)
    // React runs no other effect in a widget that it hides, and forbids changes of state within this one.
    if (isHidden()) queueMicrotask(takeChallenge)
  }
  const { getSnapshot, subscribe } = store
  const verbs = createVerbs(owners, actions, { fill, startOver })
  const { otpUrl } = challenges
  return { verbs, getSnapshot, subscribe, otpUrl, update, takeChallenge, mount, reveal, isHidden }
}

/** Loads both files in parallel. */
const loadFeatures: Load = async (options) => {
  const [features] = await Promise.all([
    import('./features.js'),
    needsOtherCredentials(options) && fetchOtherCredentials(),
  ])
  return features
}

function firstSnapshot(options: EngineOptions, { parse }: CurrentChallenge): Snapshot {
  const { challenge, error, recovers } = parse(options.challenge, options.api.needsToken)
  const state = initialState(flowPlan(options))
  return {
    state: challenge ? transition(state, restartedEvent(challenge)).state : state,
    notices: recovers ? { recovers } : {},
    errors: { challenge: error },
  }
}
