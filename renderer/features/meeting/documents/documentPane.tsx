import type { DocumentRow } from '../../../../shared/contract/documents.ts';
import { aboutKind, isMinutes, isWholeMinutes } from '../../../../shared/documents/kinds/index.ts';
import type { MeetingView } from '../../../../shared/facts/meeting.ts';
import { Loading } from '../../../forms/loading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { QueryError } from '../../../forms/queryError.tsx';
import { OutdatedNotice } from '../outdatedNotice.tsx';
import { AfterRelease } from './afterRelease.tsx';
import { ClearanceSign, DocumentBadge } from './badges.tsx';
import { ChecksPanel } from './checksPanel.tsx';
import { ConveningPanel } from './conveningPanel.tsx';
import { FileActions } from './fileActions.tsx';
import { Preview } from './preview.tsx';
import { ReleasePanel } from './releasePanel.tsx';
import { ReturnedComments } from './returnedComments.tsx';
import { NOW, type ShownFile, useShownFile } from './useShownFile.ts';
import { SentPanel } from './sentPanel.tsx';
import { VersionSwitch } from './versionSwitch.tsx';
import { VersionsPanel } from './versionsPanel.tsx';

type Props = { meeting: MeetingView; row: DocumentRow };

/** One document: how it stands, what can be done with it, and the file itself. */
export function DocumentPane({ meeting, row }: Props) {
  const shown = useShownFile(row, meeting.id);
  const hasFile = shown.canBuild || row.documents.length > 0;
  const isCalling = aboutKind(row.kind).convening === 'calls';
  return (
    <section className="document-pane" aria-labelledby="document-title">
      <header className="stack">
        <div className="row middle">
          <h2 id="document-title">{aboutKind(row.kind).label}</h2>
          {hasFile && <DocumentBadge info={shown.current} outdated={row.outdated} />}
          <ClearanceSign clearance={row.clearance} />
        </div>
        {row.subject && <p className="document-subject">{row.subject}</p>}
        {isCalling && <OutdatedNotice meeting={meeting} />}
        {hasFile && <FileActions meetingId={meeting.id} row={row} shown={shown} />}
      </header>
      <div className="document-work">
        <Steps meeting={meeting} row={row} shown={shown} />
        <FileView meeting={meeting} row={row} shown={shown} />
        <Later meeting={meeting} row={row} shown={shown} />
      </div>
    </section>
  );
}

type SideProps = Props & { shown: ShownFile };

/** What leads to the release. */
function Steps({ meeting, row, shown }: SideProps) {
  const { current } = shown;
  const isBefore = aboutKind(row.kind).convening !== 'none';
  return (
    <div className="document-steps">
      {row.deviates && current && (
        <Notice kind="warning">
          <strong>Fassung {current.version} weicht vom jetzigen Stand ab.</strong> Seither wurde etwas
          geändert, was in diesem Dokument steht. Was es wäre, sehen Sie über der Vorschau unter „Jetziger
          Stand“.
        </Notice>
      )}
      {current?.state === 'returned' && <ReturnedComments meetingId={meeting.id} info={current} />}
      {shown.canBuild && <ReleasePanel meeting={meeting} row={row} />}
      {shown.canBuild && <ChecksPanel meeting={meeting} row={row} />}
      {isBefore && <ConveningPanel meeting={meeting} />}
    </div>
  );
}

/** What comes after it. */
function Later({ meeting, row, shown }: SideProps) {
  // Also while a correction is under way: what was released goes on being approved and objected to.
  const isReleased = row.documents.some(({ state }) => state === 'released');
  return (
    <div className="document-later">
      {isWholeMinutes(row.kind) && isReleased && <AfterRelease meetingId={meeting.id} />}
      <SentPanel meetingId={meeting.id} row={row} />
      {row.documents.length > 0 && <VersionsPanel row={row} shown={shown} />}
    </div>
  );
}

function FileView({ meeting, row, shown }: SideProps) {
  const { file } = shown;
  const isAhead = meeting.state === 'planned' || meeting.state === 'invited';
  return (
    <div className="stack document-file">
      {!shown.canBuild && <Notice>{row.missing}</Notice>}
      {isAhead && isMinutes(row.kind) && (
        <Notice>Die Sitzung hat noch nicht stattgefunden. So sähe die Niederschrift jetzt aus.</Notice>
      )}
      <div className="file-line">
        <VersionSwitch row={row} shown={shown} />
        {file.data && <p className="muted file-name">{file.data.fileName}</p>}
      </div>
      <QueryError error={file.error} />
      {shown.shown === NOW && file.isFetching && <Loading label="Das Dokument wird erzeugt …" />}
      {file.data && <Preview file={file.data.bytes} label={aboutKind(row.kind).preview} />}
    </div>
  );
}
