import type { PaperProposal } from '../../../../shared/domain/paper/proposal.ts';
import { isEmptyText } from '../../../../shared/domain/richText.ts';
import type { IsoDate } from '../../../../shared/domain/values.ts';
import { fieldErrors } from '../../../forms/form.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { DateField } from '../../../ui/dateField.tsx';

/** What a file did not say, and whoever looks at it knows. */
export type Entered = { date: IsoDate | null; isSettled: boolean };

type Props = {
  proposal: PaperProposal;
  entered: Entered;
  /** Of the last try to take it over. */
  error: unknown;
  onChange: (entered: Entered) => void;
};

/** The day where the file says none, and whether it is done with where the file says no answer or no result. */
export function Entries({ proposal, entered, error, onChange }: Props) {
  const isDateOpen = proposal.findings.some(({ field, state }) => field === 'date' && state === 'check');
  const isAnswered =
    proposal.questions.length > 0 && proposal.questions.every(({ answer }) => !isEmptyText(answer));
  const isInquiry = proposal.head.type === 'question';
  const isOpen = isInquiry ? !isAnswered : proposal.steps.some(({ result }) => result === null);
  if (!isDateOpen && !isOpen) return null;
  return (
    <section className="import-entries stack" aria-labelledby="entries">
      <h2 id="entries">Ergänzen</h2>
      {isDateOpen && (
        <DateField
          label="Datum der Vorlage"
          description="Leer: der heutige Tag."
          error={fieldErrors(error)['date']}
          value={entered.date}
          onChange={(date) => onChange({ ...entered, date })}
        />
      )}
      {isOpen && (
        <Checkbox
          isSelected={entered.isSettled}
          onChange={(isSettled) => onChange({ ...entered, isSettled })}
        >
          {isInquiry
            ? 'Die Anfrage ist erledigt und wartet auf keine Antwort mehr'
            : 'Die Vorlage ist erledigt und wartet auf keine Sitzung mehr'}
        </Checkbox>
      )}
    </section>
  );
}
