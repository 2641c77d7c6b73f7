import { Link } from 'wouter';
import { attachmentLeakSentence } from '../../../../shared/german/attachments.ts';
import { leakSentence } from '../../../../shared/german/dispatch.ts';
import { useQuery } from '../../../api.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { ClearanceSign } from '../documents/badges.tsx';
import type { MailList } from './choices.ts';
import type { Prepared } from './prepared.ts';
import { recipientCount } from './summary.ts';
import type { ListId, MeetingId } from '../../../../shared/domain/ids.ts';

type Props = {
  meetingId: MeetingId;
  lists: readonly MailList[];
  chosen: readonly ListId[];
  prepared: Prepared | undefined;
  onChange: (listIds: ListId[]) => void;
};

/** Who gets it: distribution lists, each with what speaks against it right below. */
export function ListChoices({ meetingId, lists, chosen, prepared, onChange }: Props) {
  return (
    <fieldset className="kern-fieldset choices">
      <legend>Wer erhält es?</legend>
      {lists.length === 0 && <p className="muted">Es gibt noch keinen Verteiler.</p>}
      <ul>
        {lists.map((list) => (
          <ListLine
            key={list.id}
            meetingId={meetingId}
            list={list}
            isChosen={chosen.includes(list.id)}
            prepared={prepared}
            onChoose={(next) => onChange(next ? [...chosen, list.id] : chosen.filter((id) => id !== list.id))}
          />
        ))}
      </ul>
    </fieldset>
  );
}

type LineProps = {
  meetingId: MeetingId;
  list: MailList;
  isChosen: boolean;
  prepared: Prepared | undefined;
  onChoose: (isChosen: boolean) => void;
};

/** A list with how many of its people have an address on the day of the meeting; where nobody has, the way to them. */
function ListLine({ meetingId, list, isChosen, prepared, onChoose }: LineProps) {
  const none = { documents: [], withCalendar: false };
  const { data } = useQuery('dispatch.prepare', { ...none, meetingId, listIds: [list.id] });
  const size = data?.recipients.length;
  return (
    <li>
      <Checkbox isSelected={isChosen} onChange={onChoose}>
        {list.name} <span className="muted">{size !== undefined && recipientCount(size)}</span>
      </Checkbox>
      {size === 0 && (
        <Link href={addressesOf(list)} aria-label={`Adressen eintragen: ${list.name}`}>
          Adressen eintragen
        </Link>
      )}
      <ClearanceSign clearance={list.clearance} />
      {isChosen && <Refusals list={list} prepared={prepared} />}
    </li>
  );
}

/** Where they are entered: with the people, where the list takes them from their memberships. */
const addressesOf = ({ source }: MailList): string =>
  source === 'press' || source === 'own' ? '/einstellungen/verteiler' : '/mitglieder';

function Refusals({ list, prepared }: { list: MailList; prepared: Prepared | undefined }) {
  const possible =
    prepared?.files.flatMap(({ fileName }) => [
      leakSentence(list.name, fileName),
      attachmentLeakSentence(list.name, fileName),
    ]) ?? [];
  const sentences = prepared?.refusals.filter((sentence) => possible.includes(sentence)) ?? [];
  if (sentences.length === 0) return null;
  return (
    <Notice kind="danger">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  );
}
