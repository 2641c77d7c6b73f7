import type { Attachment } from '../../electron/core/dispatch/message.ts';

/** A file that is in memory anyway; in pieces, since one text in base64 would be as much again beside it. */
export const attachmentOf = ({
  fileName,
  mediaType,
  bytes,
}: Pick<Attachment, 'fileName' | 'mediaType'> & { bytes: Uint8Array }): Attachment => ({
  fileName,
  mediaType,
  size: bytes.length,
  content: () => pieces(bytes),
});

function* pieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

const PIECE = 64 * 1024;
