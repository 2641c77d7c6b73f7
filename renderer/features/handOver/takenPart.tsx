import './handOver.css';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { TakenRow } from '../../../shared/contract/handOver.ts';
import { germanMoment } from '../../../shared/german/format.ts';
import { carryOut, useCommand, useQuery, withPassed } from '../../api.ts';
import { ErrorNotice } from '../../forms/form.tsx';
import { Loaded, Loading } from '../../forms/loading.tsx';
import { useTask } from '../../forms/useTask.ts';
import { readAnew } from '../../saving/useConflict.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { FileButton } from '../../ui/fileButton.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Which meetings are worked on elsewhere, and how one comes back. */
export function TakenPart() {
  return (
    <section className="stack" aria-labelledby="taken-meetings">
      <h3 id="taken-meetings">Mitgenommene Sitzungen</h3>
      <Loaded query={useQuery('handOver.status', {})}>
        {({ copyOf, away }) =>
          copyOf ? (
            <Notice>
              Diese Datei ist für „{copyOf.title}“ mitgenommen. Schließen Sie Ratsfeder, wenn Sie fertig sind,
              und bringen Sie die Datei an derselben Stelle in der Geschäftsstelle zurück.
            </Notice>
          ) : (
            <>
              <Away away={away} />
              <BringBack />
            </>
          )
        }
      </Loaded>
    </section>
  );
}

function BringBack() {
  const [, navigate] = useLocation();
  const open = useTask(async (file: File) => {
    const { id } = await withPassed(file, (bytes) => carryOut('handOver.open', { bytes }));
    navigate(`/zurueckbringen/${id}`);
  });
  return (
    <>
      <div>
        <FileButton accept={['.sqlite']} isPending={open.isPending} onFile={(file) => void open.run(file)}>
          Mitgenommene Sitzung zurückbringen …
        </FileButton>
      </div>
      {open.isPending && <Loading label="Die Datei wird geprüft und verglichen …" />}
      <ErrorNotice error={open.error} />
    </>
  );
}

function Away({ away }: { away: readonly TakenRow[] }) {
  const [lifting, setLifting] = useState<TakenRow | null>(null);
  if (away.length === 0)
    return (
      <p className="muted">
        Zurzeit ist keine Sitzung mitgenommen. Mitnehmen lässt sich eine in ihrem Menü „Weitere Schritte“.
      </p>
    );
  return (
    <>
      <ul className="taken-list">
        {away.map((one) => (
          <li key={one.id}>
            <strong>{one.title}</strong>
            <span>
              Mitgenommen am {germanMoment(one.at)}
              {one.by && ` von ${one.by}`}
              {one.to && `: ${one.to}`}
            </span>
            <div className="row">
              {one.broughtAt !== null && (
                <LinkButton href={`/zurueckbringen/${one.id}`} icon="arrow-forward">
                  Vergleichen und übernehmen
                </LinkButton>
              )}
              <Button
                compact
                variant="tertiary"
                aria-label={`Nicht mehr erwarten …: ${one.title}`}
                onPress={() => setLifting(one)}
              >
                Nicht mehr erwarten …
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <LiftDialog taken={lifting} onClose={() => setLifting(null)} />
    </>
  );
}

function LiftDialog({ taken, onClose }: { taken: TakenRow | null; onClose: () => void }) {
  const lift = useCommand('handOver.lift');
  return (
    <ConfirmDialog
      title="Nicht mehr erwarten?"
      confirmLabel="Nicht mehr erwarten"
      isOpen={taken !== null}
      isPending={lift.isPending}
      onClose={onClose}
      onConfirm={() =>
        taken &&
        lift.mutate({ id: taken.id, version: taken.version }, { onSuccess: onClose, onError: readAnew })
      }
    >
      <ErrorNotice error={lift.error} />
      <p>
        Der Hinweis an der Sitzung verschwindet, zum Beispiel weil der andere Rechner verloren ist. Taucht die
        Datei wieder auf, so lässt sie sich trotzdem zurückbringen.
      </p>
    </ConfirmDialog>
  );
}
