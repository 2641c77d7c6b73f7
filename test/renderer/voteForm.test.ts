import { expect, test } from 'vitest';
import { inForm } from '../../renderer/features/meeting/minutes/voteForm.ts';
import { blankVote } from '../../shared/domain/vote/vote.ts';
import { PersonId } from '../../shared/domain/ids.ts';

const named = {
  ...blankVote('names'),
  byName: [{ personId: PersonId.parse('p'), choice: 'yes' as const }],
  takenAt: '17:30',
  remainderNote: 'Frau X war draußen.',
};

test('the time and the remark go along into another form, the names do not', () => {
  expect(inForm('secret', named, null)).toEqual({
    ...blankVote('secret'),
    takenAt: '17:30',
    remainderNote: 'Frau X war draußen.',
  });
});

test('whoever comes back to a form finds what was typed for it', () => {
  const counted = inForm('counts', named, null);
  expect(inForm('names', { ...counted, takenAt: '18:00' }, named)).toEqual({ ...named, takenAt: '18:00' });
});

test('counts stay when an open ballot turns out to have been secret', () => {
  const open = { ...blankVote('counts'), yes: 9, no: 4 };
  expect(inForm('secret', open, blankVote('secret'))).toEqual({ ...blankVote('secret'), yes: 9, no: 4 });
});
