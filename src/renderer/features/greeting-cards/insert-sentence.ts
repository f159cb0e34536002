/**
 * Puts a sentence in where the caret stands, at the end where there was none yet, with a space to
 * what stands beside it. The field's own undo (Ctrl+Z) takes it back.
 */
export function insertSentence(area: HTMLTextAreaElement, sentence: string): void {
  const hadCaret = area.dataset['caret'] === 'yes' || document.activeElement === area;
  const at = hadCaret ? area.selectionStart : area.value.length;
  const end = hadCaret ? area.selectionEnd : area.value.length;
  const before = area.value.slice(0, at);
  const after = area.value.slice(end);
  const gapBefore = before === '' || /\s$/.test(before) ? '' : ' ';
  const gapAfter = after === '' || /^\s/.test(after) ? '' : ' ';
  area.focus();
  area.setSelectionRange(at, end);
  // The only way into the field's own history of changes.
  document.execCommand('insertText', false, `${gapBefore}${sentence}${gapAfter}`);
}
