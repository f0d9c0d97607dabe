/**
 * Takes a control out of the form of the host that the widget stands in. A host's own leaf may pass on neither `type` nor
 * `form`, and would send that form, or be sent with it. An empty id is no form's:
 * https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#reset-the-form-owner
 */
export function disown(control: Element, within: Element): void {
  const { form } = control as HTMLButtonElement
  if (form?.contains(within)) control.setAttribute('form', '')
}
