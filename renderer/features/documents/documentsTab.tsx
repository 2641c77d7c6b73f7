import './documents.css';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import type { MeetingView } from '../../../shared/contract/meetings.ts';
import { AppError } from '../../../shared/errors.ts';
import { useQuery } from '../../api.ts';
import { saveFile } from '../../transport.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/form.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Badge, Notice } from '../../ui/notice.tsx';
import { Preview } from './preview.tsx';

type File = Output<'documents.export'>;

/** What can be produced from a meeting: the Niederschrift, shown as the very file that is saved. */
export function DocumentsTab({ meeting }: { meeting: MeetingView }) {
  const file = useQuery('documents.export', { meetingId: meeting.id, kind: 'minutes' });
  const isFinal = ['minutesReady', 'released', 'signed'].includes(meeting.state);
  return (
    <section className="stack documents" aria-labelledby="minutes-document">
      <div className="row middle">
        <h2 id="minutes-document">Niederschrift</h2>
        <Badge kind={isFinal ? 'success' : 'warning'}>{isFinal ? 'fertiggestellt' : 'Entwurf'}</Badge>
        {file.data && <span className="muted file-name">{file.data.fileName}</span>}
        <span className="spacer" />
        <FileActions file={file} />
      </div>
      {file.error && <ErrorNotice error={file.error} />}
      {file.isFetching && <Loading label="Die Niederschrift wird erzeugt …" />}
      {file.data && <Preview base64={file.data.base64} label="Vorschau der Niederschrift" />}
    </section>
  );
}

function FileActions({ file }: { file: UseQueryResult<File> }) {
  const [outcome, setOutcome] = useState<{ path: string } | { error: AppError } | null>(null);
  const save = async ({ fileName, base64 }: File) => {
    setOutcome(null);
    const reply = await saveFile(fileName, base64);
    if (!reply.ok) setOutcome({ error: new AppError(reply.error) });
    else if (reply.value.path !== null) setOutcome({ path: reply.value.path });
  };
  return (
    <>
      <div className="row">
        <Button
          icon="autorenew"
          isDisabled={file.isFetching}
          onPress={() => {
            setOutcome(null);
            void file.refetch();
          }}
        >
          Neu erzeugen
        </Button>
        <Button
          variant="primary"
          icon="download"
          // What is shown is what is saved: not while a newer one is being made.
          isDisabled={!file.data || file.isFetching}
          onPress={() => file.data && void save(file.data)}
        >
          Als Word-Datei speichern
        </Button>
      </div>
      {outcome && 'error' in outcome && <ErrorNotice error={outcome.error} />}
      {outcome && 'path' in outcome && <Notice kind="success">Gespeichert: {outcome.path}</Notice>}
    </>
  );
}
