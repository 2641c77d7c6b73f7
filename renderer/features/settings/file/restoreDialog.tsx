import { useEffect } from 'react';
import type { BackupCopy } from '../../../../shared/contract/backup.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { previewSentence, spokenTime } from '../../../../shared/german/backup.ts';
import { useCommand } from '../../../api.ts';
import { ErrorNotice } from '../../../forms/form.tsx';
import { Loading } from '../../../forms/loading.tsx';
import { ConfirmDialog } from '../../../ui/dialog.tsx';
import { asksForKey, SecretForm } from '../../unlock/secretForm.tsx';

/** Asks before the whole file goes back to an earlier state, and says what would not be in it any more. */
export function RestoreDialog({ copy, onClose }: { copy: BackupCopy | null; onClose: () => void }) {
  const restore = useCommand('backup.restore');
  const preview = useCommand('backup.preview');
  const close = () => {
    restore.reset();
    onClose();
  };
  return (
    <ConfirmDialog
      title="Diesen Stand zurückholen?"
      confirmLabel="Stand zurückholen"
      isOpen={copy !== null}
      isPending={restore.isPending}
      isIncomplete={asksForKey(preview.error)}
      onClose={close}
      onConfirm={() => copy && restore.mutate({ name: copy.name }, { onSuccess: close })}
    >
      <p>
        {copy && `Alles ist dann wieder so wie am ${spokenTime(copy.at)}. `}
        Was seither eingetragen wurde, ist in der Datei nicht mehr enthalten; es wird vorher gesichert und
        lässt sich auf demselben Weg wiederbringen. Andere Fenster zeigen gleich danach den neuen Stand.
      </p>
      {copy && <Since key={copy.name} name={copy.name} preview={preview} />}
      {!asksForKey(restore.error) && <ErrorNotice error={restore.error} />}
    </ConfirmDialog>
  );
}

/** What was written since that state, by areas; of a backup with another key once that is known. */
function Since({
  name,
  preview,
}: {
  name: string;
  preview: ReturnType<typeof useCommand<'backup.preview'>>;
}) {
  const { mutate, data, error } = preview;
  const give = useCommand('backup.giveKey');
  useEffect(() => mutate({ name }), [mutate, name]);
  if (asksForKey(error))
    return (
      <section className="stack" aria-label="Passphrase">
        <p>Diese Sicherung ist mit einer anderen Passphrase verschlüsselt als die Datei jetzt.</p>
        <SecretForm
          error={give.error}
          isPending={give.isPending}
          onGive={(secret) => give.mutate({ name, secret }, { onSuccess: () => mutate({ name }) })}
        />
      </section>
    );
  if (error) return <ErrorNotice error={error} />;
  if (!data) return <Loading label="Wird verglichen …" />;
  return <Differences areas={data.areas} />;
}

const Differences = ({ areas }: Output<'backup.preview'>) =>
  areas.length === 0 ? (
    <p>Seither hat sich in der Datei nichts geändert.</p>
  ) : (
    <section aria-label="Seither eingetragen">
      <p>Seither:</p>
      <ul className="since">
        {areas.map((one) => (
          <li key={one.area}>{previewSentence(one)}</li>
        ))}
      </ul>
    </section>
  );
