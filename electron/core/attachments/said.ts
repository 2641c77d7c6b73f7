import type { FileText } from '../../../db/repositories/files/fileTexts.ts';
import { refuse } from '../kernel/refusals.ts';
import { readText } from '../reading/readApart.ts';

/** Of these it can be known what they say. */
const readable = new Set([
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text',
  'text/plain',
  'text/csv',
]);

/**
 * What a file says, or why nobody knows. A file that cannot be read is taken all the same, but for one that is empty or
 * damaged: whoever gets it could not open it either. Throws ATTACHMENT_REFUSED.
 */
export async function saidIn(bytes: Uint8Array, mediaType: string, signal: AbortSignal): Promise<FileText> {
  if (bytes.length === 0) refuse({ code: 'ATTACHMENT_REFUSED', reason: 'empty' });
  if (!readable.has(mediaType) && !isOldContainer(bytes)) return unread('unknownFormat');
  const answer = await readText(bytes, signal);
  if ('read' in answer) return answer.read;
  const { fault } = answer;
  if (fault === 'empty' || fault === 'damaged') return refuse({ code: 'ATTACHMENT_REFUSED', reason: fault });
  return unread(fault === 'unreadable' ? 'unknownFormat' : fault);
}

/** Word keeps in it what a password protects. */
const isOldContainer = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf;

const unread = (state: FileText['state']): FileText => ({
  state,
  text: '',
  unseen: '',
  unseenKinds: [],
});
