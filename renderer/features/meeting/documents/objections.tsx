import './documents.css';
import './panels.css';
import { useState } from 'react';
import { declinedWords } from '../../../../shared/german/declension.ts';
import type { Objection } from '../../../../shared/domain/document/document.ts';
import { objectionDecisionLabels } from '../../../../shared/german/documents.ts';
import { germanDate } from '../../../../shared/german/format.ts';
import { useQuery } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { Loaded } from '../../../forms/loading.tsx';
import { Badge } from '../../../ui/notice.tsx';
import { useKeptFocus } from '../../../ui/useKeptFocus.ts';
import { labelOf } from './commentFields.tsx';
import { ObjectionDialog } from './objectionDialog.tsx';
import type { ItemId, MeetingId } from '../../../../shared/domain/ids.ts';

type Props = {
  /** The meeting whose minutes they are about. */
  meetingId: MeetingId;
  /** Of the heading, by what it stands below. */
  level: 3 | 4;
};

/** What was raised against the minutes of a meeting and what became of it (R36): there, and where they are approved. */
export const Objections = ({ meetingId, level }: Props) => (
  <Loaded query={useQuery('objections.list', { meetingId })}>
    {(list) => <ObjectionList meetingId={meetingId} level={level} list={list} />}
  </Loaded>
);

function ObjectionList({ meetingId, level, list }: Props & { list: readonly Objection[] }) {
  const Heading = `h${level}` as const;
  const [opened, setOpened] = useState<Objection | 'new' | null>(null);
  const section = useKeptFocus<HTMLElement>(list.length);
  const items = useQuery('agenda.list', { meetingId }).data ?? [];
  const subjectOf = (itemId: ItemId | null) => {
    const item = items.find(({ id }) => id === itemId);
    return item ? labelOf(item) : 'zur ganzen Niederschrift';
  };
  return (
    <section ref={section} tabIndex={-1} className="stack" aria-labelledby="objections-title">
      <Heading id="objections-title">Einwendungen</Heading>
      {list.length === 0 && <p className="muted">Es wurde keine Einwendung erhoben.</p>}
      {list.length > 0 && (
        <ul className="comments">
          {list.map((objection) => (
            <li key={objection.id}>
              <div className="row middle">
                <strong>{objection.raisedBy}</strong>
                <span className="muted">{germanDate(objection.raisedOn)}</span>
                <span className="spacer" />
                <Button
                  variant="tertiary"
                  compact
                  aria-label={`Einwendung von ${declinedWords(objection.raisedBy, 'dative')} bearbeiten`}
                  onPress={() => setOpened(objection)}
                >
                  Bearbeiten
                </Button>
              </div>
              <p className="muted">{subjectOf(objection.itemId)}</p>
              <p className="comment-text">{objection.text}</p>
              <Badge {...(objection.decision === 'open' ? { kind: 'warning' } : {})}>
                {objectionDecisionLabels[objection.decision]}
              </Badge>
              {objection.decisionText && <p className="comment-text">{objection.decisionText}</p>}
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button icon="add" onPress={() => setOpened('new')}>
          Einwendung eintragen …
        </Button>
      </div>
      <ObjectionDialog meetingId={meetingId} opened={opened} items={items} onClose={() => setOpened(null)} />
    </section>
  );
}
