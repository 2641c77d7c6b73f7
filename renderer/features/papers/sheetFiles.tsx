import type { PdfForm } from '../../../shared/domain/document/pdfForm.ts';
import type { FileTicket } from '../../../shared/fileTicket.ts';
import { useSaveFile } from '../../forms/useSaveFile.tsx';
import { flushAll } from '../../saving/saveBoard.ts';
import { Button } from '../../ui/button.tsx';

type Made = Promise<{ bytes: FileTicket }>;

type Props = {
  title: string;
  /** What the buttons say; each is unique on its screen. */
  labels: { word: string; pdf: string; archive: string };
  word: () => Made;
  pdf: (form: PdfForm) => Made;
  /** Above the buttons: what is still missing in it. */
  children?: React.ReactNode;
};

export const usualFileLabels: Props['labels'] = {
  word: 'Als Word-Datei speichern',
  pdf: 'Als PDF speichern',
  archive: 'PDF für das Archiv',
};

/** A document as the office sends it, and as an archive keeps it. */
export function SheetFiles({ title, labels, word, pdf, children }: Props) {
  const saving = useSaveFile();
  const save = async (file: () => Made) => {
    // What is still being typed belongs into it first.
    if (await flushAll()) await saving.save(file());
  };
  return (
    <div className="card stack">
      <h2>{title}</h2>
      {children}
      <div className="row">
        <Button icon="download" onPress={() => void save(word)}>
          {labels.word}
        </Button>
        <Button icon="download" onPress={() => void save(() => pdf('readable'))}>
          {labels.pdf}
        </Button>
        <Button variant="tertiary" icon="download" onPress={() => void save(() => pdf('archive'))}>
          {labels.archive}
        </Button>
      </div>
      {saving.outcome}
    </div>
  );
}
