import { useState } from 'react';
import { call, passed, useQuery } from '../../api.ts';
import { useDropped } from '../../forms/useDropped.ts';
import { dropFiles } from '../../host.ts';
import { LinkButton } from '../../ui/button.tsx';
import { FileButton } from '../../ui/fileButton.tsx';
import { ErrorNotice } from '../../forms/form.tsx';
import { Loaded, Loading } from '../../forms/loading.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useTask } from '../../forms/useTask.ts';
import { AcceptPart } from './acceptPart.tsx';
import { KeyTable } from './keyTable.tsx';
import type { OpenPackage } from './openPackage.ts';
import { PackageView } from './packageView.tsx';
import './release.css';
import { VerifyPart } from './verifyPart.tsx';
import { WaitingList } from './waitingList.tsx';

/**
 * Where documents are released. `isGuest`: in an empty file, on a chair's own computer; there are only packages
 * then, nothing of an office.
 */
export function ReleaseScreen({ isGuest = false }: { isGuest?: boolean }) {
  const [open, setOpen] = useState<OpenPackage | null>(null);
  const [wasOpen, setWasOpen] = useState(false);
  useDropped(open ? [open.bytes, open.content.bytes] : []);
  const close = () => {
    setOpen(null);
    setWasOpen(true);
  };
  if (open) return <PackageView key={open.bytes.id} file={open} onClose={close} />;
  const back = isGuest && (
    <LinkButton href="/" icon="arrow-back">
      Zur Startseite
    </LinkButton>
  );
  return (
    <Screen title="Freigaben" actions={back}>
      <div className="release stack">
        {!isGuest && <Waiting />}
        <div className="release-parts">
          {!isGuest && <AcceptPart />}
          <OpenPart onOpen={setOpen} isMain={isGuest} autoFocus={wasOpen} />
          {!isGuest && <VerifyPart />}
        </div>
        {isGuest && <OwnKeys />}
      </div>
    </Screen>
  );
}

function Waiting() {
  const waiting = useQuery('release.waiting', {});
  return (
    <section className="release-part" aria-labelledby="release-waiting">
      <h2 id="release-waiting">Wartet auf Freigabe</h2>
      <Loaded query={waiting}>
        {(documents) =>
          documents.length === 0 ? (
            <p className="muted">
              Zurzeit wartet kein Dokument. Zur Freigabe geben können Sie es im Reiter „Dokumente“ der
              Sitzung.
            </p>
          ) : (
            <WaitingList documents={documents} />
          )
        }
      </Loaded>
    </section>
  );
}

type OpenProps = { onOpen: (file: OpenPackage) => void; isMain: boolean; autoFocus: boolean };

function OpenPart({ onOpen, isMain, autoFocus }: OpenProps) {
  const read = useTask(async (file: File) => {
    const bytes = await passed(file);
    try {
      return { bytes, content: await call('release.openPackage', { bytes }) };
    } catch (cause) {
      await dropFiles([bytes.id]);
      throw cause;
    }
  });
  return (
    <section className="release-part" aria-labelledby="release-open">
      <h2 id="release-open">Freigabepaket lesen und entscheiden</h2>
      <p>
        Als Vorsitz öffnen Sie hier das Paket der Geschäftsstelle: Sie lesen das Dokument, schreiben
        Anmerkungen dazu und geben es frei oder zurück.
      </p>
      <div>
        <FileButton
          accept={['.freigabepaket']}
          variant={isMain ? 'primary' : 'secondary'}
          autoFocus={autoFocus}
          icon="open-in-new"
          isPending={read.isPending}
          onFile={(file) => void read.run(file).then((opened) => opened && onOpen(opened))}
        >
          Freigabepaket öffnen …
        </FileButton>
      </div>
      {read.isPending && <Loading label="Das Paket wird geöffnet …" />}
      <ErrorNotice error={read.error} />
    </section>
  );
}

/** Keys of the chair in a file that has no settings yet; nothing before the first one. */
function OwnKeys() {
  const keys = useQuery('keys.list', {}).data;
  if (!keys || keys.length === 0) return null;
  return (
    <section className="release-part" aria-labelledby="release-keys">
      <h2 id="release-keys">Ihre Schlüssel</h2>
      <KeyTable keys={keys} />
    </section>
  );
}
