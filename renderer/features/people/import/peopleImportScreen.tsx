import './import.css';
import { useLocation } from 'wouter';
import type { PeopleImportView } from '../../../../shared/contract/peopleImports.ts';
import { PeopleImportId } from '../../../../shared/domain/ids.ts';
import { counted } from '../../../../shared/german/format.ts';
import { fromClipboard } from '../../../../shared/german/peopleImports.ts';
import { useCommand, useQuery } from '../../../api.ts';
import { ErrorNotice } from '../../../forms/form.tsx';
import { Loaded } from '../../../forms/loading.tsx';
import { readAnew } from '../../../saving/useConflict.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { ColumnChoices, type Settings, UsualChoices } from './columnChoices.tsx';
import { ImportedRows } from './importedRows.tsx';
import { ImportSteps } from './importSteps.tsx';
import { TakenOverList } from './takenOverList.tsx';

/** A list that was read: what its columns hold, what there is to say of each row, and the take-over. */
export function PeopleImportScreen({ id }: { id: string }) {
  const opened = useQuery('peopleImports.get', { id: PeopleImportId.parse(id) });
  return (
    <Screen
      title="Mitglieder einlesen"
      actions={
        <>
          <ImportSteps now={opened.data?.taken ? 'done' : 'check'} />
          <LinkButton href="/mitglieder/einlesen" icon="arrow-back">
            Andere Liste
          </LinkButton>
        </>
      }
    >
      <Loaded query={opened}>
        {(view) =>
          view.taken ? <TakenOverList view={view} taken={view.taken} /> : <WaitingList view={view} />
        }
      </Loaded>
    </Screen>
  );
}

function WaitingList({ view }: { view: PeopleImportView }) {
  const save = useCommand('peopleImports.save');
  const choose = useCommand('peopleImports.choose');
  const onSave = (part: Parameters<typeof settingsOf>[1]) =>
    save.mutate(settingsOf(view, part), { onError: readAnew });
  return (
    <div className="stack import-list">
      <div className="row import-head">
        <p>
          <strong>{view.fileName || fromClipboard}</strong>{' '}
          <span className="muted">
            {[view.sheet && `Blatt „${view.sheet}“`, counted(view.rows.length, 'Zeile', 'Zeilen')]
              .filter(Boolean)
              .join(', ')}
          </span>
        </p>
        <span className="spacer" />
        <UsualChoices view={view} onSave={onSave} />
      </div>
      <ErrorNotice error={save.error ?? choose.error} />
      <ColumnChoices view={view} onSave={onSave} />
      <ImportedRows
        view={view}
        onChoose={(row, choice) =>
          choose.mutate(
            { id: view.id, version: view.version, choices: [{ row, choice }] },
            { onError: readAnew },
          )
        }
      />
      <TakeOver view={view} />
    </div>
  );
}

/** All settings of a list, with those that are changed. */
function settingsOf(
  { id, version, bodyId, hasHead, columns, role, startDate }: PeopleImportView,
  part: Partial<Settings>,
) {
  const targets = columns.map(({ target }) => target);
  return { id, version, bodyId, hasHead, columns: targets, role, startDate, ...part };
}

/** In sight however long the list is: how many come in, and what keeps the others. */
function TakeOver({ view: { id, version, rows } }: { view: PeopleImportView }) {
  const takeOver = useCommand('peopleImports.takeOver');
  const discard = useCommand('peopleImports.discard');
  const [, navigate] = useLocation();
  const ready = rows.filter(({ isIncluded }) => isIncluded).length;
  const toCheck = rows.filter(({ state }) => state === 'check').length;
  const faulty = rows.filter(({ state }) => state === 'error').length;
  return (
    <div className="import-foot">
      <ErrorNotice error={takeOver.error ?? discard.error} />
      <div className="row middle">
        <p role="status">
          <strong>
            {ready} von {counted(rows.length, 'Zeile', 'Zeilen')}
          </strong>{' '}
          bereit
          {toCheck > 0 && ` · ${toCheck} zu prüfen`}
          {faulty > 0 && ` · ${faulty} mit Fehlern`}
        </p>
        <span className="spacer" />
        <Button
          isPending={discard.isPending}
          onPress={() =>
            discard.mutate(
              { id, version },
              { onSuccess: () => navigate('/mitglieder/einlesen', { replace: true }), onError: readAnew },
            )
          }
        >
          Verwerfen
        </Button>
        <Button
          variant="primary"
          icon="check"
          isDisabled={ready === 0}
          isPending={takeOver.isPending}
          onPress={() => takeOver.mutate({ id, version }, { onError: readAnew })}
        >
          {`${counted(ready, 'Person', 'Personen')} übernehmen`}
        </Button>
      </div>
    </div>
  );
}
