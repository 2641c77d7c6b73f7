import { expect, it } from 'vitest';
import { checkTemplate } from '../../../../../electron/core/word/template/checkTemplate.ts';
import { examineDocument, examineTemplate } from '../../../../../electron/core/word/read/examineApart.ts';
import { wordsOfDocx } from '../../../../../electron/core/word/read/words.ts';
import { readingOfLines } from '../../../../../shared/public/reading.ts';
import { hostile } from '../../../../support/hostileWord.ts';
import { contentPlace, pageSetup, wordFile } from '../../../../support/templates.ts';

const sound = wordFile();

it('a thread of its own finds the same, and reads what a sound file says', async () => {
  expect(await examineDocument(sound)).toEqual({
    faults: [],
    said: readingOfLines(wordsOfDocx(sound) ?? ''),
    marks: [],
  });
  const without = wordFile({ body: '<w:p/>' });
  expect((await examineTemplate(without, 'minutes')).faults).toEqual(checkTemplate(without).faults);
  for (const [name, bytes, code, foundAt] of hostile.slice(0, 3))
    expect((await examineDocument(bytes)).faults, name).toContainEqual({ code, foundAt });
});

/** More words than anybody reads. */
const endless = wordFile({
  body: `<w:p><w:r><w:t>${'Wort '.repeat(1_100_000)}</w:t></w:r></w:p>${contentPlace}${pageSetup}`,
});

it('a file whose examination takes too long is refused, and the next is examined', async () => {
  const slow = examineDocument(endless, 0);
  const next = examineDocument(sound);
  expect(await slow).toEqual({
    faults: [{ code: 'tooSlow', foundAt: '' }],
    said: readingOfLines(''),
    marks: [],
  });
  expect((await next).faults).toEqual([]);
});

it('a file that says more than anybody reads is refused', async () => {
  expect((await examineDocument(endless)).faults).toEqual([{ code: 'tooLarge', foundAt: '' }]);
});
