import type { PeopleImportView } from '../../../../shared/contract/peopleImports.ts';
import { type Target, targets } from '../../../../shared/domain/people/peopleImport.ts';
import { roleLabels } from '../../../../shared/german/labels.ts';
import { targetLabels } from '../../../../shared/german/peopleImports.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { DateField } from '../../../ui/dateField.tsx';
import { Badge, Notice } from '../../../ui/notice.tsx';
import { optionsOf, SelectField } from '../../../ui/selectField.tsx';
import { BodyField } from '../../bodies/bodyField.tsx';

export type Settings = Pick<PeopleImportView, 'bodyId' | 'hasHead' | 'role' | 'startDate'> & {
  columns: Target[];
};
type Props = { view: PeopleImportView; onSave: (part: Partial<Settings>) => void };

const options = targets.map((value) => ({ value, label: targetLabels[value] }));
const isRead = (target: Target): boolean => !['none', 'bank', 'deputy'].includes(target);

/** What each column holds, with an example. */
export function ColumnChoices({ view, onSave }: Props) {
  const { columns, hasHead } = view;
  const known = columns.filter(({ target }) => isRead(target)).length;
  return (
    <section className="import-part stack" aria-labelledby="import-columns">
      <div className="row middle">
        <h2 id="import-columns">Spalten</h2>
        <Badge>{`${known} von ${columns.length} zugeordnet`}</Badge>
        <span className="spacer" />
        <Checkbox isSelected={hasHead} onChange={(isHead) => onSave({ hasHead: isHead })}>
          Liste hat eine Zeile mit Überschriften
        </Checkbox>
      </div>
      <div className="column-choices">
        {columns.map(({ target, head, example }, at) => (
          <div key={`${at}:${head}`} className={isRead(target) ? 'column-choice' : 'column-choice left-out'}>
            <span className="muted">{head === '' ? `Spalte ${at + 1}` : `Spalte „${head}“`}</span>
            <span className="example">
              {isRead(target) || target === 'none' ? example || '–' : 'nicht gelesen'}
            </span>
            <SelectField
              label={`Inhalt von Spalte ${at + 1}${head === '' ? '' : `, „${head}“`}`}
              hideLabel
              options={options}
              value={target}
              onChange={(chosen) =>
                onSave({ columns: columns.map((one, other) => (other === at ? chosen : one.target)) })
              }
            />
          </div>
        ))}
      </div>
      {columns.some(({ target }) => target === 'deputy') && (
        <Notice kind="warning">
          Die Spalte der Stellvertretungen wird nicht übernommen. Bitte lesen Sie sie danach für sich ein, mit
          der Funktion „{roleLabels.deputy}“.
        </Notice>
      )}
    </section>
  );
}

/** For which body, and what counts where a row does not say it. */
export function UsualChoices({ view, onSave }: Props) {
  return (
    <div className="import-usual">
      <BodyField value={view.bodyId} onChange={(bodyId) => onSave({ bodyId })} />
      <SelectField
        label="Funktion, wo keine dasteht"
        options={optionsOf(roleLabels)}
        value={view.role}
        onChange={(role) => onSave({ role })}
      />
      <DateField
        label="Beginn, wo keiner dasteht"
        value={view.startDate}
        onChange={(startDate) => {
          if (startDate !== null) onSave({ startDate });
        }}
      />
    </div>
  );
}
