import './stations.css';
import { StepState } from '../../../shared/domain/paper/consultation.ts';
import type { PaperRow } from '../../../shared/contract/papers.ts';
import { stepSentence, stepStateLabels } from '../../../shared/german/papers.ts';

/** The Beratungsfolge as a row of dots, with all of it in words for those who do not see them. */
export function StepDots({ steps }: { steps: PaperRow['steps'] }) {
  if (steps.length === 0) return <span className="muted">–</span>;
  return (
    <span className="step-dots" title={steps.map(stepSentence).join('\n')}>
      {steps.map(({ id, state }) => (
        <span key={id} className={`step-dot ${state}`} aria-hidden="true" />
      ))}
      <span className="kern-sr-only">{steps.map(stepSentence).join('; ')}</span>
    </span>
  );
}

/** What the dots mean, below a list of them. */
export const StepLegend = () => (
  <p className="step-legend" aria-hidden="true">
    {StepState.options.map((state) => (
      <span key={state} className="step-dots">
        <span className={`step-dot ${state}`} />
        {stepStateLabels[state]}
      </span>
    ))}
  </p>
);
