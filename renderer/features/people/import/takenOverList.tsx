import type { PeopleImportView } from '../../../../shared/contract/peopleImports.ts';
import { counted } from '../../../../shared/german/format.ts';
import { call, useCommand } from '../../../api.ts';
import { ErrorNotice } from '../../../forms/form.tsx';
import { useSaveFile } from '../../../forms/useSaveFile.tsx';
import { readAnew } from '../../../saving/useConflict.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';

type Props = { view: PeopleImportView; taken: NonNullable<PeopleImportView['taken']> };

/** What came in, what stayed behind, and the way back. */
export function TakenOverList({ view: { id, version }, taken: { added, completed, left } }: Props) {
  const undo = useCommand('peopleImports.undo');
  const file = useSaveFile();
  const said = [
    `${counted(added, 'Person', 'Personen')} angelegt`,
    ...(completed > 0 ? [`${counted(completed, 'Person', 'Personen')} ergänzt`] : []),
  ].join(', ');
  return (
    <div className="stack">
      <Notice kind="success">{`${said}.`}</Notice>
      {left > 0 && (
        <div className="row middle">
          <p>{counted(left, 'Zeile blieb', 'Zeilen blieben')} liegen.</p>
          <Button onPress={() => void file.save(call('peopleImports.leftOver', { id }))}>
            Als Liste speichern …
          </Button>
        </div>
      )}
      {file.outcome}
      <ErrorNotice error={undo.error} />
      <div className="row middle">
        <LinkButton variant="primary" href="/mitglieder" icon="arrow-back">
          Zu den Mitgliedern
        </LinkButton>
        <Button
          isPending={undo.isPending}
          onPress={() => undo.mutate({ id, version }, { onError: readAnew })}
        >
          Übernahme rückgängig machen
        </Button>
      </div>
      <p className="muted">
        Rückgängig machen lässt sich die Übernahme, solange niemand davon in einer Sitzung steht oder geändert
        wurde.
      </p>
    </div>
  );
}
