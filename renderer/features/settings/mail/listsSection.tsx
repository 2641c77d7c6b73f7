import './mail.css';
import { useState } from 'react';
import type { Body } from '../../../../shared/domain/body/body.ts';
import type { DistributionList } from '../../../../shared/domain/document/dispatch.ts';
import { listSourceLabels } from '../../../../shared/german/dispatch.ts';
import { clearanceLabels } from '../../../../shared/german/documents.ts';
import { counted } from '../../../../shared/german/format.ts';
import { useQuery } from '../../../api.ts';
import { useChosenBody } from '../../bodies/chosenBody.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { EmptyState } from '../../../ui/emptyState.tsx';
import { type ColumnOf, ListTable } from '../../../ui/listTable.tsx';
import { Loaded } from '../../../forms/loading.tsx';
import { ListForm } from './listForm.tsx';
import { type ListDraft, newList } from './listInput.ts';

/** Who gets mail: by membership, by hand, or both. */
export function ListsSection({ body }: { body: Body }) {
  const { bodies } = useChosenBody();
  const lists = useQuery('lists.list', { bodyId: body.id });
  const [editing, setEditing] = useState<ListDraft | null>(null);
  const add = (
    <Button icon="add" variant="primary" onPress={() => setEditing(newList(body.id))}>
      Verteiler anlegen
    </Button>
  );
  return (
    <div className="stack">
      <p className="lead">
        Ein Verteiler sagt, wer eine Sendung erhält und ob sie Nichtöffentliches enthalten darf. Wer Mitglied
        ist, richtet sich nach dem Tag der Sitzung.
      </p>
      <Loaded query={lists}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState icon="mail" title="Noch kein Verteiler">
              <p>Legen Sie an, wem Sie Einladungen und Niederschriften senden.</p>
              {add}
            </EmptyState>
          ) : (
            <>
              <div>{add}</div>
              <ListTable
                label="Verteiler"
                rows={all}
                columns={columns.filter(({ id }) => id !== 'body' || bodies.length > 1)}
                rowId={(row) => row.id}
                onOpen={(row) => setEditing(row)}
              />
            </>
          )
        }
      </Loaded>
      <Dialog
        title={editing?.id === null ? 'Verteiler anlegen' : 'Verteiler bearbeiten'}
        isOpen={editing !== null}
        onClose={() => setEditing(null)}
        wide
      >
        {editing && <ListForm start={editing} onClose={() => setEditing(null)} />}
      </Dialog>
    </div>
  );
}

const whoseOf = ({ bodyId }: DistributionList) => (bodyId === null ? 'alle Gremien' : 'dieses Gremium');
const sourceOf = ({ source }: DistributionList) => listSourceLabels[source];
const clearanceOf = ({ clearance }: DistributionList) => clearanceLabels[clearance];

function sizeOf({ source, entries }: DistributionList): string {
  const own = counted(entries.length, 'eigener Eintrag', 'eigene Einträge');
  if (source === 'own' || source === 'press') return own;
  return entries.length === 0 ? 'nach Mitgliedschaft' : `nach Mitgliedschaft und ${own}`;
}

const columns: ColumnOf<DistributionList>[] = [
  { id: 'name', label: 'Name', cell: ({ name }) => name, text: ({ name }) => name },
  { id: 'body', label: 'Für', cell: whoseOf, text: whoseOf },
  { id: 'source', label: 'Woher', cell: sourceOf, text: sourceOf },
  { id: 'clearance', label: 'Erhält', cell: clearanceOf, text: clearanceOf },
  { id: 'size', label: 'Empfänger', cell: sizeOf, text: sizeOf },
];
