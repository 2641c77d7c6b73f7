import {
  type DocumentPicture,
  forDocuments,
  type PictureFault,
} from '../../../shared/pictures/forDocuments.ts';
import { canBeRead } from './make/readPicture.ts';

/**
 * The one way into a document of ours for any picture, whoever brings it: known from its head to be neither too large nor
 * cut off, without what a camera wrote, and read once from its first dot to its last.
 */
export async function checkedPicture(bytes: Uint8Array): Promise<DocumentPicture | { fault: PictureFault }> {
  const picture = forDocuments(bytes);
  return 'fault' in picture || (await canBeRead(picture)) ? picture : { fault: 'damaged' };
}
