/** Whether a key belongs to the control that has the focus, so that it is no shortcut. */
export function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select, dialog *');
}
