import './handOver.css';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Review } from '../../../shared/contract/handOver.ts';
import type { Output } from '../../../shared/contract/index.ts';
import type { Choice } from '../../../shared/domain/handOver/compare.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import { germanMoment } from '../../../shared/german/format.ts';
import { useCommand, useQuery } from '../../api.ts';
import { ErrorNotice } from '../../forms/form.tsx';
import { NotOpened } from '../../forms/notOpened.tsx';
import { readAnew } from '../../saving/useConflict.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/emptyState.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Conflict } from './conflict.tsx';

const title = 'Mitgenommene Sitzung zurückbringen';
type Report = Output<'handOver.bring'> & { meetingId: MeetingId };

/** What came back beside what is here: first what is to be decided, then what one side alone has changed. */
export function ReviewScreen({ id }: { id: string }) {
  // Once all is done nothing waits any more.
  const [report, setReport] = useState<Report | null>(null);
  const review = useQuery('handOver.review', { id }, report === null);
  if (report) return <Done report={report} />;
  if (review.data) return <Reviewed key={review.data.broughtAt} review={review.data} onDone={setReport} />;
  return (
    <NotOpened
      title={title}
      error={review.error}
      back={{ href: '/einstellungen/datei', label: 'Datei und Sicherung' }}
    />
  );
}

type Props = { review: Review; onDone: (report: Report) => void };
type OneConflict = Review['conflicts'][number];
/** With what was seen: whatever says something else by now is decided anew. */
const keyOf = ({ piece, seen }: OneConflict) => `${piece} ${seen}`;

function Reviewed({ review, onDone }: Props) {
  const { conflicts, onlyBrought, onlyOffice } = review;
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  return (
    <Screen title={title}>
      <div className="stack">
        <p className="lead">
          {review.title}, mitgenommen am {germanMoment(review.at)}
          {review.to && ` (${review.to})`}
        </p>
        <h2>Auf beiden Seiten geändert</h2>
        <Conflicts
          conflicts={conflicts}
          choices={choices}
          onChoose={(one, choice) => setChoices(new Map(choices).set(keyOf(one), choice))}
        />
        <OneSided title="Kommt aus der mitgenommenen Datei" changes={onlyBrought} />
        <OneSided title="Bleibt, wie es in der Geschäftsstelle geändert wurde" changes={onlyOffice} />
        <p className="muted">
          Was in der mitgenommenen Datei außerhalb dieser Sitzung geändert wurde, etwa an anderen Sitzungen
          oder Vorlagen, kommt nicht mit.
        </p>
        <Ending review={review} choices={choices} onDone={onDone} />
      </div>
    </Screen>
  );
}

type ConflictsProps = {
  conflicts: readonly OneConflict[];
  choices: ReadonlyMap<string, Choice>;
  onChoose: (conflict: OneConflict, choice: Choice) => void;
};

const Conflicts = ({ conflicts, choices, onChoose }: ConflictsProps) =>
  conflicts.length === 0 ? (
    <EmptyState icon="success" title="Nichts ist auf beiden Seiten geändert">
      <p>Alles lässt sich ohne Entscheidung zusammenführen.</p>
    </EmptyState>
  ) : (
    <>
      <p className="muted">
        Entscheiden Sie für jede Stelle. Was Sie nicht nehmen, steht weiter unter „Verlauf“ oder unter
        „Vorgänge“. Im rechten Text ist markiert, was anders ist.
      </p>
      <ul className="conflicts">
        {conflicts.map((one) => (
          <Conflict
            key={keyOf(one)}
            conflict={one}
            choice={choices.get(keyOf(one)) ?? null}
            onChoose={(choice) => onChoose(one, choice)}
          />
        ))}
      </ul>
    </>
  );

type EndingProps = Props & Pick<ConflictsProps, 'choices'>;

/** How much is still to be decided; then all of it at once, or nothing. */
function Ending({ review, choices, onDone }: EndingProps) {
  const { id, version, meetingId, conflicts } = review;
  const [, navigate] = useLocation();
  const bring = useCommand('handOver.bring');
  const discard = useCommand('handOver.discard');
  const decisions = conflicts.flatMap((one) => {
    const choice = choices.get(keyOf(one));
    return choice ? [{ piece: one.piece, seen: one.seen, choice }] : [];
  });
  const open = conflicts.length - decisions.length;
  return (
    <>
      <ErrorNotice error={bring.error ?? discard.error} />
      <p role="status">
        {open > 0
          ? `Noch ${open} von ${conflicts.length} Entscheidungen offen.`
          : 'Nichts ist mehr offen: Sie können übernehmen.'}
      </p>
      <div className="row">
        <Button
          variant="primary"
          isPending={bring.isPending}
          isDisabled={open > 0}
          onPress={() =>
            bring.mutate(
              { id, version, meetingId, decisions },
              { onSuccess: (counts) => onDone({ ...counts, meetingId }), onError: readAnew },
            )
          }
        >
          Übernehmen
        </Button>
        <Button
          variant="tertiary"
          isPending={discard.isPending}
          onPress={() =>
            discard.mutate({ id, version }, { onSuccess: () => navigate('/einstellungen/datei') })
          }
        >
          Nichts übernehmen
        </Button>
      </div>
    </>
  );
}

type OneSidedProps = { title: string; changes: Review['onlyBrought'] };

function OneSided({ title: heading, changes }: OneSidedProps) {
  const counted = new Map<string, number>();
  for (const { label, about } of changes) {
    const words = about === '' ? label : `${label}: ${about}`;
    counted.set(words, (counted.get(words) ?? 0) + 1);
  }
  return (
    <section className="stack" aria-label={heading}>
      <h2>{heading}</h2>
      {changes.length === 0 ? (
        <p className="muted">Nichts.</p>
      ) : (
        <ul>
          {[...counted].map(([words, count]) => (
            <li key={words}>{count === 1 ? words : `${words} (${count})`}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

const Done = ({ report: { brought, kept, decided, meetingId } }: { report: Report }) => (
  <Screen title={title}>
    <div className="stack">
      <Notice kind="success">
        Die Sitzung ist zusammengeführt: {brought} {brought === 1 ? 'Stelle' : 'Stellen'} aus der
        mitgenommenen Datei, {kept} in der Geschäftsstelle {kept === 1 ? 'geänderte' : 'geänderten'} behalten,{' '}
        {decided} entschieden.
      </Notice>
      <p>
        In der Sitzung nimmt <kbd>Strg</kbd>+<kbd>Z</kbd> das Ganze zurück, solange Ratsfeder geöffnet ist und
        dort noch nichts weiter geändert wurde. Löschen Sie die mitgenommene Datei, wenn Sie sie nicht mehr
        brauchen.
      </p>
      <div>
        <LinkButton href={`/sitzungen/${meetingId}/tagesordnung`} variant="primary" icon="arrow-forward">
          Zur Sitzung
        </LinkButton>
      </div>
    </div>
  </Screen>
);
