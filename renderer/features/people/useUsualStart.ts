import { useQuery } from '../../api.ts';
import type { BodyId } from '../../../shared/domain/ids.ts';

/** Memberships usually begin with the term: the start of the one in force, otherwise today. */
export function useUsualStart(bodyId: BodyId): string | null {
  const today = useQuery('app.status', {}).data?.now.slice(0, 10);
  const terms = useQuery('terms.list', { bodyId }).data;
  if (today === undefined || terms === undefined) return null;
  const current = terms.find(({ startDate, endDate }) => startDate <= today && today <= endDate);
  return current?.startDate ?? today;
}
