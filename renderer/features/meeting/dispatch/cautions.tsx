import { Notice } from '../../../ui/notice.tsx';
import type { Prepared } from './prepared.ts';

/** What the clerk should know before it goes out; nothing of it forbids sending. */
export function Cautions({ prepared: { cautions } }: { prepared: Prepared }) {
  if (cautions.length === 0) return null;
  return (
    <Notice kind={isRisky({ cautions }) ? 'warning' : 'info'}>
      {cautions.map(({ sentence }) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  );
}

/** Whether the public would get what nobody has released. */
export const isRisky = ({ cautions }: Pick<Prepared, 'cautions'>): boolean =>
  cautions.some(({ severity }) => severity === 'warning');
