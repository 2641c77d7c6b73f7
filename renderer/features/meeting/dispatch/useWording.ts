import { useEffect, useState } from 'react';
import type { Parsed } from '../../../../shared/contract/index.ts';
import { useQuery } from '../../../api.ts';
import type { Prepared } from './prepared.ts';
import type { DispatchDraft } from './unfinished.ts';

/** So long after the last key it is asked, in milliseconds: the meeting is read for it. */
const pause = 400;

/** What is prepared, with what is said of the clerk's own words; what was proposed says nothing but public facts. */
export function useWording(
  { meetingId, listIds }: Pick<Parsed<'dispatch.prepare'>, 'meetingId' | 'listIds'>,
  { subject, text }: Pick<DispatchDraft, 'subject' | 'text'>,
  prepared: Prepared | undefined,
): Prepared | undefined {
  const isOwn = subject !== null || text !== null;
  const words = useSettled(`${subject ?? ''}\n${text ?? ''}`);
  const [first = '', ...rest] = words.split('\n');
  const asked = { meetingId, listIds, subject: first, text: rest.join('\n') };
  const { data = [] } = useQuery('dispatch.wording', asked, isOwn);
  return prepared && isOwn ? { ...prepared, cautions: [...prepared.cautions, ...data] } : prepared;
}

/** A value once it has stayed the same for a while. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
