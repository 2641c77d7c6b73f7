import { describe, expect, it } from 'vitest';
import { pdfIn } from '../../../../electron/core/pdf/pdfFile.ts';
import { type Look, plainLook } from '../../../../electron/core/word/write/look.ts';
import { minutesDocx } from '../../../../electron/core/word/write/minutes.ts';
import { noPictures } from '../../../../electron/core/word/write/pictures.ts';
import { sheetDocx } from '../../../../electron/core/word/write/sheet.ts';
import { announcedOf } from '../../../../shared/domain/meeting/announced.ts';
import { type DocumentKind, documentKinds } from '../../../../shared/domain/document/document.ts';
import { ResolutionId } from '../../../../shared/domain/ids.ts';
import type { AnyModel } from '../../../../shared/documents/anyModel.ts';
import { buildDocument } from '../../../../shared/documents/build.ts';
import type { MeetingFacts } from '../../../../shared/facts/meetingFacts.ts';
import { lindenau } from '../../../shared/minutes/lindenau.ts';
import { headingsOf, paragraphsOf } from '../../../support/docx.ts';
import { allTags, lettersIn, lettersOf, readPdf, wordsOfTag } from '../../../support/pdf.ts';

const documents = [changedEvening(), fullEvening()].reduce(
  (known, facts) => new Map([...known, ...modelsOf(facts)]),
  new Map<DocumentKind, AnyModel>(),
);

/** The evening in Lindenau with something for every document. */
function fullEvening(): MeetingFacts {
  const facts = lindenau();
  const items = facts.items.map((item) => (item.number === '6' ? { ...item, isSupplement: true } : item));
  return { ...facts, items };
}

/** The same before it began, called for another room. */
function changedEvening(): MeetingFacts {
  const facts = lindenau();
  const announced = { ...announcedOf(facts.meeting, facts.items), room: 'Kleiner Saal' };
  return { ...facts, meeting: { ...facts.meeting, state: 'invited' }, announced };
}

function modelsOf(facts: MeetingFacts): [DocumentKind, AnyModel][] {
  return documentKinds.flatMap((kind): [DocumentKind, AnyModel][] => {
    const model = buildDocument(kind, facts, ResolutionId.parse('item-4.1-0'));
    return 'missing' in model ? [] : [[kind, model]];
  });
}

const wordOf = (model: AnyModel, look: Look = plainLook): Promise<Uint8Array> =>
  model.form === 'minutes' ? minutesDocx(model.minutes, look) : sheetDocx(model.sheet, look);

async function pdfOf(model: AnyModel, look: Look = plainLook, stamp = '') {
  const { bytes } = await pdfIn('readable', {
    model,
    look,
    pictures: noPictures,
    name: 'Blatt',
    madeAt: '2026-11-27T09:30:15',
    stamp,
    data: '{}',
    word: () => wordOf(model, look),
  });
  return readPdf(bytes);
}

const propertiesOf = (model: AnyModel) =>
  model.form === 'minutes' ? model.minutes.properties : model.sheet.properties;

it('covers every kind', () => {
  expect([...documents.keys()].toSorted()).toEqual([...documentKinds].toSorted());
});

describe.each([...documents])('%s as a PDF', (_kind, model) => {
  it('says letter by letter and in this order what the Word file says', async () => {
    const pdf = await pdfOf(model);
    const word = paragraphsOf(await wordOf(model)).map(({ text }) => text);
    expect(lettersOf(pdf.tags)).toBe(lettersIn(word.join(' ')));
  });

  it('is PDF/UA-1 in German, with its title and subject', async () => {
    const { info, xmp } = await pdfOf(model);
    const { title, subject, creator } = propertiesOf(model);
    expect(info).toMatchObject({ Title: title, Subject: subject, Author: creator, Language: 'de-DE' });
    expect(info).toMatchObject({ CreationDate: expect.stringContaining('D:20261127083015Z') as string });
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('has the headings of the Word file as tags and bookmarks, none a level too deep', async () => {
    const { tags, bookmarks } = await pdfOf(model);
    const plain = headingsOf(await wordOf(model));
    expect(bookmarks.map((one) => one.trim())).toEqual(plain);
    const levels = allTags(tags, /^H\d$/);
    expect(levels.map((one) => lettersOf([one]))).toEqual(plain.map(lettersIn));
    levels.forEach(({ role }, n) => {
      const before = n === 0 ? 0 : Number(levels[n - 1]?.role.slice(1));
      expect(Number(role.slice(1))).toBeLessThanOrEqual(before + 1);
    });
  });

  it('has the footer of the Word file and the number of its page on each page', async () => {
    const { pages } = await pdfOf(model);
    const footer = model.form === 'minutes' ? model.minutes.footer : model.sheet.footer;
    pages.forEach(({ edges }, n) => {
      const last = `${footer} Seite ${n + 1} von ${pages.length}`;
      expect(edges.replaceAll(/\s+/g, ' ').trim().endsWith(last), last).toBe(true);
    });
  });
});

const sheet = (kind: DocumentKind): AnyModel => {
  const found = documents.get(kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
};

it('has its tables as tables, with the captions of the columns as such', async () => {
  const { tags } = await pdfOf(sheet('attendanceSheet'));
  const tables = allTags(tags, /^Table$/).filter((table) => allTags([table], /^THead$/).length > 0);
  expect(tables).toHaveLength(5);
  for (const table of tables) {
    expect(allTags([table], /^TH$/).map(wordsOfTag)).toEqual([
      'Name',
      'Liste oder Fraktion',
      'Unterschrift',
      'von',
      'bis',
    ]);
    expect(allTags([table], /^TR$/).every(({ inside }) => inside.length === 5)).toBe(true);
  }
});

it('lies across where the Word file does', async () => {
  const { pages } = await pdfOf(sheet('resolutionList'));
  expect(pages.map(({ width }) => Math.round(width))).toEqual(pages.map(() => 842));
  const upright = await pdfOf(sheet('invitation'));
  expect(Math.round(upright.pages[0]?.width ?? 0)).toBe(595);
});

it('says on every page that it is a draft where it is told to, outside of what is read', async () => {
  const plain = await pdfOf(sheet('minutes'));
  const stamped = await pdfOf(sheet('minutes'), plainLook, 'Entwurf');
  expect(stamped.pages.every(({ edges }) => edges.startsWith('Entwurf'))).toBe(true);
  expect(lettersOf(stamped.tags)).toBe(lettersOf(plain.tags));
});

const dot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

it.each([
  ['', 'Logo'],
  ['Wappen: eine Linde', 'Wappen: eine Linde'],
])('shows the logo at the top, with words for who does not see it (%j)', async (description, alt) => {
  const bytes = Uint8Array.from(Buffer.from(dot, 'base64'));
  const logo = { bytes, mediaType: 'image/png', description } as const;
  const { tags } = await pdfOf(sheet('invitation'), { ...plainLook, logo });
  const [first] = allTags(tags, /^P$/);
  expect(allTags(first ? [first] : [], /^Figure$/)).toMatchObject([{ alt }]);
});
