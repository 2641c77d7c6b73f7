import type { AttachmentId } from '../../../shared/domain/ids.ts';

/** Which of the files go along with what is prepared here; one that is added in this window does. */
export type Choice = {
  chosen: readonly AttachmentId[];
  onChoose: (id: AttachmentId, isChosen: boolean) => void;
};
