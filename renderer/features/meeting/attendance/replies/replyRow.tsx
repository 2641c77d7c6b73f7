import type { PersonId } from '../../../../../shared/domain/ids.ts';
import { isDeputyOn } from '../../../../../shared/domain/people/deputies.ts';
import { listName, sortName } from '../../../../../shared/domain/people/names.ts';
import { repliesOn, type Reply } from '../../../../../shared/domain/room/reply.ts';
import { germanDate } from '../../../../../shared/german/format.ts';
import { replyLabels } from '../../../../../shared/german/replies.ts';
import { useCommand } from '../../../../api.ts';
import { ErrorNotice } from '../../../../forms/form.tsx';
import { Button, IconButton } from '../../../../ui/button.tsx';
import { ComboBox } from '../../../../ui/comboBox.tsx';
import { optionsOf, SelectField } from '../../../../ui/selectField.tsx';
import { readAnew } from '../../../../saving/useConflict.ts';
import { type AttendanceScope, useAttendanceScope } from '../attendanceScope.ts';
import { bodyOf, deputiesToAsk } from './useReplies.ts';

type Props = {
  personId: PersonId;
  replies: readonly Reply[];
  /** Has the focus as the list opens. */
  isFirst: boolean;
  onAnswer: (answer: Reply['answer'] | null) => void;
  onNote: () => void;
  onInvite: (deputyId: PersonId) => void;
};

/** One person: the answer, since when and why, and below a refusal who stands in. */
export function ReplyRow({ personId, replies, isFirst, onAnswer, onNote, onInvite }: Props) {
  const scope = useAttendanceScope();
  const { directory, meeting } = scope;
  const person = directory.find(({ id }) => id === personId);
  const reply = replies.find((one) => one.personId === personId);
  if (!person) return null;
  const name = listName(person);
  const standsFor = repliesOn(replies, bodyOf(scope)).filter(({ deputyId }) => deputyId === personId);
  const members = directory.filter(({ id }) => standsFor.some((one) => one.personId === id));
  const isOutdated = reply !== undefined && reply.givenFor !== meeting.date;
  const facts = [
    members.length > 0 ? `als Vertretung gefragt (${members.map(sortName).join('; ')})` : '',
    reply ? `am ${germanDate(reply.repliedOn)}` : '',
    isOutdated ? `für den ${germanDate(reply.givenFor)} gegeben` : '',
    reply?.note ?? '',
  ];
  return (
    <li className="reply" onKeyDownCapture={(event) => answerByKey(event, onAnswer)}>
      <span>{name}</span>
      <SelectField
        label={`Antwort: ${name}`}
        hideLabel
        className="reply-answer"
        autoFocus={isFirst}
        options={optionsOf(replyLabels)}
        value={reply?.answer ?? 'open'}
        onChange={(answer) => onAnswer(answer === 'open' ? null : answer)}
      />
      <span className="muted">
        {facts.filter(Boolean).join(' · ')}
        {isOutdated && (
          <Button
            compact
            variant="tertiary"
            aria-label={`Gilt auch für den ${germanDate(meeting.date)}: ${name}`}
            onPress={() => onAnswer(reply.answer)}
          >
            {`Gilt auch für den ${germanDate(meeting.date)}`}
          </Button>
        )}
      </span>
      {reply ? <IconButton icon="edit" label={`Tag und Notiz: ${name}`} onPress={onNote} /> : <span />}
      {reply?.answer === 'declined' && !isOutdated && members.length === 0 && (
        <DeputyChoice reply={reply} replies={replies} name={name} onInvite={onInvite} />
      )}
    </li>
  );
}

const answerOfKey: Record<string, Reply['answer'] | null> = { z: 'accepted', a: 'declined', o: null };

/**
 * Each letter is an answer of its own: a closed list would take two quick ones for the beginning of a word, and keep the first.
 */
function answerByKey(event: React.KeyboardEvent<HTMLElement>, onAnswer: Props['onAnswer']): void {
  const { target, key, altKey, ctrlKey, metaKey } = event;
  const answer = answerOfKey[key.toLowerCase()];
  if (answer === undefined || altKey || ctrlKey || metaKey || !isAnswer(target)) return;
  event.preventDefault();
  event.stopPropagation();
  onAnswer(answer);
}

const isAnswer = (target: EventTarget): boolean =>
  target instanceof Element && target.matches('.reply-answer button');

type ChoiceProps = Pick<Props, 'replies' | 'onInvite'> & { reply: Reply; name: string };

/** Who is named for it comes first, in their rank (R21). */
function DeputyChoice({ reply, replies, name, onInvite }: ChoiceProps) {
  const scope = useAttendanceScope();
  const choose = useCommand('replies.chooseDeputy');
  const { ranked, next, isAnyNamed } = deputiesToAsk(scope, replies, reply.personId);
  const chosen = reply.deputyId;
  const ids = chosen === null || ranked.includes(chosen) ? ranked : [...ranked, chosen];
  const options = ids.flatMap((id) => {
    const person = scope.directory.find((one) => one.id === id);
    const note = ranked.includes(id) ? `${ranked.indexOf(id) + 1}. Vertretung` : whyNot(scope, id);
    return person ? [{ value: id, label: sortName(person), note }] : [];
  });
  const proposed = options.find(({ value }) => value === next);
  // Whoever has refused in turn is asked no more.
  const toAsk = chosen !== null && ranked.includes(chosen) ? chosen : (proposed?.value ?? null);
  const nobody = isAnyNamed
    ? 'Alle Benannten haben abgesagt oder sind für andere vorgesehen.'
    : 'Niemand ist für die Vertretung benannt.';
  if (options.length === 0) return <p className="reply-deputy muted">{nobody}</p>;
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
      {proposed && <Proposal label={proposed.label} name={name} onTake={() => choice(proposed.value)} />}
      <Invite name={name} deputyId={toAsk} nobody={nobody} onInvite={onInvite} />
      <ErrorNotice error={choose.error} />
    </div>
  );
}

/** Its button goes with the press: the arrows walk on from the answer of the same person. */
const Proposal = ({ label, name, onTake }: { label: string; name: string; onTake: () => void }) => (
  <Button
    compact
    onPress={({ target }) => {
      target.closest('.reply')?.querySelector<HTMLElement>('.reply-answer button')?.focus();
      onTake();
    }}
    aria-label={`Vorschlag: ${label} vertritt ${name}`}
  >
    {`Vorschlag: ${label}`}
  </Button>
);

/** Why somebody who was asked is asked no more. */
const whyNot = (scope: AttendanceScope, id: PersonId): string => {
  const { memberships, day } = bodyOf(scope);
  return isDeputyOn(id, memberships, day) ? 'hat abgesagt' : 'vertritt an diesem Tag nicht';
};

type InviteProps = Pick<Props, 'onInvite'> & { name: string; deputyId: PersonId | null; nobody: string };

const Invite = ({ name, deputyId, nobody, onInvite }: InviteProps) =>
  deputyId === null ? (
    <span className="muted">{nobody}</span>
  ) : (
    <Button compact onPress={() => onInvite(deputyId)} aria-label={`Vertretung für ${name} einladen`}>
      Einladen …
    </Button>
  );
