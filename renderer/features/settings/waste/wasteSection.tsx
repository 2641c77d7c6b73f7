import { useState } from 'react';
import type { WasteEntry } from '../../../../shared/contract/history.ts';
import { WASTE_DAYS } from '../../../../shared/domain/waste.ts';
import { auditTime } from '../../../../shared/german/audit.ts';
import { germanDate } from '../../../../shared/german/format.ts';
import { wasteLabels } from '../../../../shared/german/history.ts';
import { useCommand, useQuery } from '../../../api.ts';
import { ErrorNotice } from '../../../forms/form.tsx';
import { Loaded } from '../../../forms/loading.tsx';
import { RemoveButton } from '../../../forms/removeButton.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/emptyState.tsx';
import { Notice } from '../../../ui/notice.tsx';
import './waste.css';

/** What was deleted in the last days: it comes back with all that belonged to it, or goes for good. */
export function WasteSection() {
  const waste = useQuery('waste.list', {});
  const putBack = useCommand('waste.putBack');
  const remove = useCommand('waste.remove');
  const [told, setTold] = useState('');
  return (
    <div className="stack">
      <p className="lead">
        Was gelöscht wird, liegt {WASTE_DAYS} Tage hier, mit allem, was dazugehörte. In Suche, Listen und
        Dokumenten kommt es nicht mehr vor. Danach wird es endgültig gelöscht.
      </p>
      <ErrorNotice error={putBack.error} />
      {told !== '' && <Notice kind="success">„{told}“ ist wieder da.</Notice>}
      <Loaded query={waste}>
        {(entries) =>
          entries.length === 0 ? (
            <EmptyState icon="delete" title="Der Papierkorb ist leer">
              <p>Hier steht, was in den letzten {WASTE_DAYS} Tagen gelöscht wurde.</p>
            </EmptyState>
          ) : (
            <>
              <div>
                <RemoveButton
                  label="Papierkorb leeren"
                  title="Papierkorb leeren?"
                  confirmLabel="Endgültig löschen"
                  removal={remove}
                  onConfirm={(close) => remove.mutate({ id: null }, { onSuccess: close })}
                >
                  Alles, was hier liegt, wird endgültig gelöscht und lässt sich nicht mehr zurückholen.
                </RemoveButton>
              </div>
              <ul className="waste" aria-label="Papierkorb">
                {entries.map((entry) => (
                  <Entry
                    key={entry.id}
                    entry={entry}
                    isPending={putBack.isPending}
                    onPutBack={() =>
                      putBack.mutate(
                        { id: entry.id },
                        { onSuccess: ({ title }) => setTold(title), onError: () => setTold('') },
                      )
                    }
                  />
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </div>
  );
}

type EntryProps = { entry: WasteEntry; isPending: boolean; onPutBack: () => void };

function Entry({ entry: { id, kind, title, at, by, lastDay }, isPending, onPutBack }: EntryProps) {
  const remove = useCommand('waste.remove');
  return (
    <li>
      <div>
        <span className="muted">{wasteLabels[kind]}</span> <strong>{title}</strong>
        <p className="muted">
          gelöscht am <time dateTime={at}>{auditTime(at)}</time>
          {by !== '' && ` von ${by}`}, liegt hier bis zum {germanDate(lastDay)}
        </p>
      </div>
      <div className="row">
        <Button compact aria-label={`Zurückholen: ${title}`} isPending={isPending} onPress={onPutBack}>
          Zurückholen
        </Button>
        <RemoveButton
          label="Endgültig löschen"
          name={`Endgültig löschen: ${title}`}
          look="icon"
          title="Endgültig löschen?"
          confirmLabel="Endgültig löschen"
          removal={remove}
          onConfirm={(close) => remove.mutate({ id }, { onSuccess: close })}
        >
          „{title}“ lässt sich danach nicht mehr zurückholen.
        </RemoveButton>
      </div>
    </li>
  );
}
