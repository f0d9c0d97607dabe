import { useRegistrationContext } from '../context.js'

/** Placeholder of a form that is still loading, as high as the form, so that nothing moves when it arrives. */
export function Skeleton({
  fields = 0,
  buttons,
}: {
  fields?: number | undefined
  /** The number of buttons. Default: one. */
  buttons?: 2 | undefined
}) {
  const { messages } = useRegistrationContext()
  return (
    <div data-part="form" aria-busy="true">
      {Array.from({ length: fields }, (_, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- they are all the same
        <div key={index} data-part="skeleton" />
      ))}
      <div data-part="form-actions" data-buttons={buttons}>
        <p data-part="loading">{messages.start.pending}</p>
      </div>
    </div>
  )
}
