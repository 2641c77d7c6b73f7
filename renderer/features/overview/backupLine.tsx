import { Link } from 'wouter';
import { daysFrom } from '../../../shared/domain/day/day.ts';
import { IsoDate } from '../../../shared/domain/values.ts';
import { spokenTime } from '../../../shared/german/backup.ts';
import { useLiveQuery } from '../../api.ts';
import { Icon } from '../../ui/icon.tsx';

/** Without a good copy for so many days something is wrong: one is made on every day of work. */
const LATE_DAYS = 3;
/** The folder is read for it, and a backup is made once a day. */
const LOOK_EVERY_MS = 15_000;

/** When the file was last secured, and whether somebody must look after that. Nothing before the first one. */
export function BackupLine({ today }: { today: string }) {
  const status = useLiveQuery('backup.status', {}, LOOK_EVERY_MS).data;
  const last = status?.copies.find(({ isInPlace }) => isInPlace)?.seenAt;
  if (!status || (last === undefined && !status.fault)) return null;
  const isLate =
    last !== undefined && daysFrom(IsoDate.parse(last.slice(0, 10)), IsoDate.parse(today)) >= LATE_DAYS;
  const isBad = status.fault !== null || isLate;
  return (
    <section className={isBad ? 'card backup-line bad' : 'card backup-line'} aria-label="Sicherung">
      <Icon name={isBad ? 'warning' : 'success'} />
      <p>
        {status.fault && 'Die letzte Sicherung ist nicht gelungen. '}
        {last === undefined ? '' : `Letzte gute Sicherung: ${spokenTime(last)}. `}
        <Link href="/einstellungen/datei">Sicherungen</Link>
      </p>
    </section>
  );
}
