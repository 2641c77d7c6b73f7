import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { blankVote } from '../../../../shared/domain/vote/vote.ts';
import { aBody, aMeeting, anItem, testApp } from '../../../support/app.ts';
import { isMissing, paragraphsOf, referenceFile } from '../../../support/docx.ts';

/** Lines of results as towns have printed them; read at run time, never part of the project. */
const wordings = () =>
  readFileSync(referenceFile('samples/result-wordings.tsv'), 'utf8')
    .split('\n')
    .slice(1)
    .map((row) => row.split('\t')[0]?.trim() ?? '')
    .filter((wording) => wording !== '');

const kinds = ['minutes', 'publicMinutes', 'resolutionList', 'publicResolutionList'] as const;

test.skipIf(isMissing('../shared'))(
  'whatever a town prints as a result stands so in its documents, letter by letter',
  async () => {
    const { call } = testApp();
    const { id: meetingId } = await aMeeting(call, { bodyId: await aBody(call) });
    const itemId = await anItem(call, { meetingId, title: 'Haushalt' });
    for (const wording of wordings()) {
      const vote = { ...blankVote('wording'), wording: wording.slice(0, 300) };
      const printed = { printedResult: wording, printedResultIsOwn: true };
      await call('resolutions.add', { itemId, outcome: 'adopted', vote, ...printed });
    }
    for (const kind of kinds) {
      const { bytes } = await call('documents.export', { meetingId, kind });
      const lines = paragraphsOf(bytes).map(({ text }) => plain(text));
      expect(lines, kind).toEqual(expect.arrayContaining(wordings().map(plain)));
    }
  },
);

const plain = (text: string): string => text.replaceAll('\u{A0}', ' ').trim();
