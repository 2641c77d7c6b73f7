import type { PaperProposal, ReadField } from '../../../../shared/domain/paper/proposal.ts';
import { isEmptyText } from '../../../../shared/domain/richText.ts';
import type { IsoDate } from '../../../../shared/domain/values.ts';
import { fieldErrors } from '../../../forms/form.tsx';
import { germanDate } from '../../../../shared/german/format.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { optionsOf, SelectField } from '../../../ui/selectField.tsx';
import { DateField } from '../../../ui/dateField.tsx';

/** What a file did not say, and whoever looks at it knows. */
export type Entered = { date: IsoDate | null; isPublic: boolean | null; isSettled: boolean };

const clearances = { nonPublic: 'nichtöffentlich', public: 'öffentlich' } as const;

type Props = {
  proposal: PaperProposal;
  entered: Entered;
  /** Of the last try to take it over. */
  error: unknown;
  onChange: (entered: Entered) => void;
};

/** The day where the file says none, for whom it is where it does not say so, and whether it is done with where the file says no answer or no result. */
export function Entries({ proposal, entered, error, onChange }: Props) {
  const isUnsaid = (asked: ReadField) =>
    proposal.findings.some(({ field, state }) => field === asked && state === 'check');
  const isDateOpen = isUnsaid('date');
  const isStatusOpen = isUnsaid('status');
  const isAnswered =
    proposal.questions.length > 0 && proposal.questions.every(({ answer }) => !isEmptyText(answer));
  const isInquiry = proposal.head.type === 'question';
  const isOpen = isInquiry ? !isAnswered : proposal.steps.some(({ result }) => result === null);
  if (!isDateOpen && !isStatusOpen && !isOpen) return null;
  return (
    <section className="import-entries stack" aria-labelledby="entries">
      <h2 id="entries">Ergänzen</h2>
      {isDateOpen && (
        <DateField
          label="Datum der Vorlage"
          description={`In der Datei steht keins. Ohne Angabe gilt der ${germanDate(proposal.head.date)}.`}
          error={fieldErrors(error)['date']}
          value={entered.date}
          onChange={(date) => onChange({ ...entered, date })}
        />
      )}
      {isStatusOpen && (
        <SelectField
          label="Status"
          description="In der Datei steht nicht, ob sie öffentlich ist."
          options={optionsOf(clearances)}
          value={entered.isPublic === true ? 'public' : 'nonPublic'}
          onChange={(next) => onChange({ ...entered, isPublic: next === 'public' })}
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
