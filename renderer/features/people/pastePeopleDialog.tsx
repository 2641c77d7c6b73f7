import { useState } from 'react';
import type { Membership, Organization } from '../../../shared/domain/people/person.ts';
import { counted } from '../../../shared/german/format.ts';
import { roleLabels } from '../../../shared/german/labels.ts';
import { useCommand } from '../../api.ts';
import { bodyLabel, useChosenBody } from '../bodies/chosenBody.tsx';
import { Form } from '../../forms/form.tsx';
import { DateField } from '../../ui/dateField.tsx';
import { Dialog, SubmitActions } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { optionsOf, SelectField } from '../../ui/selectField.tsx';
import { TextField } from '../../ui/textField.tsx';
import { type Joining, joiningOf } from './joining.ts';
import { listedName, type PersonWithMemberships } from './personRows.ts';
import { useUsualStart } from './useUsualStart.ts';

type Props = {
  isOpen: boolean;
  people: readonly PersonWithMemberships[];
  organizations: readonly Organization[];
  onClose: () => void;
};

/** Many who join the body at once, as a table or a mail program gives them; what is found is seen before it is stored. */
export function PastePeopleDialog(props: Props) {
  return (
    <Dialog title="Viele Personen einfügen" isOpen={props.isOpen} onClose={props.onClose} wide>
      <PasteForm {...props} />
    </Dialog>
  );
}

function PasteForm({ people, organizations, onClose }: Props) {
  const { body, bodies, today } = useChosenBody();
  const usualStart = useUsualStart(body.id);
  const [text, setText] = useState('');
  const [role, setRole] = useState<Membership['role']>('member');
  const [changedStart, setStart] = useState<{ day: string | null } | null>(null);
  const startDate = changedStart ? changedStart.day : usualStart;
  const join = useCommand('people.join');
  const found = joiningOf(text, { people, organizations });
  const submit = () =>
    join.mutate(
      { bodyId: body.id, role, startDate: startDate ?? '', people: found.added },
      { onSuccess: onClose },
    );
  return (
    <Form error={join.error} onSubmit={submit} label="Viele Personen einfügen">
      <TextField
        label="Personen aus Excel, Word oder Outlook"
        description="Zum Beispiel Spalten mit Nachname, Vorname, Liste und E-Mail, am besten mit ihrer Überschrift, oder Zeilen wie „Frau Dr. Anna Adler (SPD)“ und „Anna Adler <adler@example.org>“. Der Name einer Partei auf eigener Zeile gilt für alle darunter."
        name="people"
        rows={6}
        autoFocus
        value={text}
        onChange={setText}
      />
      <div className="pairs">
        <SelectField
          label={bodies.length > 1 ? `Funktion: ${bodyLabel(body, today)}` : 'Funktion im Gremium'}
          name="role"
          options={optionsOf(roleLabels)}
          value={role}
          onChange={setRole}
        />
        <DateField label="Beginn" name="startDate" value={startDate} onChange={(day) => setStart({ day })} />
      </div>
      <Found {...found} organizations={organizations} />
      <SubmitActions
        label={
          found.added.length === 0
            ? 'Anlegen'
            : `${counted(found.added.length, 'Person', 'Personen')} anlegen`
        }
        isPending={join.isPending}
        isIncomplete={found.added.length === 0 || found.doubtful.length > 0}
        onCancel={onClose}
      />
    </Form>
  );
}

function Found({
  added,
  known,
  unknownLists,
  doubtful,
  deputies,
  organizations,
}: Joining & Pick<Props, 'organizations'>) {
  const without = added.filter(({ email }) => email === '').length;
  const names = new Map<string | null, string>(organizations.map(({ id, name }) => [id, name]));
  return (
    <>
      <p role="status" className="muted">
        {added.length + known === 0
          ? 'Noch niemand erkannt.'
          : [
              `${counted(added.length, 'Person', 'Personen')} erkannt`,
              without > 0 && `, davon ${without} ohne E-Mail-Adresse`,
              known > 0 && `; ${counted(known, 'steht', 'stehen')} schon da`,
              '.',
            ]
              .filter(Boolean)
              .join('')}
      </p>
      {doubtful.length > 0 && (
        <Notice kind="warning">
          Bitte berichtigen Sie zuerst, was keine E-Mail-Adresse oder kein Name ist: {doubtful.join(', ')}.
        </Notice>
      )}
      {deputies > 0 && (
        <Notice kind="warning">
          Die Spalte der Stellvertretungen ({counted(deputies, 'Eintrag', 'Einträge')}) wird hier nicht
          übernommen. Bitte fügen Sie sie danach für sich ein, mit der Funktion „{roleLabels.deputy}“.
        </Notice>
      )}
      {unknownLists.length > 0 && (
        <Notice kind="warning">
          Noch nicht angelegt sind: {unknownLists.join(', ')}. Legen Sie sie unter „Listen und Fraktionen“ an,
          oder tragen Sie sie später bei den Personen ein.
        </Notice>
      )}
      {added.length > 0 && (
        <ul className="pasted-people" aria-label="Erkannte Personen" tabIndex={0}>
          {added.map((person, index) => (
            <li key={`${index}:${person.familyName}`}>
              <strong>{listedName(person)}</strong>
              <span className="muted">
                {[person.position, names.get(person.organizationId), person.email || 'ohne E-Mail']
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
