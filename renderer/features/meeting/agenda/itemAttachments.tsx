import type { AgendaRow } from '../../../../shared/contract/agenda.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { nameOf } from './itemDialog.tsx';
import { Attachments } from '../../attachments/attachments.tsx';

type Props = { item: AgendaRow | null; onClose: () => void };

/** The files at an item; those of its paper lie there. */
export function ItemAttachments({ item, onClose }: Props) {
  return (
    <Dialog title={item ? `${nameOf(item)}: Anlagen` : ''} isOpen={item !== null} onClose={onClose} wide>
      {item && <Attachments owner={{ kind: 'item', id: item.id }} title={item.title} />}
    </Dialog>
  );
}
