import type { Output } from '../../../../shared/contract/index.ts';
import type { CollectedTexts } from '../../../../shared/domain/paper/report.ts';
import { call, queryClient } from '../../../api.ts';
import type { Draft } from '../../../saving/draft.ts';
import { useDraft } from '../../../saving/useDraft.ts';

export type Period = Output<'reportPeriods.get'>;

/** Foreword and chapters; they save themselves. */
export function useCollectedDraft({ id, textVersion, foreword, chapters }: Period): Draft<CollectedTexts> {
  return useDraft<CollectedTexts>({
    key: `collected:${id}`,
    value: { foreword, chapters },
    version: textVersion,
    save: async (texts, baseVersion) => {
      const saved = await call('reportPeriods.saveTexts', { id, baseVersion, ...texts });
      queryClient.setQueryData<Period>(
        ['reportPeriods.get', { id }],
        (old) => old && { ...old, ...texts, textVersion: saved.version },
      );
      void queryClient.invalidateQueries({ queryKey: ['reportPeriods.findings'] });
      return { version: saved.version, at: saved.savedAt };
    },
  });
}
