import type { AttachmentId } from '../../../../shared/domain/ids.ts';
import { fileSize } from '../../../../shared/german/attachments.ts';
import type { OfferedAttachment } from './choices.ts';
import { OfferedChoices } from './offeredChoices.tsx';

type Props = {
  offered: readonly OfferedAttachment[];
  chosen: readonly AttachmentId[];
  onChange: (chosen: AttachmentId[]) => void;
};

/** Files of the meeting, its items and its papers that go along; nothing where there are none. */
export function AttachmentChoices({ offered, ...choice }: Props) {
  if (offered.length === 0) return null;
  return (
    <fieldset className="kern-fieldset choices">
      <legend>Anlagen mitsenden</legend>
      <OfferedChoices {...choice} offered={offered.map((one) => ({ ...one, note: fileSize(one.size) }))} />
    </fieldset>
  );
}
