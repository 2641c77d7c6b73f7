import { Icon } from '../../../ui/icon.tsx';

const steps = { data: 'Daten', check: 'Spalten und Zeilen prüfen', done: 'Fertig' } as const;
type Step = keyof typeof steps;

/** Where somebody is on the way from a file to members. */
export function ImportSteps({ now }: { now: Step }) {
  const names = Object.keys(steps) as Step[];
  const at = names.indexOf(now);
  return (
    <ol className="import-steps" aria-label="Schritte">
      {names.map((step, index) => (
        <li key={step} {...(step === now ? { 'aria-current': 'step' } : {})}>
          <span className="step-number">{index < at ? <Icon name="check" /> : index + 1}</span> {steps[step]}
        </li>
      ))}
    </ol>
  );
}
