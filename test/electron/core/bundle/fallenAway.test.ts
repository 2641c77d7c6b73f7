import { expect, test } from 'vitest';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { aBody, aMeeting, anItem, setState, testApp } from '../../../support/app.ts';
import { anAttachment, pdfSaying } from '../../../support/attachments.ts';
import { planned } from '../../../support/bundle.ts';
import { readBundle } from '../../../support/bundlePdf.ts';
import { aDuePaper } from '../../../support/papers.ts';

test('what was taken off the agenda stands in the contents as such, without paper and files', async () => {
  const { call } = testApp();
  const bodyId = await aBody(call);
  const { id } = await aMeeting(call, { bodyId });
  const { paper } = await aDuePaper(call, { bodyId, subject: 'Zuschuss an den Verein' });
  await planned(call, id, paper.id);
  await anAttachment(call, { kind: 'paper', id: paper.id }, { title: 'Kosten', bytes: pdfSaying('Kosten') });
  const gone = await anItem(call, { meetingId: id, title: 'Ausflug' });
  await anAttachment(call, { kind: 'item', id: gone }, { title: 'Fahrplan', bytes: pdfSaying('Fahrplan') });
  const kept = await anItem(call, { meetingId: id, title: 'Fest' });
  await anAttachment(call, { kind: 'item', id: kept }, { title: 'Programm', bytes: pdfSaying('Programm') });
  const items = await call('agenda.list', { meetingId: id });
  const itemIds = items.filter(({ title }) => /^(?:Zuschuss|Ausflug)/.test(title)).map((item) => item.id);
  await setState(call, id, 'running');
  await call('motions.record', {
    meetingId: id,
    mover: '',
    reason: '',
    effect: { kind: 'remove', itemIds },
    outcome: 'adopted',
    vote: null,
    text: fromPlain(''),
    printedResult: '',
  });
  const read = await readBundle(
    (await call('bundles.make', { meetingId: id, clearance: 'nonPublic', bundle: 'mappe' })).bytes,
  );
  const said = read.pages.map(({ text }) => text).join('\n');
  expect(said).toMatch(/Zuschuss an den Verein \(abgesetzt\)/);
  expect(said).toMatch(/Ausflug \(abgesetzt\)/);
  expect(read.bookmarks.map(({ title }) => title)).toEqual(['Einladung', 'TOP 3 Fest', 'Anlage: Programm']);
});

test('that of a cancelled meeting says so on its first page, also for everybody', async () => {
  const { call } = testApp();
  const bodyId = await aBody(call);
  const { id } = await aMeeting(call, { bodyId });
  await anItem(call, { meetingId: id, title: 'Fest' });
  await setState(call, id, 'cancelled', 'Der Saal ist gesperrt.');
  for (const clearance of ['nonPublic', 'public'] as const) {
    const { bytes } = await call('bundles.make', { meetingId: id, clearance, bundle: 'mappe' });
    const { pages } = await readBundle(bytes);
    expect(pages[0]?.text).toContain('Diese Sitzung ist abgesagt.');
  }
});
