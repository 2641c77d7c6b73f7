import './stations.css';
import { useState } from 'react';
import { Link } from 'wouter';
import type { PaperView, StepView } from '../../../shared/contract/papers.ts';
import { shortWeekdayDate } from '../../../shared/german/format.ts';
import { stepWords } from '../../../shared/german/papers.ts';
import { Button } from '../../ui/button.tsx';
import { useKeptFocus } from '../../ui/useKeptFocus.ts';
import { Referrals } from './referrals.tsx';
import { stepPath } from './stepPath.ts';
import { StationMenu } from './stationMenu.tsx';
import { StepDialog } from './stepDialog.tsx';

/** The Beratungsfolge from left to right, each station with its day and what became of it. */
export function Stations({ paper }: { paper: PaperView }) {
  const [edited, setEdited] = useState<StepView | 'new' | null>(null);
  const section = useKeptFocus(paper.steps.length);
  const isOpen = paper.state !== 'withdrawn';
  return (
    <section ref={section} tabIndex={-1} aria-labelledby="stations">
      <div className="row">
        <h2 id="stations">Beratungsfolge</h2>
        <span className="spacer" />
        {isOpen && (
          <Button icon="add" variant="tertiary" compact onPress={() => setEdited('new')}>
            Station
          </Button>
        )}
      </div>
      {paper.steps.length === 0 ? (
        <p className="muted">
          {isOpen
            ? 'Noch keine Station. Welche Gremien beraten diese Vorlage? Mit einer Station lässt sie sich auf deren Tagesordnung setzen.'
            : 'Diese Vorlage war für kein Gremium vorgesehen.'}
        </p>
      ) : (
        <ol className="stations">
          {paper.steps.map((step, index) => (
            <Station
              name={nameOf(step, paper.steps)}
              key={step.id}
              step={step}
              before={paper.steps[index - 1] ?? null}
              onEdit={isOpen ? () => setEdited(step) : null}
            />
          ))}
        </ol>
      )}
      {isOpen && <Referrals referrals={paper.referrals} />}
      <StepDialog paper={paper} step={edited} onClose={() => setEdited(null)} />
    </section>
  );
}

/** "Rat", or "Rat, 2. Beratung" where it deals with the paper more than once. */
function nameOf({ id, bodyName }: StepView, steps: readonly StepView[]): string {
  const same = steps.filter((step) => step.bodyName === bodyName);
  if (same.length === 1) return bodyName;
  return `${bodyName}, ${same.findIndex((step) => step.id === id) + 1}. Beratung`;
}

type StationProps = { name: string; step: StepView; before: StepView | null; onEdit: (() => void) | null };

function Station({ name, step, before, onEdit }: StationProps) {
  const day = step.meeting?.date ?? step.date;
  return (
    <li className={`station ${step.state}`}>
      <span className="station-line" aria-hidden="true">
        <span className={`step-dot ${step.state}`} />
      </span>
      <div className="row station-head">
        <strong>{step.bodyName}</strong>
        {onEdit && <StationMenu name={name} step={step} before={before} onEdit={onEdit} />}
      </div>
      <span className="muted">
        {step.meeting ? (
          <Link href={stepPath(step) ?? ''}>{shortWeekdayDate(step.meeting.date)}</Link>
        ) : (
          day && shortWeekdayDate(day)
        )}
        {step.meeting?.topNumber && ` · TOP ${step.meeting.topNumber}`}
      </span>
      <span>{[step.role, !step.isPublic && 'nichtöffentlich'].filter(Boolean).join(', ')}</span>
      <span className={`station-stand ${step.state}`}>{stepWords(step)}</span>
    </li>
  );
}
