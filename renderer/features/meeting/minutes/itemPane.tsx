import { HistoryButton } from '../../history/historyButton.tsx';
import './itemPane.css';
import { useEffect, useRef, useState } from 'react';
import type { AgendaRow } from '../../../../shared/contract/agenda.ts';
import type { ItemMinutes } from '../../../../shared/facts/itemMinutes.ts';
import { postOf } from '../../../../shared/german/electionPost.ts';
import type { ResolutionId } from '../../../../shared/domain/ids.ts';
import { setsTheAgenda } from '../../../../shared/domain/meeting/agenda.ts';
import { togetherIn } from '../../../../shared/domain/meeting/together.ts';
import { togetherMark } from '../../../../shared/german/together.ts';
import { papersAt } from '../../../../shared/domain/meeting/papersAtItem.ts';
import { blankElection } from '../../../../shared/domain/vote/election.ts';
import { readingLabels } from '../../../../shared/german/labels.ts';
import { useCommand, useQuery } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { ToolRow } from '../../../ui/toolRow.tsx';
import { ErrorNotice } from '../../../forms/form.tsx';
import { useReopenings } from '../../../saving/reopenings.ts';
import { Loaded } from '../../../forms/loading.tsx';
import { Badge } from '../../../ui/notice.tsx';
import { Objections } from '../documents/objections.tsx';
import { CallItem } from './callItem.tsx';
import { Cards } from './cards.tsx';
import { AddChairChange, ChairChanges } from './chairChange.tsx';
import { focusVote } from './focusVote.ts';
import { AddIncident, Incidents } from './incidents.tsx';
import { ItemText } from './itemText.tsx';
import { PublicEnds } from './publicEnds.tsx';
import { Proposals } from './proposals.tsx';
import type { NewResolution } from './resolutionCard.tsx';
import { modulesAt } from './modulesAt.ts';
import { namesOf, useMinutesScope } from './minutesScope.ts';
import { useUndoTurns } from '../undo/undoTurns.ts';
import { useKeys } from '../../../ui/useKeys.ts';
import { catchKeys, typeAfterFocus } from './typeAfterFocus.ts';

type Props = {
  item: AgendaRow;
  /** How often the clerk went to another item by key: each time the text there is written on. */
  steps: number;
  /** Where the keyboard types until the next item or a new resolution is there. */
  ahead: React.RefObject<HTMLTextAreaElement | null>;
  onMotion: () => void;
};

/** The current item: its text, and below it the resolutions with their votes. */
export function ItemPane(props: Props) {
  const { item, ahead } = props;
  const minutes = useQuery('minutes.get', { itemId: item.id });
  const reopenings = useReopenings();
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    pane.current?.scrollTo(0, 0);
  }, [item.id]);
  return (
    <div className="minutes-item" ref={pane}>
      <ItemHeading item={item} />
      <Loaded query={minutes}>
        {(value) => <ItemBody key={`${item.id} ${reopenings}`} {...props} minutes={value} />}
      </Loaded>
      <textarea ref={ahead} className="kern-sr-only" tabIndex={-1} aria-label="Was Sie vorab schreiben" />
    </div>
  );
}

function ItemHeading({ item }: { item: AgendaRow }) {
  const together = togetherMark(item, togetherIn(useMinutesScope().items));
  const papers = papersAt(item).map((paper) =>
    [paper.paperType, paper.paperReference].filter(Boolean).join(' '),
  );
  const facts = [
    ...papers,
    item.reading && readingLabels[item.reading],
    together && `gemeinsam beraten ${together}`,
    item.department && `Zuständig: ${item.department}`,
    item.presenter && `Bericht: ${item.presenter}`,
  ];
  return (
    <header className="item-heading">
      <h2>
        {item.number && <span className="number">{item.number}</span>} {item.title}
      </h2>
      {item.subtitle && <p className="subtitle">{item.subtitle}</p>}
      <p className="muted">
        {facts.filter(Boolean).join(' · ')}{' '}
        {item.status === 'removed' && <Badge kind="warning">abgesetzt</Badge>}
        {item.status === 'added' && <Badge kind="info">nachträglich aufgenommen</Badge>}
      </p>
      <CallItem item={item} />
    </header>
  );
}

function ItemBody({ item, minutes, steps, ahead, onMotion }: Props & { minutes: ItemMinutes }) {
  const scope = useMinutesScope();
  const turns = useUndoTurns();
  const add = useCommand('resolutions.add');
  // A resolution that was just added takes the focus, and what was typed until it was there.
  const [addedId, setAddedId] = useState<ResolutionId | null>(null);
  const addOne = (proposed: NewResolution = {}) => {
    // A held key must not add a row of them.
    if (add.isPending) return;
    catchKeys(ahead.current);
    const order = { ...proposed, itemId: item.id };
    // Where it fails, what was typed for it stands in the text of the item.
    add.mutate(order, {
      onSuccess: ({ id }) => setAddedId(id),
      onError: () => focusText(ahead.current?.value),
    });
  };
  const addElection = () =>
    addOne({ label: 'Wahl', election: { ...blankElection, post: postOf(item.title) } });
  useEffect(() => {
    if (steps > 0 && ahead.current === document.activeElement) focusText(ahead.current?.value);
  }, [steps, ahead]);
  useKeys(scope.isReadOnly ? {} : { F2: () => addOne(), F3: focusVote, F8: addElection });
  const label = item.number ? `Text zu TOP ${item.number}` : `Text: ${item.title}`;
  return (
    <>
      <section className="item-part" aria-label="Text des Punktes" data-region data-item={item.id}>
        <PublicEnds itemId={item.id} />
        <ItemText
          key={`${minutes.itemId} ${turns}`}
          minutes={minutes}
          label={label}
          names={namesOf(scope)}
          modules={modulesAt(scope, item.id)}
          isReadOnly={scope.isReadOnly}
        />
      </section>
      <section className="item-part" aria-label="Beschlüsse und Vermerke" data-region data-item={item.id}>
        <ObjectionsAt item={item} />
        <ChairChanges itemId={item.id} />
        <Incidents itemId={item.id} />
        <Cards resolutions={minutes.resolutions} addedId={addedId} ahead={ahead} onAdd={addOne} />
        {!scope.isReadOnly && <Proposals minutes={minutes} isPending={add.isPending} onTake={addOne} />}
        <ErrorNotice error={add.error} />
        {scope.isReadOnly ? (
          <TextHistory item={item} label={label} />
        ) : (
          <ItemActions
            item={item}
            label={label}
            isPending={add.isPending}
            onResolution={() => addOne()}
            onElection={addElection}
            onMotion={onMotion}
          />
        )}
      </section>
    </>
  );
}

const ObjectionsAt = ({ item: { approvesMeetingId } }: { item: AgendaRow }) =>
  approvesMeetingId && (
    <div className="panel open item-objections">
      <Objections meetingId={approvesMeetingId} level={3} />
    </div>
  );

/** With the other buttons: between text and resolutions it would be one more stop of the Tab key. */
function TextHistory({ item, label }: { item: AgendaRow; label: string }) {
  const { meeting } = useMinutesScope();
  return <HistoryButton meetingId={meeting.id} name={label} pieces={[{ piece: 'text', id: item.id }]} />;
}

type ActionsProps = {
  item: AgendaRow;
  /** Of the text. */
  label: string;
  isPending: boolean;
  onResolution: () => void;
  onElection: () => void;
  onMotion: () => void;
};

const ItemActions = ({ item, label, isPending, onResolution, onElection, onMotion }: ActionsProps) => (
  <ToolRow label="Zum Punkt hinzufügen" className="row item-actions">
    <Button icon="add" onPress={onResolution} isDisabled={isPending}>
      Beschluss (F2)
    </Button>
    <Button icon="add" onPress={onElection} isDisabled={isPending}>
      Wahl (F8)
    </Button>
    <AddIncident itemId={item.id} />
    <AddChairChange itemId={item.id} />
    {setsTheAgenda(item) && (
      <Button icon="add" onPress={onMotion}>
        Antrag zur Tagesordnung (F7)
      </Button>
    )}
    <TextHistory item={item} label={label} />
  </ToolRow>
);

const focusText = (typed?: string): void =>
  typeAfterFocus(document.querySelector<HTMLElement>('.minutes-item .ProseMirror'), typed);
