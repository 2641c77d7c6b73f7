import { Link } from 'wouter';
import type { Output } from '../../../shared/contract/index.ts';
import { Icon } from '../../ui/icon.tsx';
import type { BodyId } from '../../../shared/domain/ids.ts';

type Facts = {
  municipality: Output<'municipality.get'>;
  people: Output<'people.list'>;
  meetings: Output<'meetings.list'>;
  /** Of which body; null: of any. */
  bodyId: BodyId | null;
};

const isMember = (role: string) => role === 'chair' || role === 'deputyChair' || role === 'member';

/** What to do first in a new file, in this order. */
export const firstSteps = ({ municipality, people, meetings, bodyId }: Facts) => [
  {
    href: '/einstellungen/gemeinde',
    title: 'Gemeinde und Briefkopf prüfen',
    hint: 'Der Briefkopf steht oben auf der Niederschrift.',
    // The place is proposed from the start and tells nothing; who has a meeting needs no letterhead, but a Word template.
    done: Boolean(municipality?.letterhead) || meetings.length > 0,
  },
  {
    href: '/mitglieder',
    title: 'Mitglieder eintragen',
    hint: 'Wer im Gremium sitzt, wird bei jeder neuen Sitzung vorgeschlagen.',
    done: people.some(({ memberships }) =>
      memberships.some((own) => isMember(own.role) && (bodyId === null || own.bodyId === bodyId)),
    ),
  },
  {
    href: '/sitzungen',
    title: 'Erste Sitzung anlegen',
    hint: 'Mit der üblichen Tagesordnung aus den Einstellungen.',
    done: meetings.length > 0,
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
