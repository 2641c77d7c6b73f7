import type { UploadId } from '../../../shared/domain/ids.ts';
import { longWork } from '../kernel/longWork.ts';

/** Files that are coming in now, in bytes. */
export const uploads = longWork<UploadId>({ code: 'UPLOAD_CANCELLED' });
