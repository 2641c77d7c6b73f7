/** Goes on writing in an editor: the cursor behind its last letter, and there what was typed before it was shown. */
export function typeAfterFocus(editor: HTMLElement | null | undefined, typed = ''): void {
  if (!editor) return;
  editor.focus();
  const selection = window.getSelection();
  selection?.selectAllChildren(editor);
  selection?.collapseToEnd();
  // Like a key press for the editor: it can be undone, and it is saved.
  if (typed !== '') document.execCommand('insertText', false, typed);
}

/** From wherever the keyboard was: what is typed from now on waits in this field for the editor it is meant for. */
export function catchKeys(ahead: HTMLTextAreaElement | null): void {
  if (!ahead) return;
  ahead.value = '';
  ahead.focus({ preventScroll: true });
}

/** Once the Protokoll is shown: from its tab into the text of the item, unless somebody has gone on elsewhere meanwhile. */
export async function writeFromTab(): Promise<void> {
  for (let frames = 0; frames < 100; frames++) {
    await new Promise(requestAnimationFrame);
    const focused = document.activeElement;
    if (focused !== document.body && !focused?.matches('[data-tab="protokoll"]')) return;
    const editor = document.querySelector<HTMLElement>('.minutes-item .ProseMirror[contenteditable="true"]');
    if (editor) return typeAfterFocus(editor);
  }
}
