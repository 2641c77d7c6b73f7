import type { DispatchInfo } from '../../../../shared/contract/dispatch.ts';
import { AppError } from '../../../../shared/errors.ts';
import { call, carryOut } from '../../../api.ts';
import { dropFiles } from '../../../host.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorNotice } from '../../../forms/form.tsx';
import { useTask } from '../../../forms/useTask.ts';
import { saved } from './saved.ts';

type Props = { dispatch: DispatchInfo; way: 'draft' | 'folder' };

/** Saves what was handed over once more: saving may have been cancelled, or the file is lost. */
export function FilesAgain({ dispatch: { id, subject }, way }: Props) {
  const save = useTask(async () => {
    const files = await call('dispatch.filesAgain', { dispatchId: id });
    const savedTo = await saved(way, files);
    if (savedTo === null) await dropFiles(files.map(({ bytes }) => bytes.id));
    return savedTo;
  });
  const isOvertaken = save.error instanceof AppError && save.error.data.code === 'OVERTAKEN_MAILING';
  const takeAnyway = useTask(async () => {
    await carryOut('dispatch.sendAnyway', { dispatchId: id });
    await save.run();
  });
  const label = way === 'draft' ? 'E-Mail-Entwurf noch einmal speichern …' : 'Dateien noch einmal ablegen …';
  return (
    <>
      <ErrorNotice error={save.error} />
      <ErrorNotice error={takeAnyway.error} />
      <div className="row middle">
        <Button
          compact
          variant="tertiary"
          icon="download"
          aria-label={`${label} ${subject}`}
          isPending={save.isPending}
          onPress={() => void save.run()}
        >
          {label}
        </Button>
        {isOvertaken && (
          <Button
            compact
            aria-label={`Trotzdem so übernehmen: ${subject}`}
            isPending={takeAnyway.isPending}
            onPress={() => void takeAnyway.run()}
          >
            Trotzdem so übernehmen …
          </Button>
        )}
        {save.result !== null && <span className="muted file-name">Gespeichert: {save.result}</span>}
      </div>
    </>
  );
}
