import type { MeetingId } from '../../../../shared/domain/ids.ts';
import type { PageOutput } from '../../../../shared/client.ts';
import { useQuery } from '../../../api.ts';
import { ErrorNotice } from '../../../forms/form.tsx';
import { Notice } from '../../../ui/notice.tsx';

/** What the clerk should look into before everybody gets the bundle; `isRead`: that is known. */
export function useBundleCautions(meetingId: MeetingId, isWanted: boolean) {
  const { data, error, isPending } = useQuery('bundles.cautions', { meetingId }, isWanted);
  return isWanted
    ? { cautions: data ?? [], error, isRead: !isPending }
    : { cautions: [], error: null, isRead: true };
}

type Props = { cautions: PageOutput<'bundles.cautions'>; error: unknown };

/** Stands beside the choice for whom the bundle is; nothing of it forbids making it. */
export const BundleCautions = ({ cautions, error }: Props) => (
  <>
    {cautions.map(({ sentence, titles }) => (
      <Notice key={sentence} kind="warning">
        <p>{sentence}</p>
        <ul className="bundle-titles">
          {titles.map((title, index) => (
            <li key={`${index} ${title}`}>{title}</li>
          ))}
        </ul>
      </Notice>
    ))}
    <ErrorNotice error={error} />
  </>
);
