/** What an answer has failed on may leave reads behind, which must not begin another view. */
export function requireOpenView(isOpen: boolean): void {
  if (!isOpen) throw new Error('Expected reads before the end of their view, but one came after it.');
}
