import { useCallback, useRef } from 'react';
import {
  QueryClient,
  useMutation,
  useQuery as useTanstackQuery,
  type UseQueryResult,
} from '@tanstack/react-query';
import { createPageClient, type PageInput, type PageOutput } from '../shared/client.ts';
import type { CommandRoute, Input, QueryRoute, RescueRoute, Route } from '../shared/contract/index.ts';
import { outdatedBy } from '../shared/contract/outdated.ts';
import { AppError } from '../shared/errors.ts';
import type { FileTicket } from '../shared/fileTicket.ts';
import { dropWithAnswers } from './droppedAnswers.ts';
import { dropFiles, passFile, transport } from './host.ts';

const callCore = createPageClient(transport);

/** What the interface passes: beside it other windows write, so it always names the version it has seen. */
export type Sent<R extends Route> = PageInput<R> & VersionOf<keyof Input<R>>;
type VersionOf<Key> = string extends Key
  ? unknown
  : 'version' extends Key
    ? { version: number | null }
    : unknown;

/** A typed call to the core, outside of React's cache: for saving while typing and for exports. */
export const call = <R extends Route>(route: R, input: Sent<R>): Promise<PageOutput<R>> =>
  callCore(route, input);

/** What was read holds until a command says otherwise, or another window (otherWindows.ts). */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: Infinity, refetchOnWindowFocus: false } },
});

dropWithAnswers(queryClient.getQueryCache(), dropFiles);

/** A chosen file as the core takes it. Throws FILE_TOO_LARGE and FILE_GONE. */
export async function passed(file: File): Promise<FileTicket> {
  const reply = await passFile(file);
  if (!reply.ok) throw new AppError(reply.error);
  return reply.value;
}

/** Passes a chosen file to a piece of work, which has no need of it afterwards. */
export async function withPassed<T>(file: File, work: (bytes: FileTicket) => Promise<T>): Promise<T> {
  const bytes = await passed(file);
  try {
    return await work(bytes);
  } finally {
    void dropFiles([bytes.id]);
  }
}

/** Reads a route and keeps the answer until a command changes something. */
export function useQuery<R extends QueryRoute>(
  route: R,
  input: PageInput<R>,
  enabled = true,
): UseQueryResult<PageOutput<R>> {
  return useTanstackQuery({ queryKey: [route, input], queryFn: () => callCore(route, input), enabled });
}

/** As long as it is shown, what it says is never older than a second (or `everyMs`), whichever window changes it. */
export function useLiveQuery<R extends QueryRoute>(
  route: R,
  input: PageInput<R>,
  everyMs = 1_000,
): UseQueryResult<PageOutput<R>> {
  return useTanstackQuery({
    queryKey: [route, input],
    queryFn: () => callCore(route, input),
    refetchInterval: everyMs,
    refetchIntervalInBackground: true,
  });
}

/** What is wrong with the data file that could not be opened. */
export function useRescueStatus(): UseQueryResult<PageOutput<'rescue.status'>> {
  return useTanstackQuery({ queryKey: ['rescue.status'], queryFn: () => callCore('rescue.status', {}) });
}

/** Which data file waits for its key. */
export function useUnlockStatus(): UseQueryResult<PageOutput<'unlock.status'>> {
  return useTanstackQuery({ queryKey: ['unlock.status'], queryFn: () => callCore('unlock.status', {}) });
}

/** One of the ways out of that; afterwards the file is open, which shows only when somebody has read what was done. */
export function useRescue<R extends Exclude<RescueRoute, 'rescue.status'>>(
  route: R,
  onDone: (report: PageOutput<R>) => void,
) {
  return useMutation<PageOutput<R>, Error, PageInput<R>>({
    mutationFn: (input) => callCore(route, input),
    onSuccess: onDone,
  });
}

/** Asks for everything anew: the data file is another one now. */
export const startAgain = (): void => void queryClient.resetQueries();

/** Reads anew what a command has changed, wherever it shows; `except` names what the screen knows already. */
export const readChanged = async (route: CommandRoute, except: readonly QueryRoute[] = []): Promise<void> => {
  const routes = outdatedBy(route).filter((one) => !except.includes(one));
  await Promise.all(routes.map((one) => queryClient.invalidateQueries({ queryKey: [one] })));
};

/** Runs a command outside of React; what it changed is read anew before the answer is given. */
export async function carryOut<R extends CommandRoute>(route: R, input: Sent<R>): Promise<PageOutput<R>> {
  const answer = await call(route, input);
  await readChanged(route);
  return answer;
}

/** What follows an order; whoever gives none of `onError` shows the `error` of the command. */
type Afterwards<R extends CommandRoute> = {
  onSuccess?: (output: PageOutput<R>) => void;
  onError?: (error: Error) => void;
  onSettled?: () => void;
};

/**
 * Runs a command; afterwards all that it changed is read anew. The very same order given again while it is still
 * being carried out is the second half of a double click: it is dropped. What follows it happens even where the form
 * that gave it is gone by then, because what was read anew has no room for it any more.
 */
export function useCommand<R extends CommandRoute>(route: R) {
  const underWay = useRef(new Set<string>());
  const mutation = useMutation<PageOutput<R>, Error, Sent<R>>({
    mutationFn: (input) => call(route, input),
    onMutate: (input) => void underWay.current.add(JSON.stringify(input)),
    onSuccess: () => readChanged(route),
    onSettled: (_output, _error, input) => void underWay.current.delete(JSON.stringify(input)),
  });
  const { mutateAsync, reset } = mutation;
  const mutateOnce = useCallback(
    (input: Sent<R>, { onSuccess, onError = isShown, onSettled }: Afterwards<R> = {}): void => {
      if (underWay.current.has(JSON.stringify(input))) return;
      void mutateAsync(input).then(onSuccess, onError).then(onSettled);
    },
    [mutateAsync],
  );
  // Forgotten while under way, an order would end without telling who gave it.
  const resetAfterwards = useCallback(() => {
    if (underWay.current.size === 0) reset();
  }, [reset]);
  return { ...mutation, mutate: mutateOnce, reset: resetAfterwards };
}

/** A refusal that nobody else takes stands in the command's own `error`. */
const isShown = (): void => undefined;
