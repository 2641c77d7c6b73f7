import type { InquiryView } from '../../../../shared/contract/inquiries.ts';
import type { PaperView } from '../../../../shared/contract/papers.ts';
import { daysFrom } from '../../../../shared/domain/day/day.ts';
import { isUnanswered, wasAsked } from '../../../../shared/domain/paper/inquiry.ts';
import { germanDate } from '../../../../shared/german/format.ts';
import { answerForms, dueWords } from '../../../../shared/german/inquiries.ts';
import { useChosenBody } from '../../bodies/chosenBody.tsx';
import { useCommand } from '../../../api.ts';
import { ErrorNotice } from '../../../forms/form.tsx';
import { readAnew } from '../../../saving/useConflict.ts';
import { Button } from '../../../ui/button.tsx';

type Props = { paper: PaperView; inquiry: InquiryView; onEdit: () => void; onRemind: () => void };

/** Who answers until when, and what was done about it. */
export function TermsCard({ paper, inquiry, onEdit, onRemind }: Props) {
  const isOpen = paper.state !== 'withdrawn';
  const rows: [string, React.ReactNode][] = [
    ['Erledigt', inquiry.settledOn === null ? '' : germanDate(inquiry.settledOn)],
    ['Fällig', <Due key="due" inquiry={inquiry} />],
    ['Form', answerForms[inquiry.form]],
    ['Federführend', paper.unit],
    ['Anschrift', inquiry.address],
    ['E-Mail', inquiry.email],
    ['Zwischenantwort', interimWords(inquiry)],
  ];
  return (
    <div className="card stack">
      <div className="row">
        <h2>Antwort</h2>
        <span className="spacer" />
        {isOpen && (
          <Button
            variant="tertiary"
            compact
            icon="edit"
            aria-label="Antwort: Angaben ändern"
            onPress={onEdit}
          >
            ändern
          </Button>
        )}
      </div>
      <dl className="facts">
        {rows
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="as-written">{value}</dd>
            </div>
          ))}
      </dl>
      {isOpen && isUnanswered(inquiry.questions) && (
        <div className="row">
          {inquiry.settledOn === null && (
            <Button icon="mail" onPress={onRemind}>
              {wasAsked(inquiry) ? 'Erinnern …' : 'Weiterleiten …'}
            </Button>
          )}
          <SettleButton inquiry={inquiry} />
        </div>
      )}
      <History inquiry={inquiry} />
    </div>
  );
}

/** An answer that was given elsewhere and stands nowhere here keeps no Anfrage open for ever. */
function SettleButton({ inquiry: { paperId, version, settledOn } }: { inquiry: InquiryView }) {
  const settle = useCommand('inquiries.settle');
  const isSettled = settledOn !== null;
  return (
    <>
      <Button
        isPending={settle.isPending}
        onPress={() => settle.mutate({ paperId, version, isSettled: !isSettled }, { onError: readAnew })}
      >
        {isSettled ? 'Wieder öffnen' : 'Als erledigt ablegen'}
      </Button>
      <ErrorNotice error={settle.error} />
    </>
  );
}

const interimWords = ({ interim, interimOn }: InquiryView): string =>
  interim === '' ? '' : [interimOn && `${germanDate(interimOn)}:`, interim].filter(Boolean).join(' ');

function Due({ inquiry: { dueOn, questions, settledOn } }: { inquiry: InquiryView }) {
  const { today } = useChosenBody();
  if (dueOn === null) return 'kein Tag eingetragen';
  if (settledOn !== null || !isUnanswered(questions)) return germanDate(dueOn);
  const days = daysFrom(today, dueOn);
  return (
    <span className={days < 0 ? 'overdue' : ''}>
      {germanDate(dueOn)}, {dueWords(days)}
    </span>
  );
}

const eventWords = {
  forwarded: 'weitergeleitet',
  reminded: 'erinnert',
  answerSent: 'Antwort gesandt',
} as const;

/** The newest first. */
function History({ inquiry: { history } }: { inquiry: InquiryView }) {
  if (history.length === 0) return null;
  return (
    <div>
      <h3>Nachrichten</h3>
      <ul className="history">
        {history.toReversed().map(({ kind, on, to }, index) => (
          <li key={`${index}:${on}`}>
            {germanDate(on)} {eventWords[kind]}: {to}
          </li>
        ))}
      </ul>
    </div>
  );
}
