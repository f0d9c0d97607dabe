/**
 * Detaches a control from the host's form around the widget. A host's button or field may drop the `type` or `form`
 * attribute; it would then submit that form, or be submitted with it. An empty `form` attribute leaves a control
 * without a form owner: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#reset-the-form-owner
 */
export function detachFromHostForm(control: Element, within: Element): void {
  const { form } = control as HTMLButtonElement
  if (form?.contains(within)) control.setAttribute('form', '')
}
