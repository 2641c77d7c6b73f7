import type { Handlers } from '../kernel/app.ts';
import { addAttachment, cancelAdding, uploadProgress } from './addAttachment.ts';
import { collectedAsPaper } from './collectedAsPaper.ts';
import {
  attachmentFile,
  countAttachments,
  listAttachments,
  moveAttachment,
  removeAttachment,
  updateAttachment,
} from './attachments.ts';

/** Files at papers, items, meetings and reports of partners. */
export const attachmentHandlers = {
  'attachments.list': listAttachments,
  'attachments.counts': countAttachments,
  'attachments.add': addAttachment,
  'reportPeriods.makePaper': collectedAsPaper,
  'attachments.progress': uploadProgress,
  'attachments.cancelAdding': cancelAdding,
  'attachments.update': updateAttachment,
  'attachments.move': moveAttachment,
  'attachments.remove': removeAttachment,
  'attachments.file': attachmentFile,
} satisfies Partial<Handlers>;
