import type { AgendaRow } from '../../../../shared/contract/agenda.ts';
import { useCommand, useQuery } from '../../../api.ts';
import { ErrorNotice } from '../../../forms/form.tsx';
import { readAnew } from '../../../saving/useConflict.ts';
import { Button } from '../../../ui/button.tsx';

type Props = { item: AgendaRow; onTaken: () => void };

/** Where an item deals with several Vorlagen of the office: each can go back to those that wait. */
export function LinkedPapers({ item, onTaken }: Props) {
  const { data: papers = [] } = useQuery('papers.ofItem', { itemId: item.id });
  const unplan = useCommand('papers.unplan');
  if (papers.length < 2) return null;
  return (
    <section aria-label="Vorlagen zu diesem Punkt" className="linked-papers">
      <ErrorNotice error={unplan.error} />
      <ul>
        {papers.map(({ id, consultationId, number, typeLabel, subject }) => (
          <li key={id}>
            <span>{[number ?? typeLabel, subject].join(' · ')}</span>
            <Button
              compact
              isPending={unplan.isPending}
              aria-label={`Vom Punkt nehmen: ${number ?? typeLabel}`}
              onPress={() =>
                unplan.mutate({ itemId: item.id, consultationId }, { onSuccess: onTaken, onError: readAnew })
              }
            >
              Vom Punkt nehmen
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
