import { expect, it } from 'vitest';
import type { RichText } from '../../../shared/domain/richText.ts';
import { errorSentence } from '../../../shared/german/errors.ts';
import { anItem, aPlannedMeeting } from '../../support/app.ts';

/** Text in a list in a list in a list … */
function nested(lists: number): RichText {
  let block: RichText['content'][number] = { type: 'paragraph', content: [{ type: 'text', text: 'innen' }] };
  for (let n = 0; n < lists; n++)
    block = { type: 'bulletList', content: [{ type: 'listItem', content: [block] }] };
  return { type: 'doc', content: [block] };
}

async function anOffice() {
  const office = await aPlannedMeeting();
  const itemId = await anItem(office.call, { meetingId: office.meetingId, title: 'Punkt' });
  return { ...office, itemId };
}
type Office = Awaited<ReturnType<typeof anOffice>>;

const addresses = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ name: `N${n}`, email: `n${n}@lindenau.example` }));
const names = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ personId: `p${n}`, choice: 'yes' as const }));
const list = (count: number) => ({
  id: null,
  name: 'Alle',
  source: 'own' as const,
  clearance: 'public' as const,
  entries: addresses(count),
});
const file = (mb: number) => ({
  kind: 'minutes' as const,
  fileName: 'a.docx',
  bytes: new Uint8Array(mb * 1024 * 1024),
});
const vote = (count: number) => ({
  form: 'names' as const,
  byName: names(count),
  takenAt: null,
  remainderNote: '',
});

const beyond: [title: string, fail: (office: Office) => ReturnType<Office['failure']>, sentence: RegExp][] = [
  ['501 recipients', ({ failure }) => failure('lists.save', list(501)), /höchstens 500 Adressen\. Bitte/],
  [
    'a file of 31 MB',
    ({ failure, meetingId }) => failure('documents.takeBack', { meetingId, ...file(31) }),
    /zu groß: höchstens 30 MB/,
  ],
  [
    'a fourth level of the agenda',
    async ({ call, failure, meetingId, itemId }) => {
      const below = { meetingId, title: 'Unterpunkt', isPublic: true, beforeItemId: null };
      const second = await call('agenda.add', { ...below, parentId: itemId });
      const { itemId: parentId } = await call('agenda.add', { ...below, parentId: second.itemId });
      return failure('agenda.add', { ...below, parentId });
    },
    /Sie hat drei Ebenen\. Bitte/,
  ],
  ...[51, 330, 100_000].map((lists): (typeof beyond)[number] => [
    `${lists} lists in each other`,
    ({ failure, itemId }) => failure('minutes.saveText', { itemId, text: nested(lists), baseVersion: 0 }),
    /zu viele Listen ineinander: höchstens 50\. Bitte/,
  ]),
  [
    'a text of more parts than a book has',
    ({ failure, itemId }) => {
      const content = Array.from({ length: 100_001 }, () => ({ type: 'paragraph' as const }));
      return failure('minutes.saveText', { itemId, text: { type: 'doc', content }, baseVersion: 0 });
    },
    /Dieser Text ist zu lang\. Bitte/,
  ],
  [
    '10,000 named votes',
    ({ failure, itemId }) => failure('resolutions.add', { itemId, vote: vote(10_000) }),
    /höchstens 1\.000 Namen/,
  ],
];

it.each(beyond)('%s are answered with a sentence and nothing is stored', async (_, fail, sentence) => {
  const office = await anOffice();
  const error = await fail(office);
  expect(error.code).not.toBe('INTERNAL');
  expect(errorSentence(error)).toMatch(sentence);
  expect(office.logged).toEqual([]);
  expect(await office.call('minutes.get', { itemId: office.itemId })).toMatchObject({
    textVersion: 0,
    resolutions: [],
  });
});

it('what is just within the limits is taken', async () => {
  const { call, itemId } = await anOffice();
  const { entries } = await call('lists.save', list(500));
  expect(entries).toHaveLength(500);
  const text = nested(50);
  await call('minutes.saveText', { itemId, text, baseVersion: 0 });
  expect((await call('minutes.get', { itemId })).text).toEqual(text);
});
