import { useState } from 'react';
import type { PaperView } from '../../../shared/contract/papers.ts';
import type { PaperHead } from '../../../shared/domain/paper/paper.ts';
import { call, useCommand } from '../../api.ts';
import { useConflict } from '../../saving/useConflict.ts';

const headOf = (paper: PaperView): PaperHead => ({
  type: paper.type,
  typeLabel: paper.typeLabel,
  date: paper.date,
  isPublic: paper.isPublic,
  subject: paper.subject,
  unit: paper.unit,
  reporters: paper.reporters,
  movers: paper.movers,
  legalBasis: paper.legalBasis,
  products: paper.products,
  signatory: paper.signatory,
  financial: paper.financial,
  captions: paper.captions,
  layout: paper.layout,
});

export type HeadChange = (part: Partial<PaperHead>) => void;

/** A form over part of what is known of a paper; another window's version is shown and both are kept. */
export function useHead(paper: PaperView, onSaved: () => void) {
  const update = useCommand('papers.update');
  const [opened] = useState(paper);
  const [value, setValue] = useState(() => headOf(opened));
  const [opensSteps, setOpensSteps] = useState(false);
  const conflict = useConflict<PaperHead>(opened.version, {
    read: async () => {
      const stored = await call('papers.get', { id: paper.id });
      return { ...headOf(stored), version: stored.version };
    },
    typed: value,
    show: setValue,
  });
  const change: HeadChange = (part) => setValue({ ...value, ...part });
  const submit = () =>
    update.mutate(
      { ...value, opensSteps, id: paper.id, version: conflict.version ?? opened.version },
      { onSuccess: onSaved, onError: conflict.onError },
    );
  return {
    value,
    change,
    opensSteps,
    setOpensSteps,
    submit,
    conflict,
    error: conflict.errorOf(update.error),
    isPending: update.isPending,
  };
}
