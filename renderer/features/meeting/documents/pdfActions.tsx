import type { DocumentRow } from '../../../../shared/contract/documents.ts';
import type { PdfForm } from '../../../../shared/domain/document/pdfForm.ts';
import type { MeetingId } from '../../../../shared/domain/ids.ts';
import { AppError } from '../../../../shared/errors.ts';
import { errorSentence } from '../../../../shared/german/errors.ts';
import { call } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { printedSentence } from './printedInstead.ts';
import { keptSentence } from './savedSentence.ts';
import { NOW, type ShownFile } from './useShownFile.ts';

type Props = {
  meetingId: MeetingId;
  row: DocumentRow;
  shown: ShownFile;
  isDisabled: boolean;
  run: (work: () => Promise<string>) => Promise<unknown>;
  /** Prints what the preview shows. */
  print: (how: () => Promise<string>) => Promise<string>;
};

/** What is shown, as a PDF; of a released document for the archive, too. */
export function PdfActions({ isDisabled, run, ...props }: Props) {
  const { row, shown } = props;
  const kept = row.documents.find(({ id }) => id === shown.shown);
  return (
    <>
      <Button icon="download" isDisabled={isDisabled} onPress={() => void run(() => savedPdf(props))}>
        Als PDF speichern
      </Button>
      {kept?.state === 'released' && !kept.isOwnEdit && (
        <Button
          icon="download"
          isDisabled={isDisabled}
          onPress={() => void run(() => saved(props, 'archive'))}
        >
          PDF für das Archiv
        </Button>
      )}
    </>
  );
}

type Shown = Pick<Props, 'meetingId' | 'row' | 'shown' | 'print'>;

/** Where the program cannot follow the look of a file, the preview is printed, and the clerk is told so. */
async function savedPdf(props: Shown): Promise<string> {
  try {
    return await saved(props, 'readable');
  } catch (error) {
    if (!(error instanceof AppError) || error.data.code !== 'PDF_OTHER_LOOK') throw error;
    const fileName = (props.shown.file.data?.fileName ?? '').replace(/\.docx$/i, '.pdf');
    const printed = await props.print(() => printedSentence(fileName));
    return printed === '' ? '' : `${printed} ${errorSentence(error.data)}`;
  }
}

async function saved({ meetingId, row, shown }: Shown, form: PdfForm): Promise<string> {
  const { kind, subjectId } = row;
  const { bytes } =
    shown.shown === NOW
      ? await call('documents.exportPdf', { meetingId, kind, subjectId, form })
      : await call('documents.storedPdf', { id: shown.shown, form });
  return keptSentence(bytes);
}
