/** What is left of a name or a sentence for whoever asks if another says the same: letters and figures. */
export const signsOf = (text: string): string =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('de')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
