import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { DocumentRow } from '../../../../shared/contract/documents.ts';
import type { MeetingId } from '../../../../shared/domain/ids.ts';
import { aboutKind } from '../../../../shared/documents/kinds/index.ts';
import { AppError } from '../../../../shared/errors.ts';
import { useCommand, withPassed } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/dialog.tsx';

type Props = {
  meetingId: MeetingId;
  row: DocumentRow;
  run: (work: () => Promise<string>) => Promise<unknown>;
  isPending: boolean;
};

/** A file edited in Word becomes the draft; one that does not say what it is only after a look at it. */
export function TakeBack({ meetingId, row, run, isPending }: Props) {
  const takeBack = useCommand('documents.takeBack');
  const [unmarked, setUnmarked] = useState<File | null>(null);
  const { kind, subjectId, documents } = row;
  const isPresented = documents.some(({ state }) => state === 'presented');
  const take = (file: File, acceptsUnmarked: boolean) => {
    setUnmarked(null);
    void run(async () => {
      const target = { meetingId, kind, subjectId, acceptsUnmarked };
      try {
        await withPassed(file, (bytes) => takeBack.mutateAsync({ ...target, fileName: file.name, bytes }));
        return `Übernommen: ${file.name}`;
      } catch (error) {
        if (!(error instanceof AppError) || error.data.code !== 'UNMARKED_FILE') throw error;
        setUnmarked(file);
        return '';
      }
    });
  };
  return (
    <>
      <FileTrigger acceptedFileTypes={['.docx']} onSelect={(chosen) => chosen?.[0] && take(chosen[0], false)}>
        <Button variant="tertiary" icon="edit" isDisabled={isPresented || isPending}>
          Von Hand bearbeitete Datei übernehmen …
        </Button>
      </FileTrigger>
      <ConfirmDialog
        title="Gehört diese Datei hierher?"
        isOpen={unmarked !== null}
        onClose={() => setUnmarked(null)}
        confirmLabel="Geprüft, übernehmen"
        isPending={isPending}
        onConfirm={() => unmarked && take(unmarked, true)}
      >
        <p>
          Der Datei „{unmarked?.name}“ ist nicht anzusehen, zu welcher Sitzung und zu welchem Dokument sie
          gehört. Sie würde als „{aboutKind(kind).label}“ dieser Sitzung gelten. Bitte prüfen Sie das, bevor
          Sie sie übernehmen.
        </p>
      </ConfirmDialog>
    </>
  );
}
