import type { PaperProposal } from '../../../../shared/domain/paper/proposal.ts';
import { isEmptyText } from '../../../../shared/domain/richText.ts';
import type { IsoDate } from '../../../../shared/domain/values.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { DateField } from '../../../ui/dateField.tsx';

/** What a file did not say, and whoever looks at it knows. */
export type Entered = { date: IsoDate | null; isSettled: boolean };

type Props = { proposal: PaperProposal; entered: Entered; onChange: (entered: Entered) => void };

/** The day where the file says none, and whether an Anfrage is done with where it says no answer. */
export function Entries({ proposal, entered, onChange }: Props) {
  const isDateOpen = proposal.findings.some(({ field, state }) => field === 'date' && state === 'check');
  const isAnswered =
    proposal.questions.length > 0 && proposal.questions.every(({ answer }) => !isEmptyText(answer));
  const isOpenInquiry = proposal.head.type === 'question' && !isAnswered;
  if (!isDateOpen && !isOpenInquiry) return null;
  return (
    <section className="import-entries stack" aria-labelledby="entries">
      <h2 id="entries">Ergänzen</h2>
      {isDateOpen && (
        <DateField
          label="Datum der Vorlage"
          description="Leer: der heutige Tag."
          value={entered.date}
          onChange={(date) => onChange({ ...entered, date })}
        />
      )}
      {isOpenInquiry && (
        <Checkbox
          isSelected={entered.isSettled}
          onChange={(isSettled) => onChange({ ...entered, isSettled })}
        >
          Die Anfrage ist erledigt und wartet auf keine Antwort mehr
        </Checkbox>
      )}
    </section>
  );
}
