import { DropZone, FileTrigger, type DropItem, Text } from 'react-aria-components';
import type { AttachmentOwner } from '../../../shared/domain/attachment/attachment.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type Upload, useUploads } from './useUploads.ts';

/** Where files are dropped, pasted or chosen; below it those that are on their way. */
export function UploadZone({ owner }: { owner: AttachmentOwner }) {
  const { uploads, take, giveUp, forget } = useUploads(owner);
  return (
    <>
      <DropZone className="drop-zone" onDrop={({ items }) => void filesIn(items).then(take)}>
        <FileTrigger allowsMultiple onSelect={(files) => take([...(files ?? [])])}>
          <Button icon="add" compact>
            Dateien wählen …
          </Button>
        </FileTrigger>
        <Text slot="label" className="muted">
          oder hierher ziehen, oder mit Strg+V einfügen
        </Text>
      </DropZone>
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
    </>
  );
}

async function filesIn(items: readonly DropItem[]): Promise<File[]> {
  const files: File[] = [];
  for (const item of items) if (item.kind === 'file') files.push(await item.getFile());
  return files;
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
