import './logCheck.css';
import type { CheckedPart } from '../../../../shared/contract/audit.ts';
import { ErrorNotice } from '../../../forms/form.tsx';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useLogCheck } from './useLogCheck.ts';

/** Whether the file is what its log says, point by point; where something is not, which one. */
export function LogCheck() {
  const check = useLogCheck();
  return (
    <section className="stack" aria-label="Prüfung der Vorgänge">
      <div className="row middle">
        <Button icon="check" isPending={check.isPending} onPress={() => void check.run()}>
          Vorgänge prüfen
        </Button>
        {check.isPending && (
          <>
            <progress
              aria-label="Fortschritt"
              max={1}
              {...(check.done === null ? {} : { value: check.done })}
            />
            <Button compact variant="tertiary" onPress={check.giveUp}>
              Abbrechen
            </Button>
          </>
        )}
      </div>
      <ErrorNotice error={check.error} />
      {check.result && (
        <div role={check.result.ok ? 'status' : 'alert'}>
          <ul className="log-check">
            {check.result.parts.map((part) => (
              <Part key={part.part} part={part} />
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

const titles = {
  log: 'Vorgänge',
  documents: 'Dokumente',
  signatures: 'Unterschriften',
  copies: 'Sicherungen',
} as const;
const states = {
  sound: { icon: 'success', words: 'in Ordnung' },
  noted: { icon: 'info', words: 'bitte beachten' },
  broken: { icon: 'danger', words: 'nicht in Ordnung' },
} as const;

function Part({ part: { part, state, sentences } }: { part: CheckedPart }) {
  const { icon, words } = states[state];
  return (
    <li data-state={state}>
      <Icon name={icon} />
      <div>
        <strong>
          {titles[part]}: {words}
        </strong>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </li>
  );
}
