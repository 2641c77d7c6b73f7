import { useState } from 'react';
import type { DocumentRow } from '../../../../shared/contract/documents.ts';
import { useQuery } from '../../../api.ts';
import { currentOf } from './targets.ts';
import type { MeetingId } from '../../../../shared/domain/ids.ts';

/** Built from what is stored now. */
export const NOW = 'now';

/**
 * Which file of a document is shown: a kept version by its id, or NOW. What was presented, released or edited by hand
 * comes first; a returned one is being worked on again. A choice ends with the next step of the document.
 */
export function useShownFile(row: DocumentRow, meetingId: MeetingId) {
  const current = currentOf(row);
  const step = current ? `${current.id} ${current.state}` : '';
  const [choice, setChoice] = useState({ id: NOW, step: 'none' });
  const canBuild = row.missing === '';
  const usual = current && (current.state !== 'returned' || !canBuild) ? current.id : NOW;
  const isChosen =
    choice.step === step && (choice.id === NOW || row.documents.some(({ id }) => id === choice.id));
  const shown = isChosen ? choice.id : usual;
  const { kind, subjectId } = row;
  const built = useQuery('documents.export', { meetingId, kind, subjectId }, shown === NOW && canBuild);
  const stored = useQuery('documents.stored', { id: shown }, shown !== NOW);
  return {
    shown,
    current,
    canBuild,
    file: shown === NOW ? built : stored,
    show: (id: string) => setChoice({ id, step }),
    buildAnew: async () => {
      setChoice({ id: NOW, step });
      await built.refetch();
    },
  };
}
export type ShownFile = ReturnType<typeof useShownFile>;
