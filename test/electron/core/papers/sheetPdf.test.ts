import { beforeEach, describe, expect, test } from 'vitest';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { aBody, type TestApp, testApp } from '../../../support/app.ts';
import { headingsOf, paragraphsOf } from '../../../support/docx.ts';
import { answered, anInquiry, aPaper, aStep } from '../../../support/papers.ts';
import { allTags, lettersIn, lettersOf, readPdf, wordsOfTag } from '../../../support/pdf.ts';
import { aNetwork, received } from '../../../support/reports.ts';

let office: TestApp;
let bodyId: string;
beforeEach(async () => {
  office = testApp();
  bodyId = await aBody(office.call);
});

type Form = 'readable' | 'archive';
type File = { fileName: string; bytes: Uint8Array };
type Files = { word: File; pdf: (form: Form) => Promise<File>; title: string };

/** A paper with everything that is printed as a table or a heading. */
async function aWholePaper(): Promise<Files> {
  const { call } = office;
  const { id } = await aPaper(call, { bodyId, subject: 'Zuschuss für das Begegnungshaus', unit: 'Soziales' });
  await aStep(call, { paperId: id, bodyId, date: '2026-10-01' });
  const texts = { proposals: [fromPlain('Er wird gewährt.')], reasoning: fromPlain('Er fehlt.') };
  await call('papers.saveTexts', { id, baseVersion: 1, ...texts });
  return {
    word: await call('papers.export', { id }),
    pdf: (form) => call('papers.exportPdf', { id, form }),
    title: 'Beschlussvorlage Nr. 0001/2026 Zuschuss für das Begegnungshaus',
  };
}

async function anAnswer(): Promise<Files> {
  const { call } = office;
  const { paper, questions } = await anInquiry(call, { bodyId, movers: ['Frau Adler'] });
  const [first] = questions;
  if (first) await answered(call, first, 'Drei Wochen.\nIm Sommer vier.');
  const paperId = paper.id;
  return {
    word: await call('inquiries.exportAnswer', { paperId }),
    pdf: (form) => call('inquiries.exportAnswerPdf', { paperId, form }),
    title: 'Antwort auf die Anfrage von Frau Adler Wartezeiten',
  };
}

async function aCollectedReport(): Promise<Files> {
  const { call } = office;
  const { id, rows } = await aNetwork(call, bodyId);
  const [first] = rows;
  if (first) await received(call, first, 'Es gab zwei Kurse.', { heading: 'Bericht der Stadtwerke' });
  return {
    word: await call('reportPeriods.export', { id }),
    pdf: (form) => call('reportPeriods.exportPdf', { id, form }),
    title: 'Bericht 2025',
  };
}

describe.each([
  ['a paper', aWholePaper],
  ['the answer to an Anfrage', anAnswer],
  ['a collected report', aCollectedReport],
])('%s as a PDF', (_name, made) => {
  test('says letter by letter and in this order what the Word file says, under the same name', async () => {
    const { word, pdf } = await made();
    const { fileName, bytes } = await pdf('readable');
    expect(fileName).toBe(word.fileName.replace('.docx', '.pdf'));
    const said = paragraphsOf(word.bytes).map(({ text }) => text);
    expect(lettersOf((await readPdf(bytes)).tags)).toBe(lettersIn(said.join(' ')));
  });

  test('is PDF/UA-1 in German with its title, and its headings are tags and bookmarks', async () => {
    const { word, pdf, title } = await made();
    const { info, xmp, tags, bookmarks } = await readPdf((await pdf('readable')).bytes);
    expect(info).toMatchObject({ Title: title, Language: 'de-DE' });
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    const headings = headingsOf(word.bytes);
    expect(headings.length).toBeGreaterThan(0);
    expect(bookmarks.map((one) => one.trim())).toEqual(headings);
    expect(allTags(tags, /^H\d$/).map(wordsOfTag)).toEqual(headings);
  });

  test('for the archive carries the Word file and what it says as data', async () => {
    const { word, pdf } = await made();
    const { attached, xmp } = await readPdf((await pdf('archive')).bytes);
    expect(xmp).toContain('<pdfaid:part>3</pdfaid:part>');
    const [inside, data] = attached;
    expect(inside?.name).toBe(word.fileName);
    expect(paragraphsOf(inside?.bytes ?? new Uint8Array())).toEqual(paragraphsOf(word.bytes));
    expect(new TextDecoder().decode(data?.bytes)).toContain('"blocks"');
  });
});

test('the partners of a collected report are a table with captions, and the questions of an answer lists', async () => {
  const report = await readPdf((await (await aCollectedReport()).pdf('readable')).bytes);
  const [table] = allTags(report.tags, /^Table$/);
  expect(table && allTags([table], /^TH$/).map(wordsOfTag)).toContain('Beitritt');
  const answer = await readPdf((await (await anAnswer()).pdf('readable')).bytes);
  expect(allTags(answer.tags, /^L$/)).toHaveLength(2);
});

test('a title that is not public does not stand in the name of the PDF either', async () => {
  const { paper } = await anInquiry(office.call, { bodyId, isPublic: false, subject: 'Kündigung' });
  const { fileName } = await office.call('inquiries.exportAnswerPdf', { paperId: paper.id });
  expect(fileName).toBe('Antwort auf Anfrage 0001 2026.pdf');
});
