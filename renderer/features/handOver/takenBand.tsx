import './handOver.css';
import { Link } from 'wouter';
import type { TakenRow } from '../../../shared/contract/handOver.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import { germanMoment } from '../../../shared/german/format.ts';
import { useQuery } from '../../api.ts';
import { Icon } from '../../ui/icon.tsx';

/** Across the whole width, that this meeting is worked on elsewhere, or that this file is one that was taken along. */
export function TakenBand({ meetingId }: { meetingId: MeetingId }) {
  const { data } = useQuery('handOver.status', {});
  const away = data?.away.find((one) => one.meetingId === meetingId);
  return (
    <div role="status" className="taken-band-place">
      {data?.copyOf && <CopyBand copyOf={data.copyOf} meetingId={meetingId} />}
      {away && <AwayBand away={away} />}
    </div>
  );
}

const AwayBand = ({ away }: { away: TakenRow }) => (
  <p className="taken-band">
    <Icon name="open-in-new" />
    <strong>
      Mitgenommen am {germanMoment(away.at)}
      {away.by && ` von ${away.by}`}
      {away.to && `: ${away.to}`}
    </strong>
    {away.broughtAt === null ? (
      <span>Was Sie hier ändern, wird beim Zurückbringen verglichen.</span>
    ) : (
      <Link href={`/zurueckbringen/${away.id}`}>Zurückgekommen: vergleichen und übernehmen</Link>
    )}
  </p>
);

const CopyBand = ({ copyOf, meetingId }: { copyOf: TakenRow; meetingId: MeetingId }) => (
  <p className="taken-band">
    <Icon name={copyOf.meetingId === meetingId ? 'info' : 'warning'} />
    <strong>Mitgenommene Datei</strong>
    <span>
      {copyOf.meetingId === meetingId
        ? 'Was Sie an dieser Sitzung ändern, bringen Sie nachher in die Geschäftsstelle zurück.'
        : `Sie ist für „${copyOf.title}“ mitgenommen. Was Sie an dieser Sitzung ändern, kommt nicht mit zurück.`}
    </span>
  </p>
);
