import type { BackupCopy } from '../../../../shared/contract/backup.ts';
import { addDays, daysFrom } from '../../../../shared/domain/day/day.ts';
import { IsoDate } from '../../../../shared/domain/values.ts';
import { germanDate } from '../../../../shared/german/format.ts';

const SHOWN = 30;

/** The last thirty days at a glance: on which of them the state of the file was secured. */
export function BackupDays({ copies, today }: { copies: readonly BackupCopy[]; today: string }) {
  const last = IsoDate.parse(today);
  const days = Array.from({ length: SHOWN }, (_, n) => addDays(last, n - SHOWN + 1));
  const secured = new Set(copies.flatMap(({ at, seenAt }) => [at.slice(0, 10), seenAt.slice(0, 10)]));
  const count = days.filter((day) => secured.has(day)).length;
  const oldest = copies.at(-1);
  return (
    <figure className="backup-days">
      <figcaption>
        Letzte 30 Tage: an {count} {count === 1 ? 'Tag' : 'Tagen'} gesichert
        {oldest && daysFrom(IsoDate.parse(oldest.at.slice(0, 10)), last) >= SHOWN
          ? `; die älteste Sicherung ist vom ${germanDate(oldest.at.slice(0, 10))}`
          : ''}
      </figcaption>
      <div aria-hidden="true" className="backup-strip">
        {days.map((day) => (
          <span key={day} data-secured={secured.has(day) || undefined} title={germanDate(day)} />
        ))}
      </div>
    </figure>
  );
}
