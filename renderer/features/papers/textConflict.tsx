import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PaperId } from '../../../shared/domain/ids.ts';
import type { PaperTexts } from '../../../shared/domain/paper/paper.ts';
import { plainText } from '../../../shared/domain/richText.ts';
import { call } from '../../api.ts';
import type { Draft } from '../../saving/draft.ts';
import { OtherVersion } from '../../saving/otherVersion.tsx';

/** Two windows wrote the texts of a paper: both versions are kept and the clerk decides. */
export function TextConflict({ paperId, draft }: { paperId: PaperId; draft: Draft<PaperTexts> }) {
  const client = useQueryClient();
  const [other, setOther] = useState<{ version: number; text: string } | null>(null);
  if (!draft.hasConflict) return null;
  const show = async () => {
    const { textVersion, proposals, reasoning } = await call('papers.get', { id: paperId });
    setOther({ version: textVersion, text: [...proposals, reasoning].map(plainText).join('\n\n') });
  };
  const takeTheirs = () => {
    draft.discard();
    client.removeQueries({ queryKey: ['papers.get', { id: paperId }] });
    void client.invalidateQueries();
  };
  return <OtherVersion draft={draft} other={other} onShow={() => void show()} onTake={takeTheirs} />;
}
