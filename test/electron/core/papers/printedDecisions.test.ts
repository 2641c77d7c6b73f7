import { describe, expect, test } from 'vitest';
import type { Call } from '../../../../shared/client.ts';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { aPlannedMeeting, setState } from '../../../support/app.ts';
import { readBundle } from '../../../support/bundlePdf.ts';
import { isMissing, keep, paragraphsOf, schemaFaults, sdkFaults } from '../../../support/docx.ts';
import { aDecidedPaper } from '../../../support/papers.ts';
import { lettersIn, lettersOf, readPdf } from '../../../support/pdf.ts';

const first = 'Der Zuschuss von 12.000 € wird gewährt.';
const second = 'Im Herbst wird über die Verwendung berichtet.';
const amended = 'Der Zuschuss von 10.000 € wird gewährt.';

/** Ziffer 1 was decided in other words, Ziffer 2 as proposed. */
async function decided({ isOver = true, isPublic = true } = {}) {
  const planned = await aPlannedMeeting();
  const { call, bodyId, meetingId } = planned;
  const wording = { proposed: first, also: [second], resolved: amended, isPublic };
  const { paper, itemId, resolution } = await aDecidedPaper(call, { bodyId, meetingId, ...wording });
  const how = { part: 'Ziffer 1', outcome: 'adoptedAmended', printedResult: 'geändert beschlossen' } as const;
  await call('resolutions.save', { ...resolution, ...how });
  const also = await call('resolutions.add', { itemId, text: fromPlain(second) });
  await call('resolutions.save', { ...also, part: 'Ziffer 2', outcome: 'adopted' });
  const row = (await call('agenda.list', { meetingId })).find(({ id }) => id === itemId);
  if (!row) throw new Error('no item');
  if (isOver) await setState(call, meetingId, 'closed');
  const [body] = await call('bodies.list', {});
  const print = () => call('papers.export', { id: paper.id });
  return { ...planned, paper, rulesId: body?.rules[0]?.id ?? '', item: row, print };
}

const linesOf = ({ bytes }: { bytes: Uint8Array }): string[] => paragraphsOf(bytes).map(({ text }) => text);

async function mappe(call: Call, meetingId: string, clearance: 'public' | 'nonPublic'): Promise<string> {
  const { bytes } = await call('bundles.make', { meetingId, clearance, bundle: 'mappe' });
  return (await readBundle(bytes)).pages.map(({ text }) => text).join('\n');
}

describe('what a body decided in other words than proposed', () => {
  test.each(['usual', 'stepsFirst', 'ballot'] as const)(
    'stands below the proposal with body, day, TOP and Ziffer, in Word file and PDF (%s)',
    async (layout) => {
      const { call, paper, item, print } = await decided();
      const { version } = await call('papers.get', { id: paper.id });
      await call('papers.update', { ...paper, layout, version });
      const word = await print();
      keep(`abweichend-${layout}.docx`, word.bytes);
      const lines = linesOf(word);
      const at = lines.findIndex((line) => line.startsWith('Beschlossener Wortlaut'));
      expect(lines.slice(at - 2, at)).toEqual([first, second]);
      expect(lines.slice(at + 1, at + 4)).toEqual([
        `Integrationsrat, 16.09.2026, TOP ${item.number}, Ziffer 1`,
        amended,
        'geändert beschlossen',
      ]);
      expect(lines.filter((line) => line === second)).toHaveLength(1);
      const pdf = await call('papers.exportPdf', { id: paper.id });
      keep(`abweichend-${layout}.pdf`, pdf.bytes);
      expect(lettersOf((await readPdf(pdf.bytes)).tags)).toBe(lettersIn(lines.join(' ')));
    },
  );

  test.each([
    ['in other words', amended, true],
    ['as proposed', first, false],
  ])('a wording of all Ziffern that was voted on one by one, %s', async (_what, said, isTold) => {
    const { call, bodyId, meetingId } = await aPlannedMeeting();
    const wording = { proposed: first, also: [second], resolved: `1. ${said}\n2. ${second}` };
    const { paper, itemId } = await aDecidedPaper(call, { bodyId, meetingId, ...wording });
    const adopted = { outcome: 'adopted', printedResult: 'einstimmig' } as const;
    await call('resolutions.add', { itemId, part: 'Ziffer 1', ...adopted });
    await call('resolutions.add', { itemId, part: 'zu Ziffer 2', ...adopted, printedResult: 'mehrheitlich' });
    await setState(call, meetingId, 'closed');
    const lines = linesOf(await call('papers.export', { id: paper.id })).join('\n');
    expect(lines.includes('Beschlossener Wortlaut')).toBe(isTold);
    expect(lines.includes('Zu Ziffer 1: einstimmig\nZu Ziffer 2: mehrheitlich')).toBe(isTold);
  });

  test.skipIf(isMissing('../shared', 'python3', 'xmllint', 'Open XML SDK validator'))(
    'makes a sound Word file',
    async () => {
      const { print } = await decided();
      const file = keep('abweichend.docx', (await print()).bytes);
      expect(sdkFaults(file)).toEqual([]);
      expect(schemaFaults(file)).toBe('0 faults in 1 files');
    },
  );

  test('is printed once the meeting is over, and not while it is written down', async () => {
    const { print } = await decided({ isOver: false });
    expect(linesOf(await print())).not.toContain(amended);
  });

  test('in a non-public item stands in no paper for everybody, nor in the Sitzungsmappe for them', async () => {
    const { call, meetingId, item, print } = await decided({ isOver: false });
    await setState(call, meetingId, 'planned', 'Der Punkt gehört in den anderen Teil.');
    await call('agenda.update', { ...item, isPublic: false });
    await setState(call, meetingId, 'running');
    await setState(call, meetingId, 'closed');
    expect(linesOf(await print()).join('\n')).not.toMatch(/Beschlossener Wortlaut|10\.000/u);
    expect(await mappe(call, meetingId, 'public')).not.toContain('10.000');
    // What everybody may read is the same for the members.
    expect(await mappe(call, meetingId, 'nonPublic')).not.toContain('10.000');
  });

  test('on a paper that is not public stands there, and in the Sitzungsmappe for the members alone', async () => {
    const { call, meetingId, print } = await decided({ isPublic: false });
    expect(linesOf(await print())).toContain(amended);
    expect(await mappe(call, meetingId, 'nonPublic')).toContain(amended);
    expect(await mappe(call, meetingId, 'public')).not.toContain('10.000');
  });

  test('goes where the proposal stands in the Word-Muster of the office', async () => {
    const { call, rulesId, print } = await decided();
    const starter = await call('templates.starter', { kind: 'paper-proposal', rulesId });
    const ready = linesOf(await print());
    await call('templates.save', { rulesId, kind: 'paper-proposal', ...starter });
    const own = linesOf(await print());
    const from = (lines: string[]) => lines.slice(lines.indexOf('Beschlossener Wortlaut') - 2).slice(0, 6);
    expect(from(own)).toEqual(from(ready));
    expect(from(own)).toContain(amended);
  });
});
