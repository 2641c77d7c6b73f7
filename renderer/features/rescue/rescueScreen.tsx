import './rescue.css';
import { useState } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import { counted } from '../../../shared/german/format.ts';
import { startAgain, useRescue, useRescueStatus } from '../../api.ts';
import { ErrorNotice } from '../../forms/form.tsx';
import { Loaded } from '../../forms/loading.tsx';
import { Button } from '../../ui/button.tsx';
import { asksForKey, SecretForm } from '../unlock/secretForm.tsx';
import { CopyChoice } from './copyChoice.tsx';

type Status = Output<'rescue.status'>;

/** What stands in the place of everything while the data file is damaged: what is wrong, and the ways on, the best one first. */
export function RescueScreen() {
  const [report, setReport] = useState<readonly string[] | null>(null);
  const query = useRescueStatus();
  return (
    <main className="rescue">
      {report ? (
        <Report sentences={report} />
      ) : (
        <Loaded query={query}>
          {(status) => <Ways status={status} onDone={({ sentences }) => setReport(sentences)} />}
        </Loaded>
      )}
    </main>
  );
}

function Ways({ status, onDone }: { status: Status; onDone: (report: Output<'rescue.mend'>) => void }) {
  const mend = useRescue('rescue.mend', onDone);
  const restore = useRescue('rescue.restore', onDone);
  const salvage = useRescue('rescue.salvage', onDone);
  const error = mend.error ?? restore.error ?? salvage.error;
  const isDisabled = mend.isPending || restore.isPending || salvage.isPending;
  return (
    <>
      <Finding status={status} />
      <ErrorNotice error={error} />
      {asksForKey(error) && <KeyField />}
      {status.isMendable && (
        <Way
          title="Datei ausbessern"
          isBest
          isPending={mend.isPending}
          isDisabled={isDisabled}
          onPress={() => mend.mutate({})}
        >
          Die beschädigten Stellen stehen in einer Sicherung noch so, wie sie waren. Sie werden daraus
          ersetzt; es geht nichts verloren.
        </Way>
      )}
      <CopyChoice
        copies={status.copies}
        isBest={!status.isMendable}
        isPending={restore.isPending}
        isDisabled={isDisabled}
        onChoose={(name) => restore.mutate({ name })}
      />
      <Way
        title="Lesbares retten"
        isPending={salvage.isPending}
        isDisabled={isDisabled}
        onPress={() => salvage.mutate({})}
      >
        Ratsfeder liest jeden Eintrag einzeln und legt aus dem, was lesbar ist, eine neue Datei an. Was nicht
        lesbar ist, fehlt danach; in beschädigten Stellen können einzelne Zeichen falsch sein. Danach steht
        hier, was übernommen wurde.
      </Way>
      <p className="muted">
        Die beschädigte Datei bleibt in jedem Fall unter einem anderen Namen daneben liegen. Sind Sie
        unsicher, so rufen Sie Ihre IT, bevor Sie etwas wählen.
      </p>
    </>
  );
}

const Finding = ({ status }: { status: Status }) => (
  <header className="stack">
    <h1>Ihre Datei ist beschädigt</h1>
    <p>
      Beim Öffnen hat Ratsfeder bemerkt, dass in der Datei <span className="file-path">{status.file}</span>{' '}
      etwas anderes steht, als zuletzt gespeichert wurde. Meist liegt das am Datenträger oder an einem
      Kopiervorgang. An der Datei wurde nichts verändert.
    </p>
    <Extent status={status} />
  </header>
);

type WayProps = {
  title: string;
  isBest?: boolean;
  isPending: boolean;
  isDisabled: boolean;
  onPress: () => void;
  children: React.ReactNode;
};

const Way = ({ title, isBest = false, isPending, isDisabled, onPress, children }: WayProps) => (
  <section className="choice" aria-label={title}>
    <h2>{title}</h2>
    <p>{children}</p>
    <div>
      <Button
        variant={isBest ? 'primary' : 'secondary'}
        isPending={isPending}
        isDisabled={isDisabled}
        onPress={onPress}
      >
        {title}
      </Button>
    </div>
  </section>
);

const Extent = ({ status: { pages, isLogDamaged, areas } }: { status: Status }) => (
  <>
    {(pages === null || pages > 0) && (
      <p>
        {pages === null
          ? 'Wie viel betroffen ist, lässt sich nicht sagen.'
          : `Betroffen ${pages === 1 ? 'ist' : 'sind'} ${counted(pages, 'Stelle', 'Stellen')}.`}
        {areas.length > 0 && ` Dort liegt: ${areas.join('; ')}.`}
      </p>
    )}
    {isLogDamaged && (
      <p>
        Beschädigt ist das Änderungsprotokoll neben der Datei (auf „-wal“): Was zuletzt eingetragen wurde, ist
        nicht mehr ganz zu lesen.
      </p>
    )}
  </>
);

const Report = ({ sentences }: { sentences: readonly string[] }) => (
  <section className="stack" role="status">
    <h1>Die Datei ist wieder da</h1>
    {sentences.map((sentence) => (
      <p key={sentence}>{sentence}</p>
    ))}
    <div>
      <Button variant="primary" autoFocus onPress={startAgain}>
        Weiter mit Ratsfeder
      </Button>
    </div>
  </section>
);

/** The file, or the copy that is to take its place, is encrypted: with its key the ways on lead on. */
function KeyField() {
  const [isGiven, setIsGiven] = useState(false);
  const give = useRescue('rescue.giveKey', () => setIsGiven(true));
  return (
    <section className="choice" aria-label="Passphrase">
      <SecretForm
        error={give.error}
        isPending={give.isPending}
        onGive={(secret) => give.mutate({ secret })}
      />
      {isGiven && <p role="status">Der Schlüssel ist bekannt. Wählen Sie nun noch einmal Ihren Weg.</p>}
    </section>
  );
}
