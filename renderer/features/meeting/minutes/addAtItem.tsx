import type { AgendaRow } from '../../../../shared/contract/agenda.ts';
import { isMatter } from '../../../../shared/domain/meeting/agenda.ts';
import { useQuery } from '../../../api.ts';
import { Loaded } from '../../../forms/loading.tsx';
import { AddPersonDialog } from '../attendance/addPersonDialog.tsx';
import { AttendanceScopeProvider } from '../attendance/attendanceScope.ts';
import { useMinutesScope } from './minutesScope.ts';

type Props = { item: AgendaRow; isOpen: boolean; onClose: () => void };

/** Somebody who is heard at this item and is not in the list yet: a guest, an expert. */
export function AddAtItem({ item, isOpen, onClose }: Props) {
  const { meeting, items, attendance, isReadOnly } = useMinutesScope();
  const directory = useQuery('people.list', {}, isOpen);
  if (!isOpen) return null;
  return (
    <Loaded query={directory}>
      {(people) => (
        <AttendanceScopeProvider value={{ meeting, items, attendance, directory: people, isReadOnly }}>
          <AddPersonDialog
            group="guests"
            {...(isMatter(item) ? { itemId: item.id } : {})}
            onClose={onClose}
          />
        </AttendanceScopeProvider>
      )}
    </Loaded>
  );
}
