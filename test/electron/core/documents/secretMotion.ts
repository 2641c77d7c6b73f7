import type { Call } from '../../../../shared/client.ts';
import type { Input } from '../../../../shared/contract/index.ts';
import { emptyText } from '../../../../shared/domain/richText.ts';
import { marker } from '../../../shared/documents/secretFacts.ts';

export const secret = (what: string): string => `${marker} ${what}`;

export type MotionKind = 'remove' | 'firstReading' | 'makeNonPublic' | 'add' | 'addPublic' | 'move';
type Effect = Input<'motions.record'>['effect'];

/** A motion that names something non-public, or makes it so. */
export async function secretMotion(
  call: Call,
  motion: MotionKind | null,
  { meetingId, hiddenIds, shownIds }: { meetingId: string; hiddenIds: string[]; shownIds: string[] },
): Promise<void> {
  if (motion === null) return;
  const carry = (effect: Effect) => recorded(call, meetingId, effect);
  const [hiddenId = ''] = hiddenIds;
  switch (motion) {
    case 'remove':
    case 'firstReading':
    case 'makeNonPublic':
      return carry({ kind: motion, itemIds: [hiddenId] });
    case 'move':
      return carry({ kind: 'move', itemIds: shownIds.slice(0, 1), beforeItemId: hiddenId });
    case 'add':
      return carry({ kind: 'add', title: secret('neu'), isPublic: false, beforeItemId: null });
    case 'addPublic':
      return addedThenHidden(call, meetingId);
  }
}

const recorded = async (call: Call, meetingId: string, effect: Effect): Promise<void> => {
  const motion = { mover: secret('Frau'), reason: secret('weil'), vote: null, text: emptyText };
  await call('motions.record', {
    ...motion,
    meetingId,
    effect,
    outcome: 'adopted',
    printedResult: secret('so beschlossen'),
  });
};

/** Added as public, then taken into the non-public part, and then its title is corrected. */
async function addedThenHidden(call: Call, meetingId: string): Promise<void> {
  await recorded(call, meetingId, {
    kind: 'add',
    title: secret('Kndigung'),
    isPublic: true,
    beforeItemId: null,
  });
  const added = (await call('agenda.list', { meetingId })).find(({ status }) => status === 'added');
  if (!added) throw new Error('nothing was added');
  await recorded(call, meetingId, { kind: 'makeNonPublic', itemIds: [added.id] });
  const { id, version } = await fresh(call, meetingId, added.id);
  await call('agenda.update', { ...added, id, version, isPublic: false, title: secret('Kündigung') });
}

async function fresh(call: Call, meetingId: string, id: string) {
  const item = (await call('agenda.list', { meetingId })).find((one) => one.id === id);
  if (!item) throw new Error('the item is gone');
  return item;
}
