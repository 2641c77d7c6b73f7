import { useId } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { AttachmentOwner } from '../../../shared/domain/attachment/attachment.ts';
import type { AttachmentId } from '../../../shared/domain/ids.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useKeptFocus } from '../../ui/useKeptFocus.ts';
import { useFileDrop } from './useFileDrop.ts';
import { type Upload, useUploads } from './useUploads.ts';

type Props = { owner: AttachmentOwner; onAdded: (id: AttachmentId) => void };

/** Where files are dropped, pasted or chosen; below it those that are on their way. */
export function UploadZone({ owner, onAdded }: Props) {
  const { uploads, take, giveUp, forget } = useUploads(owner, onAdded);
  const { zone, isTarget } = useFileDrop<HTMLDivElement>(take);
  const hint = useId();
  const area = useKeptFocus<HTMLDivElement>(uploads.length);
  return (
    <div ref={area} tabIndex={-1} className="stack">
      <div ref={zone} className={isTarget ? 'drop-zone target' : 'drop-zone'}>
        <FileTrigger allowsMultiple onSelect={(files) => take([...(files ?? [])])}>
          <Button icon="add" compact aria-describedby={hint}>
            Dateien wählen …
          </Button>
        </FileTrigger>
        <span id={hint} className="muted">
          oder hierher ziehen, oder mit Strg+V einfügen
        </span>
      </div>
      {uploads.length > 0 && (
        <ul className="upload-list" aria-label="Dateien, die hinzukommen">
          {uploads.map((upload) => (
            <UploadRow
              key={upload.id}
              upload={upload}
              onGiveUp={() => giveUp(upload.id)}
              onForget={() => forget(upload.id)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

type RowProps = { upload: Upload; onGiveUp: () => void; onForget: () => void };

function UploadRow({ upload: { fileName, stored, refusal }, onGiveUp, onForget }: RowProps) {
  if (refusal !== '') {
    return (
      <li>
        <Notice kind="danger">
          <p>
            <strong>{fileName}</strong>: {refusal}
          </p>
          <Button compact onPress={onForget}>
            Verstanden
          </Button>
        </Notice>
      </li>
    );
  }
  return (
    <li className="upload-row">
      <span className="grow">{fileName}</span>
      <progress
        aria-label={`„${fileName}“ wird hinzugefügt`}
        max={1}
        {...(stored === null ? {} : { value: stored })}
      />
      <Button compact variant="tertiary" aria-label={`„${fileName}“ abbrechen`} onPress={onGiveUp}>
        Abbrechen
      </Button>
    </li>
  );
}
