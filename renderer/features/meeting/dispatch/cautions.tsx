import { Link } from 'wouter';
import { aboutKind } from '../../../../shared/documents/kinds/index.ts';
import { Notice } from '../../../ui/notice.tsx';
import type { Prepared } from './prepared.ts';

/** What the clerk should know before it goes out; nothing of it forbids sending. */
export function Cautions({ meetingId, prepared: { cautions } }: { meetingId: string; prepared: Prepared }) {
  if (cautions.length === 0) return null;
  return (
    <Notice kind={isRisky({ cautions }) ? 'warning' : 'info'}>
      {cautions.map(({ sentence, kind }) => (
        <p key={sentence}>
          {sentence}
          {kind !== null && (
            <>
              {' '}
              <Link href={`/sitzungen/${meetingId}/dokumente/${kind}`}>
                Zu den Dokumenten: {aboutKind(kind).label}
              </Link>
            </>
          )}
        </p>
      ))}
    </Notice>
  );
}

/** Whether the public would get what nobody has released. */
export const isRisky = ({ cautions }: Pick<Prepared, 'cautions'>): boolean =>
  cautions.some(({ severity }) => severity === 'warning');
