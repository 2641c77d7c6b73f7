import { useState } from 'react';
import { call, useQuery } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorNotice } from '../../../forms/form.tsx';
import { Loading } from '../../../forms/loading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useTask } from '../../../forms/useTask.ts';
import { PasswordDialog } from '../../meeting/dispatch/passwordDialog.tsx';
import type { MailDraft } from './mailDraft.ts';

type Props = {
  draft: MailDraft;
  /** Stores what was typed; rejects where the form says what is wrong. */
  store: () => Promise<unknown>;
};

/** Tries the connection with what the form says now, which is stored first. */
export function MailTest({ draft, store }: Props) {
  const [asks, setAsks] = useState(false);
  // A verdict only holds for the settings that were tried; storing them changes nothing but their version.
  const [tried, setTried] = useState<string | null>(null);
  const said = JSON.stringify({ ...draft, version: 0 });
  const secret = useQuery('mail.secret', {});
  const test = useTask(() => call('mail.test', {}));
  const begin = async () => {
    const isStored = await store().then(
      () => true,
      () => false,
    );
    if (!isStored) return;
    if (draft.user.trim() !== '' && secret.data?.isKnown !== true) setAsks(true);
    else await run();
  };
  const run = async () => {
    setAsks(false);
    setTried(said);
    await test.run();
  };
  const isShown = tried === said;
  return (
    <section className="stack" aria-labelledby="mail-test">
      <h3 id="mail-test">Verbindung</h3>
      <div className="row middle">
        <Button
          isPending={test.isPending || secret.isPending}
          isDisabled={draft.host.trim() === ''}
          onPress={() => void begin()}
        >
          Verbindung prüfen
        </Button>
        <span className="muted grow">
          {draft.host.trim() === ''
            ? 'Tragen Sie zuerst den Mailserver ein.'
            : 'Speichert die Angaben und meldet sich an, ohne etwas zu versenden.'}
        </span>
      </div>
      {test.isPending && <Loading label="Der Mailserver wird gefragt …" />}
      {isShown && <ErrorNotice error={test.error} />}
      {isShown && test.result && (
        <Notice kind={test.result.ok ? 'success' : 'danger'}>{test.result.sentence}</Notice>
      )}
      <PasswordDialog
        isOpen={asks}
        canKeep={secret.data?.canKeep ?? false}
        onSet={() => void run()}
        onClose={() => setAsks(false)}
      />
    </section>
  );
}
