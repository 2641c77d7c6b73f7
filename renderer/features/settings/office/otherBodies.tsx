import { useState } from 'react';
import { exists, type OtherBody } from '../../../../shared/domain/body/otherBody.ts';
import { germanDate } from '../../../../shared/german/format.ts';
import { otherBodyLabels } from '../../../../shared/german/labels.ts';
import { useCommand, useQuery } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Badge } from '../../../ui/notice.tsx';
import { Loaded } from '../../../forms/loading.tsx';
import { RemoveButton } from '../../../forms/removeButton.tsx';
import { readAnew } from '../../../saving/useConflict.ts';
import { useKeptFocus } from '../../../ui/useKeptFocus.ts';
import { newOtherBody, type OtherBodyDraft, OtherBodyForm } from './otherBodyForm.tsx';

/** Bodies whose meetings are held elsewhere: the council, its committees, the district council next door. */
export function OtherBodies({ today }: { today: string }) {
  const bodies = useQuery('otherBodies.list', {});
  const [editing, setEditing] = useState<OtherBodyDraft | null>(null);
  const section = useKeptFocus<HTMLElement>(bodies.data?.length ?? 0);
  const close = () => setEditing(null);
  return (
    <section ref={section} tabIndex={-1} className="stack" aria-labelledby="other-bodies">
      <h3 id="other-bodies">Andere Gremien</h3>
      <p className="lead">
        Rat, Fachausschüsse oder der Ortsrat einer Nachbargemeinde: Gremien, deren Sitzungen hier nicht
        geführt werden. Sie werden nur genannt.
      </p>
      <Loaded query={bodies}>
        {(all) =>
          all.length === 0 ? (
            <p className="muted">Noch keine eingetragen.</p>
          ) : (
            <ul className="lines">
              {all.map((body) => (
                <OtherBodyLine key={body.id} body={body} today={today} onEdit={() => setEditing(body)} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <div>
        <Button icon="add" onPress={() => setEditing(newOtherBody)}>
          Anderes Gremium eintragen
        </Button>
      </div>
      <Dialog
        title={editing?.id === null ? 'Anderes Gremium eintragen' : 'Anderes Gremium bearbeiten'}
        isOpen={editing !== null}
        onClose={close}
      >
        {editing && <OtherBodyForm start={editing} onClose={close} />}
      </Dialog>
    </section>
  );
}

type LineProps = { body: OtherBody; today: string; onEdit: () => void };

function OtherBodyLine({ body, today, onEdit }: LineProps) {
  const remove = useCommand('otherBodies.remove');
  const { id, version, name, shortName, classification, municipality } = body;
  const words = [shortName, otherBodyLabels[classification], municipality, periodOf(body)];
  return (
    <li>
      <div className="grow">
        <strong>{name}</strong> {!exists(body, today) && <Badge>{endedWords(body, today)}</Badge>}
        <div className="muted">{words.filter(Boolean).join(' · ')}</div>
      </div>
      <Button compact icon="edit" aria-label={`Bearbeiten: ${name}`} onPress={onEdit}>
        Bearbeiten
      </Button>
      <RemoveButton
        look="icon"
        label="Löschen"
        name={`Löschen: ${name}`}
        title={`„${name}“ löschen?`}
        removal={remove}
        onConfirm={(close) => remove.mutate({ id, version }, { onSuccess: close, onError: readAnew })}
      >
        Löschen Sie nur, was irrtümlich eingetragen wurde. Ein Gremium, das es nicht mehr gibt, bekommt ein
        Enddatum oder den Vermerk „besteht nicht mehr“.
      </RemoveButton>
    </li>
  );
}

const endedWords = ({ startDate }: OtherBody, today: string): string =>
  startDate !== null && startDate > today ? 'noch nicht gebildet' : 'besteht nicht mehr';

/** "seit 01.11.2025", "bis 31.10.2025"; '' where no day is known. */
const periodOf = ({ startDate, endDate }: OtherBody): string =>
  [
    startDate === null ? '' : `${endDate === null ? 'seit' : 'von'} ${germanDate(startDate)}`,
    endDate === null ? '' : `bis ${germanDate(endDate)}`,
  ]
    .filter(Boolean)
    .join(' ');
