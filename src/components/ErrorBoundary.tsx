import { Component, type ReactNode } from 'react'

interface RescueProps {
  /** Known to be text. */
  words: { broken: string; recover: string }
  children: ReactNode
}

/**
 * Stands between an error of rendering, whoever's, and the host's page, which React would take away with it. The
 * registration lives above, so nothing that was made is lost; React itself reports what was thrown.
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
