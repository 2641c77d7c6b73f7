import { useState } from 'react';
import { useLocation } from 'wouter';
import type { CollectedTexts } from '../../../../shared/domain/paper/report.ts';
import { plainText } from '../../../../shared/domain/richText.ts';
import { germanDate } from '../../../../shared/german/format.ts';
import { call, useCommand, useQuery } from '../../../api.ts';
import { ErrorNotice } from '../../../forms/form.tsx';
import { NotOpened } from '../../../forms/notOpened.tsx';
import type { Draft } from '../../../saving/draft.ts';
import { OtherVersion } from '../../../saving/otherVersion.tsx';
import { flushAll } from '../../../saving/saveBoard.ts';
import { SaveStatus } from '../../../saving/saveStatus.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useWindowTitle } from '../../../ui/useWindowTitle.ts';
import { useQueryClient } from '@tanstack/react-query';
import { SheetFiles, usualFileLabels } from '../sheetFiles.tsx';
import { ChaptersEditor } from './chaptersEditor.tsx';
import { Findings } from './findings.tsx';
import { ForewordEditor } from './forewordEditor.tsx';
import { PeriodDialog } from './periodDialog.tsx';
import { periodPath, reportsPath } from './reportPaths.ts';
import { type Period, useCollectedDraft } from './useCollectedDraft.ts';

/** What stands in a collected report around its reports, and the document itself. */
export function CollectedScreen({ id }: { id: string }) {
  const period = useQuery('reportPeriods.get', { id });
  if (period.data) return <Opened period={period.data} />;
  return (
    <NotOpened
      title="Sammelbericht"
      error={period.error}
      back={{ href: reportsPath, label: 'Alle Stellen' }}
    />
  );
}

function Opened({ period }: { period: Period }) {
  const [isEditing, setEditing] = useState(false);
  const findings = useQuery('reportPeriods.findings', { id: period.id }).data ?? [];
  useWindowTitle(period.name);
  return (
    <>
      <header className="screen-head paper-head">
        <LinkButton href={periodPath(period.id)} icon="arrow-back" compact variant="tertiary">
          Alle Stellen
        </LinkButton>
        <div className="paper-title">
          <h1>{period.name}</h1>
          <div className="paper-stand">
            <span className="muted">Sammelbericht</span>
            <span id="save-slot" />
          </div>
        </div>
        <SaveStatus readAt="" />
      </header>
      <div className="paper-columns">
        <div className="paper-main" tabIndex={-1}>
          <Findings findings={findings} />
          <StillMissing period={period} />
          <CollectedEditor key={period.id} period={period} />
        </div>
        <PeriodSide period={period} onEdit={() => setEditing(true)} />
      </div>
      <PeriodDialog period={period} isOpen={isEditing} onClose={() => setEditing(false)} />
    </>
  );
}

/** What is not in yet is printed as "kein Bericht". */
function StillMissing({ period: { rows } }: { period: Period }) {
  const open = rows.filter(({ state }) => state === 'due').length;
  if (open === 0) return null;
  return (
    <Notice>
      {open === 1 ? 'Ein Bericht steht' : `${open} Berichte stehen`} noch aus. Im Sammelbericht steht dort
      „kein Bericht“.
    </Notice>
  );
}

function CollectedEditor({ period }: { period: Period }) {
  const draft = useCollectedDraft(period);
  return (
    <div className="stack report-texts">
      <Conflict period={period} draft={draft} />
      <ForewordEditor draft={draft} />
      <ChaptersEditor draft={draft} />
    </div>
  );
}

const wordsOf = ({ foreword, chapters }: CollectedTexts): string =>
  [foreword, ...chapters].flatMap(({ heading, text }) => [heading, plainText(text)]).join('\n\n');

/** Two windows wrote foreword or chapters: both versions are kept and the clerk decides. */
function Conflict({ period: { id }, draft }: { period: Period; draft: Draft<CollectedTexts> }) {
  const client = useQueryClient();
  const [other, setOther] = useState<{ version: number; text: string } | null>(null);
  if (!draft.hasConflict) return null;
  const show = async () => {
    const stored = await call('reportPeriods.get', { id });
    setOther({ version: stored.textVersion, text: wordsOf(stored) });
  };
  const takeTheirs = () => {
    draft.discard();
    client.removeQueries({ queryKey: ['reportPeriods.get', { id }] });
    void client.invalidateQueries();
  };
  return <OtherVersion draft={draft} other={other} onShow={() => void show()} onTake={takeTheirs} />;
}

function PeriodSide({ period, onEdit }: { period: Period; onEdit: () => void }) {
  const { dueOn, asOf, rows } = period;
  const facts: [string, string][] = [
    ['Berichte bis', dueOn === null ? '' : germanDate(dueOn)],
    ['Stand der Übersicht', asOf === null ? '' : germanDate(asOf)],
    ['Überschrift der Übersicht', period.tableCaption],
    ['Stellen', String(rows.length)],
    ['Eingegangen', String(rows.filter(({ state }) => state === 'received').length)],
  ];
  return (
    <aside className="paper-side" aria-labelledby="period-facts">
      <div className="card">
        <div className="row">
          <h2 id="period-facts">Angaben</h2>
          <span className="spacer" />
          <Button variant="tertiary" compact icon="edit" onPress={onEdit}>
            ändern
          </Button>
        </div>
        <dl className="facts">
          {facts
            .filter(([, value]) => value !== '')
            .map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
      </div>
      <SheetFiles
        title="Dokument"
        labels={usualFileLabels}
        word={() => call('reportPeriods.export', { id: period.id })}
        pdf={(form) => call('reportPeriods.exportPdf', { id: period.id, form })}
      />
      <AsPaper period={period} />
    </aside>
  );
}

/** The report goes before the body: a Mitteilung with the PDF at it, to be put on the next agenda. */
function AsPaper({ period: { id } }: { period: Period }) {
  const [, navigate] = useLocation();
  const make = useCommand('reportPeriods.makePaper');
  const run = async () => {
    // What is still being typed belongs into it first.
    if (await flushAll())
      make.mutate({ id }, { onSuccess: ({ paperId }) => navigate(`/vorlagen/${paperId}`) });
  };
  return (
    <div className="card stack">
      <h2>In die Sitzung</h2>
      <p className="muted">Legt eine Mitteilung an, an der der Sammelbericht als PDF hängt.</p>
      <div>
        <Button icon="add" isPending={make.isPending} onPress={() => void run()}>
          Als Vorlage anlegen
        </Button>
      </div>
      <ErrorNotice error={make.error} />
    </div>
  );
}
