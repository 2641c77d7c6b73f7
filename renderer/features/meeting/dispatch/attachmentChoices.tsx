import type { AttachmentId } from '../../../../shared/domain/ids.ts';
import { fileSize } from '../../../../shared/german/attachments.ts';
import type { OfferedAttachment } from './choices.ts';
import { OfferedChoices } from './offeredChoices.tsx';

type Props = {
  offered: readonly OfferedAttachment[];
  chosen: readonly AttachmentId[];
  onChange: (chosen: AttachmentId[]) => void;
};

/** What the office does not list it sends when it means to, not with all the rest. */
const offeredOf = (one: OfferedAttachment) => ({
  ...one,
  isApart: !one.isListed && !one.isOwn,
  note: [fileSize(one.size), !one.isListed && !one.isOwn && 'nicht aufgeführt'].filter(Boolean).join(', '),
});

/** Files of the meeting, its items and its papers that go along; nothing where there are none. */
export function AttachmentChoices({ offered, ...choice }: Props) {
  if (offered.length === 0) return null;
  return (
    <fieldset className="kern-fieldset choices">
      <legend>Anlagen mitsenden</legend>
      <OfferedChoices {...choice} offered={offered.map(offeredOf)} />
    </fieldset>
  );
}
