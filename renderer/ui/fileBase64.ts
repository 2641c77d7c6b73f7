const CHUNK = 0x80_00;

/** The bytes of a chosen file as base64, the way they travel over the contract. */
export async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  // In pieces: as arguments of one call a large file would be too many.
  for (let from = 0; from < bytes.length; from += CHUNK) {
    text += String.fromCodePoint(...bytes.subarray(from, from + CHUNK));
  }
  return btoa(text);
}
