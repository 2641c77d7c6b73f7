import { useState } from 'react';
import { countIn, type Replacing } from '../../../../shared/domain/replacing.ts';
import { type Hit, hitsIn, replacedIn, searchedLines } from '../../../../shared/search/inMinutes.ts';
import { call, queryClient, type Sent, useQuery } from '../../../api.ts';
import { flushAll } from '../../../saving/saveBoard.ts';
import { useMinutesScope } from './minutesScope.ts';

type Texts = Pick<Sent<'minutes.saveTexts'>, 'texts' | 'resolutions'>;

/** Puts other words in the place of those found, all in one step; what it did is a step that can be taken back (undoableRoutes.ts). */
export function useReplacing(replacing: Replacing, onReplaced: () => void) {
  const { meeting } = useMinutesScope();
  const [error, setError] = useState<unknown>(null);
  const [done, setDone] = useState<{ spots: number; stepId: string | null } | null>(null);
  const steps = useQuery('undo.get', { meetingId: meeting.id }).data;
  const read = () => call('minutes.texts', { meetingId: meeting.id });
  const save = async (changed: Texts) => {
    await call('minutes.saveTexts', { meetingId: meeting.id, ...changed });
    await showAnew();
  };
  const showAnew = async () => {
    // Those of other items are read when they are opened.
    queryClient.removeQueries({ queryKey: ['minutes.get'], type: 'inactive' });
    await queryClient.invalidateQueries();
    onReplaced();
  };
  const trying = async (work: () => Promise<void>) => {
    setError(null);
    try {
      await work();
    } catch (failure) {
      setError(failure);
      void queryClient.invalidateQueries();
    }
  };
  const replace = (only?: Hit) =>
    void trying(async () => {
      if (!(await flushAll())) return;
      const minutes = await read();
      const changed = replacedIn(minutes, replacing, only);
      const spots = only
        ? countIn(only.words, replacing.find)
        : hitsIn(searchedLines(minutes), replacing.find).reduce((sum, { exact }) => sum + exact, 0);
      if (changed.texts.length + changed.resolutions.length === 0) return;
      await save(changed);
      const { last } = await call('undo.get', { meetingId: meeting.id });
      setDone({ spots, stepId: last?.id ?? null });
    });
  const takeBack = () =>
    void trying(async () => {
      if (!done?.stepId || !(await flushAll())) return;
      await call('undo.takeBack', { meetingId: meeting.id, id: done.stepId });
      await showAnew();
      setDone(null);
    });
  // Taken back by key, or followed by another step, it is told no longer.
  const isLatest = done !== null && (done.stepId === null || done.stepId === steps?.last?.id);
  return {
    replace,
    error,
    done: isLatest ? done.spots : null,
    takeBack: isLatest && done.stepId !== null ? takeBack : null,
  };
}
