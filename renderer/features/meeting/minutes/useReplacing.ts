import { useState } from 'react';
import { countIn, type Replacing } from '../../../../shared/domain/replacing.ts';
import type { ItemMinutes } from '../../../../shared/facts/itemMinutes.ts';
import { type Hit, hitsIn, replacedIn } from '../../../../shared/search/inMinutes.ts';
import { call, queryClient, type Sent } from '../../../api.ts';
import { flushAll } from '../../../saving/saveBoard.ts';
import { useMinutesScope } from './minutesScope.ts';

type Texts = Pick<Sent<'minutes.saveTexts'>, 'texts' | 'resolutions'>;

/** Puts other words in the place of those found, all in one step; what it did can be taken back as long as nobody wrote there. */
export function useReplacing(replacing: Replacing, onReplaced: () => void) {
  const { meeting } = useMinutesScope();
  const [error, setError] = useState<unknown>(null);
  const [done, setDone] = useState<{ spots: number; before: Texts } | null>(null);
  const read = () => call('minutes.texts', { meetingId: meeting.id });
  const save = async (changed: Texts) => {
    await call('minutes.saveTexts', { meetingId: meeting.id, ...changed });
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
        : hitsIn(minutes, replacing.find).reduce((sum, { exact }) => sum + exact, 0);
      if (changed.texts.length + changed.resolutions.length === 0) return;
      await save(changed);
      setDone({ spots, before: asBefore(changed, minutes, await read()) });
    });
  const takeBack = () =>
    void trying(async () => {
      if (!done || !(await flushAll())) return;
      await save(done.before);
      setDone(null);
    });
  return { replace, error, done: done?.spots ?? null, takeBack: done ? takeBack : null };
}

/** The words before, to be saved over what stands there since. */
function asBefore(
  { texts, resolutions }: Texts,
  before: readonly ItemMinutes[],
  after: readonly ItemMinutes[],
): Texts {
  const resolutionsOf = (minutes: readonly ItemMinutes[]) => minutes.flatMap((item) => item.resolutions);
  return {
    texts: texts.flatMap(({ itemId }) => {
      const [was, is] = [before, after].map((all) => all.find((one) => one.itemId === itemId));
      return was && is ? [{ itemId, text: was.text, baseVersion: is.textVersion }] : [];
    }),
    resolutions: resolutions.flatMap(({ id }) => {
      const [was, is] = [before, after].map((all) => resolutionsOf(all).find((one) => one.id === id));
      if (!was || !is) return [];
      const { text, printedResult, resultNote } = was;
      return [{ id, version: is.version, text, printedResult, resultNote }];
    }),
  };
}
