import type { PersonId } from '../../../../../shared/domain/ids.ts';
import { listName, sortName } from '../../../../../shared/domain/people/names.ts';
import type { Reply } from '../../../../../shared/domain/room/reply.ts';
import { germanDate } from '../../../../../shared/german/format.ts';
import { replyLabels } from '../../../../../shared/german/replies.ts';
import { useCommand } from '../../../../api.ts';
import { ErrorNotice } from '../../../../forms/form.tsx';
import { Button, IconButton } from '../../../../ui/button.tsx';
import { ComboBox } from '../../../../ui/comboBox.tsx';
import { optionsOf, SelectField } from '../../../../ui/selectField.tsx';
import { readAnew } from '../../../../saving/useConflict.ts';
import { useAttendanceScope } from '../attendanceScope.ts';
import { deputiesToAsk } from './useReplies.ts';

type Props = {
  personId: PersonId;
  replies: readonly Reply[];
  onAnswer: (answer: Reply['answer'] | null) => void;
  onNote: () => void;
  onInvite: (deputyId: PersonId) => void;
};

/** One person: the answer, since when and why, and below a refusal who stands in. */
export function ReplyRow({ personId, replies, onAnswer, onNote, onInvite }: Props) {
  const { directory } = useAttendanceScope();
  const person = directory.find(({ id }) => id === personId);
  const reply = replies.find((one) => one.personId === personId);
  if (!person) return null;
  const name = listName(person);
  const standsFor = replies.filter(({ deputyId }) => deputyId === personId);
  const members = directory.filter(({ id }) => standsFor.some((one) => one.personId === id));
  const facts = [
    members.length > 0 ? `als Vertretung gefragt (${members.map(sortName).join('; ')})` : '',
    reply ? `am ${germanDate(reply.repliedOn)}` : '',
    reply?.note ?? '',
  ];
  return (
    <li className="reply">
      <span>{name}</span>
      <SelectField
        label={`Antwort: ${name}`}
        hideLabel
        className="reply-answer"
        options={optionsOf(replyLabels)}
        value={reply?.answer ?? 'open'}
        onChange={(answer) => onAnswer(answer === 'open' ? null : answer)}
      />
      <span className="muted">{facts.filter(Boolean).join(' · ')}</span>
      {reply ? <IconButton icon="edit" label={`Tag und Notiz: ${name}`} onPress={onNote} /> : <span />}
      {reply?.answer === 'declined' && members.length === 0 && (
        <DeputyChoice reply={reply} replies={replies} name={name} onInvite={onInvite} />
      )}
    </li>
  );
}

type ChoiceProps = Pick<Props, 'replies' | 'onInvite'> & { reply: Reply; name: string };

/** Who is named for it comes first, in their rank (R21). */
function DeputyChoice({ reply, replies, name, onInvite }: ChoiceProps) {
  const scope = useAttendanceScope();
  const choose = useCommand('replies.chooseDeputy');
  const ranked = deputiesToAsk(scope, replies, reply.personId);
  const chosen = reply.deputyId;
  const ids = chosen === null || ranked.includes(chosen) ? ranked : [...ranked, chosen];
  const options = ids.flatMap((id) => {
    const person = scope.directory.find((one) => one.id === id);
    const note = ranked.includes(id) ? `${ranked.indexOf(id) + 1}. Vertretung` : 'hat abgesagt';
    return person ? [{ value: id, label: sortName(person), note }] : [];
  });
  const first = options[0];
  if (!first) return <p className="reply-deputy muted">Niemand ist für die Vertretung benannt.</p>;
  const choice = (deputyId: PersonId | null) =>
    choose.mutate(
      {
        meetingId: reply.meetingId,
        personId: reply.personId,
        version: reply.version,
        deputyId,
        isAsked: false,
      },
      { onError: readAnew },
    );
  return (
    <div className="reply-deputy">
      <span className="muted" aria-hidden="true">
        Vertretung
      </span>
      <ComboBox
        label={`Vertretung für ${name}`}
        hideLabel
        className="deputy-field"
        options={options}
        value={chosen}
        onChange={(deputyId) => deputyId !== chosen && choice(deputyId)}
      />
      {reply.deputyAskedOn !== null && chosen !== null && (
        <span className="muted">eingeladen am {germanDate(reply.deputyAskedOn)}</span>
      )}
      {chosen === null && (
        <Button compact onPress={() => choice(first.value)} aria-label={`${first.label} vertritt ${name}`}>
          {`Vorschlag: ${first.label}`}
        </Button>
      )}
      <Button
        compact
        onPress={() => onInvite(chosen ?? first.value)}
        aria-label={`Vertretung für ${name} einladen`}
      >
        Einladen …
      </Button>
      <ErrorNotice error={choose.error} />
    </div>
  );
}
