import { useState } from 'react';
import type { DuePaper } from '../../../../shared/contract/papers.ts';
import type { MeetingId, PaperId } from '../../../../shared/domain/ids.ts';
import { alsoOnWords } from '../../../../shared/german/papers.ts';
import { useCommand, useQuery } from '../../../api.ts';
import { Form } from '../../../forms/form.tsx';
import { readAnew } from '../../../saving/useConflict.ts';
import { Button } from '../../../ui/button.tsx';
import { isMatter } from '../../../../shared/domain/meeting/agenda.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Dialog, SubmitActions } from '../../../ui/dialog.tsx';
import { SelectField } from '../../../ui/selectField.tsx';
import { below, ownItem, parentsFor, spotOf, spotsFor, usualParent } from '../../papers/usualParent.ts';

/** Papers that wait for this body: all of them, or some, come onto the agenda in one step. */
export function DuePapers({ meetingId }: { meetingId: MeetingId }) {
  const { data: due = [] } = useQuery('papers.due', { meetingId });
  const [isOpen, setOpen] = useState(false);
  if (due.length === 0 && !isOpen) return null;
  return (
    <div>
      <Button icon="content-copy" onPress={() => setOpen(true)}>
        {due.length === 1 ? 'Eine Vorlage wartet …' : `${due.length} Vorlagen warten …`}
      </Button>
      <Dialog
        title="Vorlagen auf die Tagesordnung setzen"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        wide
      >
        <DueForm meetingId={meetingId} due={due} onClose={() => setOpen(false)} />
      </Dialog>
    </div>
  );
}

type Props = { meetingId: MeetingId; due: readonly DuePaper[]; onClose: () => void };

function DueForm({ meetingId, due, onClose }: Props) {
  const plan = useCommand('papers.plan');
  const [choices, setChoices] = useState<ReadonlyMap<PaperId, boolean>>(new Map());
  // What another meeting is to deal with comes onto this agenda only where somebody wants it.
  const isChosen = ({ id, alsoOn }: DuePaper) => choices.get(id) ?? alsoOn.length === 0;
  const chosen = due.filter(isChosen);
  const choose = (id: PaperId, isWanted: boolean) => setChoices(new Map(choices).set(id, isWanted));
  const { data: rows = [] } = useQuery('agenda.list', { meetingId });
  const [spots, setSpots] = useState<ReadonlyMap<PaperId, string>>(new Map());
  const spotsOf = ({ isPublic }: DuePaper) => spotsFor(rows, isPublic);
  const spotFor = (paper: DuePaper): string => {
    const usual = usualParent(paper.type, parentsFor(rows, paper.isPublic));
    const wish = spots.get(paper.id) ?? (usual ? below(usual.id) : ownItem);
    return spotsOf(paper).find(({ value }) => value === wish)?.value ?? ownItem;
  };
  const papers = chosen.map((paper) => ({
    paperId: paper.id,
    consultationId: paper.consultationId,
    ...spotOf(spotFor(paper)),
  }));
  return (
    <Form
      error={plan.error}
      onSubmit={() => plan.mutate({ meetingId, papers }, { onSuccess: onClose, onError: readAnew })}
      label="Vorlagen auf die Tagesordnung setzen"
    >
      <ul className="due-papers">
        {due.map((paper) => (
          <DueRow
            key={paper.id}
            paper={paper}
            isChosen={isChosen(paper)}
            onChoose={(isWanted) => choose(paper.id, isWanted)}
            hasPlaces={rows.some(isMatter)}
            spots={spotsOf(paper)}
            spot={spotFor(paper)}
            onPlace={(spot) => setSpots(new Map(spots).set(paper.id, spot))}
            isFirst={paper === due[0]}
          />
        ))}
      </ul>
      <SubmitActions
        label={chosen.length === 1 ? 'Eine Vorlage aufnehmen' : `${chosen.length} Vorlagen aufnehmen`}
        isPending={plan.isPending}
        isIncomplete={chosen.length === 0}
        onCancel={onClose}
      />
    </Form>
  );
}

type RowProps = {
  paper: DuePaper;
  isChosen: boolean;
  onChoose: (isWanted: boolean) => void;
  hasPlaces: boolean;
  spots: ReturnType<typeof spotsFor>;
  spot: string;
  onPlace: (spot: string) => void;
  isFirst: boolean;
};

function DueRow({ paper, isChosen, onChoose, hasPlaces, spots, spot, onPlace, isFirst }: RowProps) {
  return (
    <li>
      <Checkbox isSelected={isChosen} onChange={onChoose} autoFocus={isFirst}>
        <strong>{[paper.number, paper.subject].filter(Boolean).join(' · ')}</strong>{' '}
        <span className="muted">
          {[
            paper.typeLabel,
            paper.role,
            paper.consultationId === null && 'kommt wieder',
            !paper.isPublic && 'nichtöffentlich',
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {paper.alsoOn.length > 0 && <span className="also-on">Sie {alsoOnWords(paper.alsoOn)}.</span>}
      </Checkbox>
      {isChosen && hasPlaces && (
        <SelectField
          label={`Platz auf der Tagesordnung: ${paper.number ?? paper.subject}`}
          hideLabel
          options={spots}
          value={spot}
          onChange={onPlace}
        />
      )}
    </li>
  );
}
