import {
  QueryClient,
  useMutation,
  useQuery as useTanstackQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { createClient } from '../shared/client.ts';
import type { CommandRoute, Input, Output, QueryRoute } from '../shared/contract/index.ts';
import { transport } from './transport.ts';

/** A typed call to the core, outside of React's cache: for saving while typing and for exports. */
export const call = createClient(transport);

export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: Infinity, refetchOnWindowFocus: true } },
});

/** Reads a route and keeps the answer until a command changes something. */
export function useQuery<R extends QueryRoute>(
  route: R,
  input: Input<R>,
  enabled = true,
): UseQueryResult<Output<R>> {
  return useTanstackQuery({ queryKey: [route, input], queryFn: () => call(route, input), enabled });
}

/** Runs a command; afterwards everything on screen is read anew, since one row often shows in many places. */
export function useCommand<R extends CommandRoute>(route: R) {
  const client = useQueryClient();
  return useMutation<Output<R>, Error, Input<R>>({
    mutationFn: (input) => call(route, input),
    onSuccess: () => client.invalidateQueries(),
  });
}
