import { useState } from 'react';
import type { PdfForm } from '../../../shared/domain/document/pdfForm.ts';
import { ErrorNotice } from '../../forms/form.tsx';
import { useTask } from '../../forms/useTask.ts';
import { flushAll } from '../../saving/saveBoard.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { printedInstead } from '../meeting/documents/printedInstead.ts';
import { keptSentence, kindOf } from '../meeting/documents/savedSentence.ts';
import { type SheetFile, SheetPreview } from './sheetPreview.tsx';

type Made = Promise<SheetFile>;

type Props = {
  title: string;
  /** What the buttons say; each is unique on its screen. */
  labels: { preview: string; word: string; pdf: string; archive: string };
  word: () => Made;
  pdf: (form: PdfForm) => Made;
  /** Above the buttons: what is still missing in it. `forget`: what was saved is named no more, something else was begun. */
  children?: React.ReactNode | ((forget: () => void) => React.ReactNode);
};

export const usualFileLabels: Props['labels'] = {
  preview: 'Vorschau',
  word: 'Als Word-Datei speichern',
  pdf: 'Als PDF speichern',
  archive: 'PDF für das Archiv',
};

/** A document as the office sends it, and as an archive keeps it. */
export function SheetFiles({ title, labels, word, pdf, children }: Props) {
  const [isShown, setShown] = useState(false);
  const { isPending, error, result, run, reset } = useTask(async (work: () => Promise<string>) =>
    // What is still being typed belongs into it first.
    (await flushAll()) ? work() : '',
  );
  const saved = async (file: Made) => keptSentence((await file).bytes);
  const readable = () => printedInstead(() => saved(pdf('readable')), word);
  return (
    <div className="card stack">
      <h2>{title}</h2>
      {typeof children === 'function' ? children(reset) : children}
      <div className="row">
        <Button
          icon="visibility"
          isDisabled={isPending}
          onPress={() => void flushAll().then((isSaved) => setShown(isSaved))}
        >
          {labels.preview}
        </Button>
        <Button icon="download" isDisabled={isPending} onPress={() => void run(() => saved(word()))}>
          {labels.word}
        </Button>
        <Button icon="download" isDisabled={isPending} onPress={() => void run(readable)}>
          {labels.pdf}
        </Button>
        <Button
          variant="tertiary"
          icon="download"
          isDisabled={isPending}
          onPress={() => void run(() => saved(pdf('archive')))}
        >
          {labels.archive}
        </Button>
      </div>
      <ErrorNotice error={error} />
      {result && (
        <Notice kind={kindOf(result)}>
          <span className="file-name">{result}</span>
        </Notice>
      )}
      <SheetPreview title={title} word={word} isOpen={isShown} onClose={() => setShown(false)} />
    </div>
  );
}
