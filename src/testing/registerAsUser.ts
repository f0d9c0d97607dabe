/** What {@link registerAsUser} takes. */
export interface RegisterAsUserOptions {
  /** Where the widget is. Default: the document. */
  within?: ParentNode | undefined
  /** Stop once the widget shows this step, and touch nothing there. Default: `done`. */
  until?: 'start' | 'firstFactor' | 'secondFactor' | 'recovery' | 'complete' | 'done' | undefined
  /** Milliseconds until it gives up. Default 10 000. */
  timeout?: number | undefined
}

/** Steps that a user gets through by taps alone. */
const TAPPED = new Set(['start', 'firstFactor', 'secondFactor', 'complete'])

/**
 * Taps the first button of every step, as the user of the widget does, until the registration is accepted. It goes by
 * what the widget is and not by what it says, so it works in every language, and it is several times as fast as queries
 * by role, which have jsdom compute the styles of everything around each button.
 *
 * @throws {Error} Where the widget shows an error, or wants more than a tap; and after `timeout`.
 */
export async function registerAsUser({
  within = document,
  until = 'done',
  timeout = 10_000,
}: RegisterAsUserOptions = {}): Promise<void> {
  const scope = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean | undefined }
  const before = scope.IS_REACT_ACT_ENVIRONMENT
  // Nobody acts for React here: it does its work when it has it, as in a browser.
  scope.IS_REACT_ACT_ENVIRONMENT = false
  try {
    await tapped(within, until, timeout)
  } finally {
    scope.IS_REACT_ACT_ENVIRONMENT = before
  }
}

/** Taps until the widget shows the step `until`; rejects with an error that says why it cannot. */
function tapped(within: ParentNode, until: string, timeout: number): Promise<void> {
  let tappedView = ''
  return new Promise((resolve, reject) => {
    const end = (finish: () => void) => {
      observer.disconnect()
      clearTimeout(timer)
      finish()
    }
    const fail = (message: string) => end(() => reject(new Error(message)))
    const look = () => {
      const step = find(within, isPart('step'))
      if (!step) return
      const { step: name = '', view, status } = step.dataset
      if (name === until) {
        end(resolve)
        return
      }
      if (status === 'pending') return
      const error = find(step, isPart('error'))
      if (error) {
        fail(`At the step ${name} the widget shows ${error.dataset['code']}: ${error.textContent}`)
        return
      }
      if (!TAPPED.has(name) || find(step, isField)) {
        fail(`The step ${name} wants more than a tap: ${step.textContent}`)
        return
      }
      const actions = find(step, isPart('actions'))
      const button = actions && find(actions, isButton)
      const shown = `${name} ${view}`
      if (!button || button.getAttribute('aria-disabled') === 'true' || shown === tappedView) return
      tappedView = shown
      button.click()
    }
    const observer = new MutationObserver(look)
    const timer = setTimeout(() => {
      const step = find(within, isPart('step'))
      fail(
        `After ${timeout} ms the widget ${step ? `is at the step ${step.dataset['step']}: ${step.textContent}` : 'is not there.'}`,
      )
    }, timeout)
    observer.observe(within, { subtree: true, childList: true, attributes: true })
    look()
  })
}

const isPart = (part: string) => (element: HTMLElement) => element.dataset['part'] === part
const isField = ({ localName }: HTMLElement) => localName === 'input' || localName === 'textarea'
const isButton = ({ localName }: HTMLElement) => localName === 'button'

/** The first one inside, in the order of the page. Selectors would cost a simulated browser more than all the rest. */
function find(root: ParentNode, fits: (element: HTMLElement) => boolean): HTMLElement | undefined {
  for (let child = root.firstElementChild; child; child = child.nextElementSibling) {
    const found = child instanceof HTMLElement && fits(child) ? child : find(child, fits)
    if (found) return found
  }
  return undefined
}
