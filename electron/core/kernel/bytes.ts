/** Bytes as they travel over the contract and stand in files of text. */
export const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
