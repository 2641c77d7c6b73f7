import './reading.css';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Link } from 'wouter';
import type { ImportRow } from '../../../../shared/contract/paperImports.ts';
import { ErrorNotice, sentenceOf } from '../../../forms/form.tsx';
import {
  fileList,
  readSoFar,
  seemsLabels,
  takenOverWords,
  toCheckWords,
  waitedSentence,
} from '../../../../shared/german/paperImports.ts';
import { useCommand, useQuery } from '../../../api.ts';
import { useChosenBody } from '../../bodies/chosenBody.tsx';
import { Loaded } from '../../../forms/loading.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Badge, Notice } from '../../../ui/notice.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { useReading } from './useReading.ts';

const endings = ['.docx', '.pdf', '.odt', '.txt'];
const isReadable = (name: string): boolean => endings.some((end) => name.toLowerCase().endsWith(end));

/** What systems put into folders for themselves is nobody's paper. */
const isHidden = (name: string): boolean => /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/iu.test(name);

const skippedWords = (names: readonly string[]): string =>
  `Nicht gelesen: ${fileList(names)}. Gelesen werden Word-Dateien (.docx), PDF, OpenDocument (.odt) und Text (.txt). Speichern Sie andere in einem davon, und wählen Sie sie noch einmal.`;

/** Foreign papers: chosen, read, and then looked at one by one. */
export function ImportsScreen() {
  const { body, shownId } = useChosenBody();
  const waiting = useQuery('paperImports.list', { bodyId: shownId });
  const { progress, read, cancel } = useReading(body.id);
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const take = (files: FileList | null) => {
    const chosen = [...(files ?? [])].filter(({ name }) => !isHidden(name));
    const readable = chosen.filter(({ name }) => isReadable(name));
    setSkipped(chosen.flatMap(({ name }) => (isReadable(name) ? [] : name)));
    if (readable.length > 0) void read(readable);
  };
  return (
    <Screen
      title="Vorlagen einlesen"
      actions={
        <LinkButton href="/vorlagen" icon="arrow-back">
          Alle Vorlagen
        </LinkButton>
      }
    >
      <div className="stack">
        <p className="muted">
          Word-Dateien, PDF mit Text, OpenDocument und Textdateien, auch ein ganzer Ordner. Die Dateien
          bleiben, wie sie sind. Was erkannt wurde, sehen Sie vor dem Übernehmen.
        </p>
        <div className="row">
          <FileTrigger acceptedFileTypes={endings} allowsMultiple onSelect={take}>
            <Button variant="primary" icon="add" isDisabled={progress.isRunning}>
              Dateien wählen …
            </Button>
          </FileTrigger>
          <FileTrigger acceptDirectory onSelect={take}>
            <Button isDisabled={progress.isRunning}>Ordner wählen …</Button>
          </FileTrigger>
        </div>
        {skipped.length > 0 && <Notice kind="warning">{skippedWords(skipped)}</Notice>}
        <Reading progress={progress} onCancel={cancel} />
        <Loaded query={waiting}>{(rows) => <Waiting rows={rows} />}</Loaded>
      </div>
    </Screen>
  );
}

type ReadingProps = { progress: ReturnType<typeof useReading>['progress']; onCancel: () => void };

function Reading({ progress: { done, all, failed, waited, isRunning }, onCancel }: ReadingProps) {
  if (all === 0) return null;
  return (
    <div className="stack">
      <div className="row" role="status">
        <progress max={all} value={done} aria-label="Fortschritt" />
        <span>{readSoFar(done, all)}</span>
        {isRunning && <Button onPress={onCancel}>Abbrechen</Button>}
      </div>
      {waited.length > 0 && <Notice>{waitedSentence(waited)}</Notice>}
      {failed.map(({ path, error }) => (
        <Notice key={path} kind="warning">
          <strong>{path}</strong>: {sentenceOf(error)}
        </Notice>
      ))}
    </div>
  );
}

function Waiting({ rows }: { rows: readonly ImportRow[] }) {
  if (rows.length === 0) return <p className="muted">Keine eingelesene Vorlage wartet.</p>;
  return (
    <section className="stack" aria-labelledby="waiting-imports">
      <h2 id="waiting-imports">Zu prüfen</h2>
      <ul className="waiting-imports">
        {rows.map((row) => (
          <li key={row.id}>{row.isDamaged ? <Damaged {...row} /> : <Readable {...row} />}</li>
        ))}
      </ul>
    </section>
  );
}

const Readable = ({ id, subject, fileName, typeLabel, number, toCheck, seems, takenOverAs }: ImportRow) => (
  <>
    <Link href={`/vorlagen/einlesen/${id}`}>{subject || fileName}</Link>
    <span className="muted">{[typeLabel, number, fileName].filter(Boolean).join(' · ')}</span>
    {seems && <Badge kind="warning">{seemsLabels[seems]}</Badge>}
    {takenOverAs && <Badge kind="warning">{takenOverWords(takenOverAs)}</Badge>}
    <Badge {...(toCheck > 0 ? { kind: 'warning' as const } : {})}>{toCheckWords(toCheck)}</Badge>
  </>
);

function Damaged({ id, fileName }: ImportRow) {
  const discard = useCommand('paperImports.discard');
  return (
    <>
      <span>{fileName}</span>
      <span className="muted">
        Was hier erkannt war, ist nicht mehr lesbar. Bitte verwerfen Sie es, und lesen Sie die Datei noch
        einmal ein.
      </span>
      <Button
        compact
        aria-label={`${fileName} verwerfen`}
        isPending={discard.isPending}
        onPress={() => discard.mutate({ id })}
      >
        Verwerfen
      </Button>
      <ErrorNotice error={discard.error} />
    </>
  );
}
