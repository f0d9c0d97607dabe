import { initialState } from '../core/flow.js'
import { restart } from '../core/restart.js'
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
import { findPreviousVisit, showPreviousVisit } from './previousVisit.js'
import type { Runner } from './runner.js'
import { createStore, type Decide, type PerformEffects, type Snapshot } from './store.js'
import { createVerbs, type Verbs } from './verbs.js'

/** A complete registration without a user interface: the data to show, and the functions for the user and the host. */
export interface Registration {
  /** What the user can do, one function for each: `start`, `create`, `submit` and so on. */
  readonly verbs: Verbs
  readonly getSnapshot: () => Snapshot
  /** The first snapshot, without what this browser remembers of an earlier visit: what a server renders. */
  readonly getServerSnapshot: () => Snapshot
  readonly subscribe: (listener: () => void) => () => void
  /**
   * Returns the seed of the one-time codes as an `otpauth:` address, if the server sent one. Secret: store it nowhere.
   */
  readonly otpUrl: () => string | undefined
  /** Stores the newest options. Their `challenge` takes effect only with {@link Registration.applyChallenge}. */
  readonly update: (options: EngineOptions) => void
  /** Takes the `challenge` of the newest options: a different challenge starts the registration over. */
  readonly applyChallenge: () => void
  /**
   * Starts listening to the page and loads the lazy features; returns a function that stops both and aborts the action.
   */
  readonly mount: () => () => void
  /** To be called when React shows the widget; returns the function to call when React hides it (`<Activity>`). */
  readonly reveal: () => () => void
  /** Whether React hides the widget while it stays mounted (`<Activity>`). */
  readonly isHidden: () => boolean
}

/** Loads the module of the lazy features. */
type Load = (
  options: EngineOptions,
) => Promise<{ createFeatures: (owners: Owners, options: EngineOptions) => LazyFeatures }>

/**
 * Creates a registration. No action, such as a call of init or a ceremony, runs before one of the functions in
 * {@link Registration.verbs} is called.
 *
 * @param runner Runs the actions, and knows whether one is running and how the last one failed.
 * @throws {Error} if `wallets` is empty.
 */
export function createRegistration(
  options: EngineOptions,
  runner: Runner,
  load: Load = loadFeatures,
): Registration {
  let latest = options
  let enteredInit: UserRegistrationInitRequest = {}
  const notify: Notify = (listener, value) => {
    callListener(latest, listener, value)
    if (listener === 'onStepChange') notify('onEvent', { type: 'step_shown', step: store.state().step })
  }
  const challenges = createCurrentChallenge(options.challenge, options.api.needsToken)
  const featureLoader = createFeatureLoader(async () => (await load(latest)).createFeatures(owners, options))
  const { features } = featureLoader
  const perform: PerformEffects = (effects, before) => {
    // Before the first ceremony, only `reportStep` can occur.
    const lazy = features()
    if (lazy) lazy.perform(effects, before)
    else if (effects.length > 0) notify('onStepChange', store.state().step)
  }
  const store = createStore(firstSnapshot(options, challenges), decideBy(features), perform, runner.schedule)
  const actions = createActions({ store, notify, features }, runner, featureLoader)
  const { abort } = actions
  const lifetime = createLifetime({ store, notify, abort }, featureLoader)
  const { isHidden, mount, reveal, abandon } = lifetime
  const owners: Owners = {
    store,
    challenges,
    options: () => latest,
    initRequest: () => ({ ...latest.initRequest, ...enteredInit }),
    notify,
    isRunning: runner.isRunning,
    isHidden,
    abort,
    features,
  }
  const fill: Verbs['fill'] = (more) => {
    enteredInit = { ...enteredInit, ...more }
  }
  const startOver = (challenge?: UserRegistrationChallenge, recovers?: boolean) => {
    abandon()
    abort('restart')
    runner.reset()
    begin(owners, challenge, recovers)
  }
  const applyChallenge = createChallengeOption(owners, actions, startOver)
  const update = (newest: EngineOptions) => {
    latest = newest
    features()?.checkReadOnce(newest)
    // In a hidden widget React runs insertion effects only, such as this one, and forbids state updates in them.
    if (isHidden()) queueMicrotask(applyChallenge)
  }
  showPreviousVisit(owners, findPreviousVisit())
  const verbs = createVerbs(owners, actions, { fill, startOver })
  const { getSnapshot, getServerSnapshot, subscribe } = store
  const shown = { getSnapshot, getServerSnapshot, subscribe, otpUrl: challenges.otpUrl }
  return { ...shown, verbs, update, applyChallenge, mount, reveal, isHidden }
}

/** Returns the next state for an event with `transition` or, until that is loaded, with `restart`. */
const decideBy =
  (features: Owners['features']): Decide =>
  (state, event) =>
    (features()?.transition ?? restart)(state, event)

/** Loads the features and, if this registration needs it, `otherCredentials.ts` in parallel. */
const loadFeatures: Load = async (options) => {
  const [features] = await Promise.all([
    import('./features.js'),
    needsOtherCredentials(options) && fetchOtherCredentials(),
  ])
  return features
}

/**
 * Returns the snapshot with which a registration begins: with a valid challenge at the first step that collects a
 * credential, else at `start`.
 */
function firstSnapshot(options: EngineOptions, { parse }: CurrentChallenge): Snapshot {
  const { challenge, error, recovers } = parse(options.challenge, options.api.needsToken)
  const state = initialState(flowPlan(options))
  return {
    state: challenge ? restart(state, restartedEvent(challenge)).state : state,
    notices: recovers ? { recovers } : {},
    errors: { challenge: error },
  }
}
