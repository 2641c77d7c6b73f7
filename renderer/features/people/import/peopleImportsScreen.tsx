import './import.css';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Link, useLocation } from 'wouter';
import type { ListedPeopleImport } from '../../../../shared/contract/peopleImports.ts';
import { germanDate } from '../../../../shared/german/format.ts';
import { fromClipboard } from '../../../../shared/german/peopleImports.ts';
import { carryOut, useCommand, useQuery, withPassed } from '../../../api.ts';
import { ErrorNotice, Form } from '../../../forms/form.tsx';
import { Loaded } from '../../../forms/loading.tsx';
import { useTask } from '../../../forms/useTask.ts';
import { readAnew } from '../../../saving/useConflict.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { useChosenBody } from '../../bodies/chosenBody.tsx';
import { ImportSteps } from './importSteps.tsx';

/** A list of people: chosen as a file or pasted, then looked at row by row. */
export function PeopleImportsScreen() {
  const [, navigate] = useLocation();
  const { body } = useChosenBody();
  const known = useQuery('peopleImports.list', {});
  const reading = useTask(async (file: File) => {
    const { id } = await withPassed(file, (bytes) =>
      carryOut('peopleImports.read', { bodyId: body.id, fileName: file.name, bytes }),
    );
    navigate(`/mitglieder/einlesen/${id}`);
  });
  return (
    <Screen
      title="Mitglieder einlesen"
      actions={
        <>
          <ImportSteps now="data" />
          <LinkButton href="/mitglieder" icon="arrow-back">
            Alle Mitglieder
          </LinkButton>
        </>
      }
    >
      <div className="stack">
        <p className="muted">
          Eine Excel-Arbeitsmappe (.xlsx), eine CSV-Datei oder kopierte Zeilen, am besten mit Überschriften
          wie Name, Vorname, Anrede, Liste, Funktion, E-Mail. Die Datei bleibt, wie sie ist; übernommen wird
          erst, was Sie geprüft haben. Bankverbindungen werden nicht gelesen.
        </p>
        <div>
          <FileTrigger
            acceptedFileTypes={['.xlsx', '.csv', '.txt']}
            onSelect={(files) => {
              const file = files?.[0];
              if (file) void reading.run(file);
            }}
          >
            <Button variant="primary" icon="add" isPending={reading.isPending}>
              Datei wählen …
            </Button>
          </FileTrigger>
        </div>
        <PastedRows isPending={reading.isPending} onRead={(text) => void reading.run(new File([text], ''))} />
        <ErrorNotice error={reading.error} />
        <Loaded query={known}>{(lists) => <Known lists={lists} />}</Loaded>
      </div>
    </Screen>
  );
}

type PastedProps = { isPending: boolean; onRead: (text: string) => void };

function PastedRows({ isPending, onRead }: PastedProps) {
  const [text, setText] = useState('');
  return (
    <Form error={null} onSubmit={() => onRead(text)} label="Aus der Zwischenablage">
      <TextField
        label="Aus der Zwischenablage"
        description="Zum Beispiel Zeilen aus Excel, oder Namen wie „Frau Dr. Anna Adler (SPD)“ und „Anna Adler <adler@example.org>“. Der Name einer Partei auf eigener Zeile gilt für alle darunter."
        name="text"
        rows={6}
        autoFocus
        value={text}
        onChange={setText}
      />
      <div>
        <Button type="submit" isDisabled={text.trim() === ''} isPending={isPending}>
          Zeilen einlesen
        </Button>
      </div>
    </Form>
  );
}

function Known({ lists }: { lists: readonly ListedPeopleImport[] }) {
  const discard = useCommand('peopleImports.discard');
  if (lists.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="known-lists">
      <h2 id="known-lists">Eingelesene Listen</h2>
      <ErrorNotice error={discard.error} />
      <ul className="known-lists">
        {lists.map(({ id, version, fileName, sheet, readAt, takenAt }) => {
          const name = [fileName || fromClipboard, sheet].filter(Boolean).join(', ');
          return (
            <li key={id}>
              <Link href={`/mitglieder/einlesen/${id}`}>{name}</Link>
              <span className="muted">
                {takenAt === null
                  ? `eingelesen am ${germanDate(readAt.slice(0, 10))}, noch nicht übernommen`
                  : `übernommen am ${germanDate(takenAt.slice(0, 10))}`}
              </span>
              <Button
                compact
                aria-label={`Verwerfen: ${name}`}
                onPress={() => discard.mutate({ id, version }, { onError: readAnew })}
              >
                Verwerfen
              </Button>
            </li>
          );
        })}
      </ul>
      <p className="muted">
        Wird eine Liste verworfen, bleiben übernommene Personen; die Übernahme lässt sich danach nicht mehr
        rückgängig machen.
      </p>
    </section>
  );
}
