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
        {lists.map((list) => {
          const isChosen = chosen.includes(list.id);
          return (
            <li key={list.id}>
              <Checkbox
                isSelected={isChosen}
                onChange={(next) =>
                  onChange(next ? [...chosen, list.id] : chosen.filter((id) => id !== list.id))
                }
              >
                {list.name} <ListSize meetingId={meetingId} listId={list.id} />
              </Checkbox>
              <ClearanceSign clearance={list.clearance} />
              {isChosen && <Refusals list={list} prepared={prepared} />}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

/** How many people of the list have an address on the day of the meeting. */
function ListSize({ meetingId, listId }: { meetingId: MeetingId; listId: ListId }) {
  const { data } = useQuery('dispatch.prepare', {
    meetingId,
    documents: [],
    withCalendar: false,
    listIds: [listId],
  });
  return <span className="muted">{data && recipientCount(data.recipients.length)}</span>;
}

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
