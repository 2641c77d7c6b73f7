import { useEffect, useState } from 'react';
import type { FileTicket } from '../../../shared/fileTicket.ts';
import { dropFiles } from '../../host.ts';
import { ErrorNotice } from '../../forms/form.tsx';
import { Loading } from '../../forms/loading.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import '../meeting/documents/documents.css';
import { Preview } from '../meeting/documents/preview.tsx';

export type SheetFile = { fileName: string; bytes: FileTicket };

type Props = { title: string; word: () => Promise<SheetFile>; isOpen: boolean; onClose: () => void };

/** The pages of the Word file as it would be saved now. */
export function SheetPreview({ title, word, isOpen, onClose }: Props) {
  return (
    <Dialog title={`Vorschau: ${title}`} isOpen={isOpen} onClose={onClose} wide>
      <Pages title={title} word={word} />
    </Dialog>
  );
}

/** Made when it opens; let go when it closes. */
function Pages({ title, word }: Pick<Props, 'title' | 'word'>) {
  const [made, setMade] = useState<{ file: SheetFile } | { error: unknown } | null>(null);
  const [make] = useState(() => word);
  useEffect(() => {
    const file = make();
    let isCurrent = true;
    file.then(
      (one) => isCurrent && setMade({ file: one }),
      (error: unknown) => isCurrent && setMade({ error }),
    );
    return () => {
      isCurrent = false;
      // What could not be made is nothing to let go.
      file.then(
        ({ bytes }) => dropFiles([bytes.id]),
        () => undefined,
      );
    };
  }, [make]);
  if (made === null) return <Loading label="Das Dokument wird erzeugt …" />;
  if ('error' in made) return <ErrorNotice error={made.error} />;
  return (
    <>
      <p className="muted file-name">{made.file.fileName}</p>
      <Preview file={made.file.bytes} label={`Seiten: ${title}`} />
    </>
  );
}
