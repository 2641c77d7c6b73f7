import { useState } from 'react';
import type { DuePaper } from '../../../../shared/contract/papers.ts';
import type { MeetingId, PaperId } from '../../../../shared/domain/ids.ts';
import { alsoOnWords } from '../../../../shared/german/papers.ts';
import { useCommand, useQuery } from '../../../api.ts';
import { Form } from '../../../forms/form.tsx';
import { readAnew } from '../../../saving/useConflict.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Dialog, SubmitActions } from '../../../ui/dialog.tsx';
import { parentsFor, parentWords, usualParent } from '../../papers/usualParent.ts';

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
  const parentOf = ({ type, isPublic }: DuePaper) => {
    const row = usualParent(type, parentsFor(rows, isPublic));
    return row && { id: row.id, words: parentWords(row) };
  };
  const papers = chosen.map((paper) => ({
    paperId: paper.id,
    consultationId: paper.consultationId,
    parentItemId: parentOf(paper)?.id ?? null,
  }));
  return (
    <Form
      error={plan.error}
      onSubmit={() => plan.mutate({ meetingId, papers }, { onSuccess: onClose, onError: readAnew })}
      label="Vorlagen auf die Tagesordnung setzen"
    >
      <ul className="due-papers">
        {due.map((paper) => (
          <li key={paper.id}>
            <Checkbox
              isSelected={isChosen(paper)}
              onChange={(isWanted) => choose(paper.id, isWanted)}
              autoFocus={paper === due[0]}
            >
              <strong>{[paper.number, paper.subject].filter(Boolean).join(' · ')}</strong>{' '}
              <span className="muted">
                {[
                  paper.typeLabel,
                  paper.role,
                  paper.consultationId === null && 'kommt wieder',
                  !paper.isPublic && 'nichtöffentlich',
                  parentOf(paper)?.words,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {paper.alsoOn.length > 0 && <span className="also-on">Sie {alsoOnWords(paper.alsoOn)}.</span>}
            </Checkbox>
          </li>
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
