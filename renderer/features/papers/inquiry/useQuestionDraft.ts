import type { PaperId } from '../../../../shared/domain/ids.ts';
import type { InquiryView } from '../../../../shared/contract/inquiries.ts';
import { type Question, type QuestionTexts, settled } from '../../../../shared/domain/paper/inquiry.ts';
import { call, queryClient, readChanged } from '../../../api.ts';
import type { Draft } from '../../../saving/draft.ts';
import { useDraft } from '../../../saving/useDraft.ts';

/** What is typed at a question; it saves itself. */
export function useQuestionDraft({
  id,
  paperId,
  version,
  text,
  answer,
  unit,
}: Question): Draft<QuestionTexts> {
  return useDraft<QuestionTexts>({
    key: `question:${id}`,
    value: { text, answer, unit },
    version,
    save: async (texts, baseVersion) => {
      const saved = await call('questions.save', { id, baseVersion, ...texts });
      remember(paperId, id, { ...texts, version: saved.version });
      return { version: saved.version, at: saved.savedAt };
    },
  });
}

/** What was saved shows at once, also once the row is closed; an answer that was emptied counts nowhere any more. */
function remember(paperId: PaperId, id: Question['id'], saved: QuestionTexts & { version: number }): void {
  const key = ['inquiries.get', { paperId }];
  const before = queryClient.getQueryData<InquiryView>(key);
  if (!before) return;
  const questions = before.questions.map((one) => (one.id === id ? settled({ ...one, ...saved }) : one));
  queryClient.setQueryData<InquiryView>(key, { ...before, questions });
  const isReopened = questions.some(({ state }, at) => state !== before.questions[at]?.state);
  if (isReopened) void readChanged('questions.save', ['inquiries.get']);
}
