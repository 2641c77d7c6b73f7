import { useState } from 'react';
import type { DocumentRow } from '../../../../shared/contract/documents.ts';
import { aboutKind } from '../../../../shared/documents/kinds/index.ts';
import { useCommand } from '../../../api.ts';
import { saveFile } from '../../../host.ts';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../forms/form.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useTask } from '../../../forms/useTask.ts';
import { PdfActions } from './pdfActions.tsx';
import { printPages } from './printPages.ts';
import { kindOf, savedSentence } from './savedSentence.ts';
import { TakeBack } from './takeBack.tsx';
import type { ShownFile } from './useShownFile.ts';
import type { MeetingId } from '../../../../shared/domain/ids.ts';

type Props = { meetingId: MeetingId; row: DocumentRow; shown: ShownFile };

/** What is shown is what is saved and printed. */
export function FileActions({ meetingId, row, shown }: Props) {
  const { isPending, error, result, run, reset } = useTask((work: () => Promise<string>) => work());
  const file = shown.file.isFetching ? undefined : shown.file.data;
  const isDisabled = !file || isPending;
  const save = () => file && run(async () => savedSentence(await saveFile(file.bytes, { keep: true })));
  const print = async (how: () => Promise<string>) =>
    file ? printPages(file.bytes, file.fileName.replace(/\.docx$/i, ''), how) : '';
  return (
    <>
      <div className="row document-actions">
        <Button
          variant={isMainAction(row, shown) ? 'primary' : 'secondary'}
          icon="download"
          isDisabled={isDisabled}
          onPress={() => void save()}
        >
          Als Word-Datei speichern
        </Button>
        <PdfActions {...{ meetingId, row, shown, isDisabled, run, print }} />
        <Button isDisabled={isDisabled} onPress={() => void run(() => print(onPaper))}>
          Drucken
        </Button>
        {shown.canBuild && (
          <>
            <BuildAnew shown={shown} onPress={reset} />
            <TakeBack meetingId={meetingId} row={row} run={run} isPending={isPending} />
          </>
        )}
      </div>
      <ErrorNotice error={error} />
      {result && <Notice kind={kindOf(result)}>{result}</Notice>}
    </>
  );
}

/** Until it is released, the way to the chair is what comes next; what nobody signs is only printed. */
const isMainAction = ({ kind }: DocumentRow, { current }: ShownFile): boolean =>
  aboutKind(kind).isUnsigned === true || current?.state === 'released';

const onPaper = (): Promise<string> => {
  window.print();
  return Promise.resolve('');
};

/** Building anew drops what was edited by hand, so it asks first. */
function BuildAnew({ shown, onPress }: { shown: ShownFile; onPress: () => void }) {
  const discard = useCommand('documents.discard');
  const [isAsking, setAsking] = useState(false);
  const { current } = shown;
  const isOwnEdit = current?.state === 'draft' && current.isOwnEdit;
  const close = () => setAsking(false);
  return (
    <>
      <Button
        variant="tertiary"
        icon="autorenew"
        isDisabled={shown.file.isFetching}
        onPress={() => {
          onPress();
          if (isOwnEdit) setAsking(true);
          else void shown.buildAnew();
        }}
      >
        Neu erzeugen
      </Button>
      <ConfirmDialog
        title="Von Hand bearbeitete Datei verwerfen?"
        isOpen={isAsking}
        onClose={close}
        confirmLabel="Verwerfen und neu erzeugen"
        isPending={discard.isPending}
        onConfirm={() => current && discard.mutate({ id: current.id }, { onSuccess: close })}
      >
        <ErrorNotice error={discard.error} />
        <p>
          Die Datei „{current?.fileName}“ haben Sie in Word bearbeitet. Wird das Dokument neu erzeugt, gelten
          diese Änderungen nicht mehr. Das lässt sich nicht rückgängig machen.
        </p>
      </ConfirmDialog>
    </>
  );
}
