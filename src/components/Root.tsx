import {
  type ReactElement,
  type ReactNode,
  startTransition,
  useEffect,
  useId,
  useMemo,
  useState,
} from 'react'
import type { RegistrationError } from '../core/errors.js'
import type { RegistrationStep } from '../core/flow.js'
import type { EndUserOptions, UserOptions } from '../registration/options.js'
import { useRegistration } from '../react/useRegistration.js'
import { Context, type LazyScreens, type RootOptions } from './context.js'
import { createFocusRefs } from './focus.js'
import { ErrorBoundary } from './ErrorBoundary.js'
import { mergeMessages } from './messages/mergeMessages.js'
import { useBrowserValue } from './useBrowserValue.js'

/** Props of {@link Root}. */
export type RootProps<Kind = UserOptions | EndUserOptions> = RootOptions<Kind> & {
  /** The parts, in your order, and whatever you put between them. */
  children?: ReactNode
}

/** The view that the user chose. */
interface ShownView {
  step: RegistrationStep
  kit: string | undefined
  view: string | undefined
  /** The error that was shown when the user left the view before. */
  left: RegistrationError | null
}

/** Provides one registration to the parts inside it. Renders no element of its own. */
export function Root(options: RootProps<UserOptions>): ReactElement
export function Root(options: RootProps<EndUserOptions>): ReactElement
export function Root(options: RootProps): ReactElement
// Overloads, because TypeScript cannot discriminate a union by an array: next to `wallets={[…]}`, the parameter of
// `onComplete` would be an implicit `any`.
export function Root(options: RootProps) {
  const { messages, locale, slots, children } = options
  const registration = useRegistration(options)
  const { state, error, kit } = registration
  const [refs] = useState(createFocusRefs)
  const [initialState] = useState(state)
  const [shown, setShown] = useState<ShownView>()
  const lazy = useLazyScreens(error, shown)
  const id = useId()
  const words = useMemo(
    () => mergeMessages(messages, { lazy: lazy?.messages, locale }),
    [messages, locale, lazy],
  )
  const value = useMemo(
    () => ({
      ...registration,
      // An error belongs to the view where it appeared: it must not replace what another view tells the user.
      ...(error && shown?.left === error && { error: null, status: 'idle' as const }),
      options,
      ...words,
      slots: slots ?? {},
      lazy,
      // A new kit resets the view: the user has not seen that kit yet.
      view: shown?.step === state.step && shown.kit === kit?.id ? shown.view : undefined,
      setView: (view?: string, left: RegistrationError | null = error) =>
        setShown({ step: state.step, kit: kit?.id, view, left }),
      initialState,
      refs,
      ids: { progress: `${id}progress`, body: `${id}body` },
    }),
    [registration, options, words, slots, lazy, shown, state.step, error, kit, initialState, refs, id],
  )
  return (
    <Context.Provider value={value}>
      <ErrorBoundary words={words.messages.flow}>{children}</ErrorBoundary>
    </Context.Provider>
  )
}

/** The lazy screens, once any widget of the page has loaded them. */
let loaded: LazyScreens | undefined
const getLoaded = () => loaded

/**
 * Loads the lazy screens ahead of time; null after a failed load. After a failure, each change of one of the `causes`
 * loads them again.
 */
function useLazyScreens(...causes: unknown[]): LazyScreens | null | undefined {
  // Shared by all widgets of the page, so only the first one has to wait.
  const shared = useBrowserValue(getLoaded)
  const [own, setLazy] = useState<LazyScreens | null>()
  const lazy = shared ?? own
  useEffect(() => {
    if (lazy) return
    // A failed load is not reported as an error here: without the lazy screens, a step shows texts of the first load.
    import('./layouts/lazyScreens.js').then(
      // React draws a transition a little at a time: a tap never waits until all of it is drawn.
      ({ lazyScreens }) => startTransition(() => setLazy((loaded = lazyScreens))),
      () => setLazy(null),
    )
    // oxlint-disable-next-line react/exhaustive-effect-dependencies, react-hooks/exhaustive-deps -- a change of `causes` starts another try
  }, causes)
  return lazy
}
