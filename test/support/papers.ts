import type { Call } from '../../shared/client.ts';
import type { Input } from '../../shared/contract/index.ts';
import type { Paper } from '../../shared/domain/paper/paper.ts';

/** A paper as an office enters it: a Beschlussvorlage, public. */
export const aPaper = (
  call: Call,
  fields: Partial<Input<'papers.create'>> & { bodyId: string },
): Promise<Paper> =>
  call('papers.create', {
    type: 'proposal',
    typeLabel: 'Beschlussvorlage',
    subject: 'Sprachcafé im Stadtteil Nord',
    isPublic: true,
    ...fields,
  });

type Step = Partial<Input<'consultations.save'>> & { paperId: string };

export const aStep = (call: Call, step: Step) =>
  call('consultations.save', {
    id: null,
    version: null,
    bodyId: null,
    otherBodyId: null,
    date: null,
    role: 'Vorberatung',
    isPublic: true,
    reporters: [],
    result: null,
    ...step,
  });

export const submitted = (call: Call, { id, version }: Pick<Paper, 'id' | 'version'>) =>
  call('papers.setState', { id, version, state: 'submitted', reason: '' });

/** A paper that waits for a meeting of its body. */
export async function aDuePaper(call: Call, fields: Parameters<typeof aPaper>[1]) {
  const paper = await submitted(call, await aPaper(call, fields));
  const step = await aStep(call, { paperId: paper.id, bodyId: fields.bodyId, role: 'Entscheidung' });
  return { paper, step };
}

/** A body that meets elsewhere. */
export const anOtherBody = (call: Call, name: string) =>
  call('otherBodies.save', {
    id: null,
    version: null,
    name,
    shortName: '',
    classification: 'council',
    municipality: '',
    startDate: null,
    endDate: null,
    isDissolved: false,
  });
