import { Link } from 'wouter';
import type { Output } from '../../../shared/contract/index.ts';
import { Icon } from '../../ui/icon.tsx';

/** What to do first in a new file, in this order. */
export const firstSteps = ({ letterhead, members, meetings }: Output<'overview.get'>['done']) => [
  {
    href: '/einstellungen/gemeinde',
    title: 'Gemeinde und Briefkopf prüfen',
    hint: 'Der Briefkopf steht oben auf der Niederschrift.',
    // Who has a meeting needs no letterhead, but a Word template.
    done: letterhead || meetings,
  },
  {
    href: '/mitglieder',
    title: 'Mitglieder eintragen',
    hint: 'Wer im Gremium sitzt, wird bei jeder neuen Sitzung vorgeschlagen.',
    done: members,
  },
  {
    href: '/sitzungen',
    title: 'Erste Sitzung anlegen',
    hint: 'Mit der üblichen Tagesordnung aus den Einstellungen.',
    done: meetings,
  },
];

export function FirstSteps({ steps }: { steps: ReturnType<typeof firstSteps> }) {
  return (
    <section className="card" aria-labelledby="first-steps">
      <h2 id="first-steps">Erste Schritte</h2>
      <ol className="first-steps">
        {steps.map(({ href, title, hint, done }, index) => (
          <li key={href} data-done={done}>
            <span className="tick">
              {done ? <Icon name="check" /> : <span aria-hidden="true">{index + 1}</span>}
            </span>
            <div>
              <Link href={href}>{title}</Link>
              {done && <span className="muted"> – erledigt</span>}
              <p className="muted">{hint}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
