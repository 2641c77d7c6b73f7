import './agenda.css';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { LinkButton } from '../../../ui/button.tsx';
import type { AgendaRow } from '../../../../shared/contract/agenda.ts';
import type { MeetingView } from '../../../../shared/facts/meeting.ts';
import { agendaIsFixed, minutesAreOpen } from '../../../../shared/domain/meeting/states.ts';
import { usualEnd } from '../../../../shared/domain/meeting/usualEnd.ts';
import { ancestors } from '../../../../shared/domain/meeting/numbering.ts';
import { useQuery } from '../../../api.ts';
import { EmptyState } from '../../../ui/emptyState.tsx';
import { ErrorNotice } from '../../../forms/form.tsx';
import { Loaded } from '../../../forms/loading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { OutdatedNotice } from '../outdatedNotice.tsx';
import { Attachments } from '../../attachments/attachments.tsx';
import { AddItemForm } from './addItemForm.tsx';
import { DuePapers } from './duePapers.tsx';
import { ItemActionsProvider } from './itemActions.ts';
import { ItemDialog, type ItemTarget } from './itemDialog.tsx';
import { ItemAttachments } from './itemAttachments.tsx';
import { ItemList } from './itemList.tsx';
import { RemoveItemDialog } from './removeItemDialog.tsx';
import { TogetherDialog } from './togetherDialog.tsx';
import { focusRow, useAgenda } from './useAgenda.ts';

type TabProps = { meeting: MeetingView; itemId: string | null };

/** The agenda in its two parts; `itemId`: one that a link leads to, whose fields open. */
export function AgendaTab({ meeting, itemId }: TabProps) {
  const agenda = useQuery('agenda.list', { meetingId: meeting.id });
  return (
    <Loaded query={agenda}>{(items) => <Agenda meeting={meeting} itemId={itemId} items={items} />}</Loaded>
  );
}

type Props = TabProps & { items: readonly AgendaRow[] };

function Agenda({ meeting, itemId, items }: Props) {
  const agenda = useAgenda(meeting.id);
  const sought = useSought({ meeting, itemId, items });
  const { actions, moveError, target, setTarget, attaching, setAttaching } = agenda;
  const { joining, setJoining, removing, setRemoving } = agenda;
  const isOpen = minutesAreOpen(meeting.state);
  const above = ancestors(items);
  const isFree = isOpen && !agendaIsFixed(meeting.state);
  const isEmpty = items.every((item) => item.kind !== 'item');
  return (
    <div className="stack agenda">
      <AgendaNotice meeting={meeting} />
      <OutdatedNotice meeting={meeting} />
      <ErrorNotice error={moveError} />
      {isFree && <DuePapers meetingId={meeting.id} />}
      {isEmpty && (
        <EmptyState icon="checklist" title="Noch keine Tagesordnungspunkte">
          {isFree && <p>Geben Sie unten den Titel des ersten Punktes ein.</p>}
        </EmptyState>
      )}
      <ItemActionsProvider value={actions}>
        {[true, false].map((isPublic) => (
          <section key={String(isPublic)} aria-labelledby={`agenda-${isPublic}`} className="agenda-part">
            <h2 id={`agenda-${isPublic}`}>{isPublic ? 'Öffentlicher Teil' : 'Nichtöffentlicher Teil'}</h2>
            <ItemList items={items} isPublic={isPublic} isFree={isFree} isOpen={isOpen} soughtId={itemId} />
            {isFree && (
              <AddItemForm meetingId={meeting.id} isPublic={isPublic} before={usualEnd(items, isPublic)} />
            )}
          </section>
        ))}
      </ItemActionsProvider>
      {isFree && !isEmpty && <KeyHints />}
      <Attachments owner={{ kind: 'meeting', id: meeting.id }} title="Anlagen zur Sitzung" />
      <ItemAttachments item={attaching} onClose={() => setAttaching(null)} />
      <TogetherDialog item={joining} items={items} onClose={() => setJoining(null)} />
      <ItemDialog
        meeting={meeting}
        target={target ?? sought.target}
        onClose={() => {
          setTarget(null);
          sought.leave();
        }}
      />
      <RemoveItemDialog
        item={removing}
        subItemCount={removing ? items.filter((row) => above(row).includes(removing.id)).length : 0}
        onClose={() => setRemoving(null)}
      />
    </div>
  );
}

/** The item of the address: its fields open as long as it may be changed, then its row has the focus. */
function useSought({ meeting, itemId, items }: Props): { target: ItemTarget | null; leave: () => void } {
  const [, navigate] = useLocation();
  const isOpen = minutesAreOpen(meeting.state);
  const item = isOpen ? items.find(({ id }) => id === itemId) : undefined;
  useEffect(() => {
    if (itemId !== null && !isOpen) focusRow(itemId);
  }, [itemId, isOpen]);
  return {
    target: item ? { kind: 'edit', item, isSought: true } : null,
    leave: () => {
      if (itemId !== null) navigate(`/sitzungen/${meeting.id}/tagesordnung`, { replace: true });
    },
  };
}

function AgendaNotice({ meeting }: { meeting: MeetingView }) {
  if (!minutesAreOpen(meeting.state)) {
    return (
      <Notice>
        {meeting.state === 'cancelled'
          ? 'Die Sitzung ist abgesagt. Die Tagesordnung kann nur gelesen werden.'
          : 'Die Niederschrift ist fertiggestellt. Die Tagesordnung kann nur gelesen werden.'}
      </Notice>
    );
  }
  if (!agendaIsFixed(meeting.state)) return null;
  return (
    <Notice>
      <p>
        Seit Eröffnung der Sitzung steht die Tagesordnung fest. Titel und Vorlagen lassen sich berichtigen. Im
        Menü eines Punktes steht „Gemeinsam beraten …“, und mit Alt ↑ und Alt ↓ wird er früher oder später
        behandelt; seine Nummer behält er. Aufgenommen, abgesetzt oder nichtöffentlich beraten wird ein Punkt
        auf Antrag, unter „Vor Eintritt in die Tagesordnung“.
      </p>
      <LinkButton href={`/sitzungen/${meeting.id}/protokoll`} compact icon="arrow-forward">
        Zum Protokoll
      </LinkButton>
    </Notice>
  );
}

function KeyHints() {
  return (
    <p className="muted key-hints">
      <span>
        <kbd>Alt ↑</kbd> <kbd>Alt ↓</kbd> verschieben
      </span>
      <span>
        <kbd>Alt Ende</kbd> ans Ende
      </span>
      <span>
        <kbd>Alt →</kbd> zum Unterpunkt machen
      </span>
      <span>
        <kbd>Alt ←</kbd> herausrücken
      </span>
      <span>
        <kbd>Eingabe</kbd> bearbeiten
      </span>
      <span>
        <kbd>Entf</kbd> entfernen
      </span>
    </p>
  );
}
