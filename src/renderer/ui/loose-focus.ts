/** Is the keyboard's attention on nothing in particular, as right after a screen has opened? */
export function isFocusLoose(): boolean {
  const focused = document.activeElement;
  return focused === null || focused === document.body || focused.tagName === 'MAIN';
}
