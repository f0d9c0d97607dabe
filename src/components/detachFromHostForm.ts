/**
 * Detaches a control from the host's form around the widget. A host's own button or field may pass on neither `type` nor
 * `form`: it would then submit that form, or be submitted with it. An empty `form` attribute names no form:
 * https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#reset-the-form-owner
 */
export function detachFromHostForm(control: Element, within: Element): void {
  const { form } = control as HTMLButtonElement
  if (form?.contains(within)) control.setAttribute('form', '')
}
