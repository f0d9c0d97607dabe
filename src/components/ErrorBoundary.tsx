import { Component, type ReactNode } from 'react'

/** Props of {@link ErrorBoundary}. */
interface RescueProps {
  /** From the merged messages, so each is a string even if the host gave something else. */
  words: { broken: string; recover: string }
  children: ReactNode
}

/**
 * Catches rendering errors of the parts, ours and the host's, because React would otherwise unmount the host's whole
 * page. The registration is above this boundary, so nothing that was created is lost. React reports the error.
 */
export class ErrorBoundary extends Component<RescueProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    const { children, words } = this.props
    if (!this.state.failed) return children
    return (
      <section data-part="flow">
        <p role="alert">{words.broken}</p>
        <button
          type="button"
          form=""
          data-part="button"
          data-variant="primary"
          onClick={() => this.setState({ failed: false })}
        >
          {words.recover}
        </button>
      </section>
    )
  }
}
