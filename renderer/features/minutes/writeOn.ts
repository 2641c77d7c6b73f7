/** Goes on writing in an editor: the cursor behind its last letter, and there what was typed before it was shown. */
export function writeOn(editor: HTMLElement | null | undefined, typed = ''): void {
  if (!editor) return;
  editor.focus();
  const selection = window.getSelection();
  selection?.selectAllChildren(editor);
  selection?.collapseToEnd();
  // Like a key press for the editor: it can be undone, and it is saved.
  if (typed !== '') document.execCommand('insertText', false, typed);
}
