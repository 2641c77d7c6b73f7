import { sample } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Look, plainLook } from '../../../../../electron/core/word/write/look.ts';
import { sheetDocx } from '../../../../../electron/core/word/write/sheet.ts';
import { buildDocument } from '../../../../../shared/documents/build.ts';
import type { SheetModel } from '../../../../../shared/documents/model.ts';
import { type DocumentKind, documentKinds } from '../../../../../shared/domain/document/document.ts';
import type { MeetingFacts } from '../../../../../shared/facts/meetingFacts.ts';
import { anyFacts } from '../../../../shared/minutes/anyFacts.ts';
import { lindenau } from '../../../../shared/minutes/lindenau.ts';
import {
  documentXml,
  isMissing,
  keep,
  paragraphsOf,
  partsOf,
  schemaFaults,
  sdkFaults,
} from '../../../../support/docx.ts';
import { wordFaults } from './wordRules.ts';
import { announcedOf } from '../../../../../shared/domain/meeting/announced.ts';
import { ResolutionId } from '../../../../../shared/domain/ids.ts';

/** The evening in Lindenau with something for every document. */
function fullEvening(): MeetingFacts {
  const facts = lindenau();
  return {
    ...facts,
    items: facts.items.map((item) => (item.number === '6' ? { ...item, isSupplement: true } : item)),
  };
}

function sheetsOf(facts: MeetingFacts): [DocumentKind, SheetModel][] {
  return documentKinds.flatMap((kind): [DocumentKind, SheetModel][] => {
    const model = buildDocument(kind, facts, ResolutionId.parse('item-4.1-0'));
    return 'missing' in model || model.form === 'minutes' ? [] : [[kind, model.sheet]];
  });
}

/** The same before it began, called for another room. */
function changedEvening(): MeetingFacts {
  const facts = lindenau();
  const announced = { ...announcedOf(facts.meeting, facts.items), room: 'Kleiner Saal' };
  return { ...facts, meeting: { ...facts.meeting, state: 'invited' }, announced };
}

const byKind = new Map([...sheetsOf(changedEvening()), ...sheetsOf(fullEvening())]);
const sheets = documentKinds.flatMap((kind): [DocumentKind, SheetModel][] => {
  const made = byKind.get(kind);
  return made ? [[kind, made]] : [];
});
const sheet = (kind: DocumentKind): SheetModel => {
  const found = sheets.find(([one]) => one === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found[1];
};
const fileOf = async (kind: DocumentKind, look: Look = plainLook): Promise<Uint8Array> =>
  sheetDocx(sheet(kind), look);

const dot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const logo = { bytes: Uint8Array.from(Buffer.from(dot, 'base64')), mediaType: 'image/png' } as const;

it('covers every kind but the Niederschrift', () => {
  expect(sheets.map(([kind]) => kind)).toEqual(
    documentKinds.filter((kind) => !kind.toLowerCase().endsWith('minutes')),
  );
});

describe.each(sheets)('%s as a Word file', (kind, model) => {
  it.skipIf(isMissing('Open XML SDK validator'))('has no fault for the Open XML SDK', async () => {
    expect(sdkFaults(keep(`blatt-${kind}.docx`, await sheetDocx(model, { ...plainLook, logo })))).toEqual([]);
  });

  it('formats by styles alone, each of them defined', async () => {
    const parts = partsOf(await sheetDocx(model, plainLook));
    const defined = new Set(
      [...(parts['word/styles.xml'] ?? '').matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id),
    );
    const paragraphs = paragraphsOf(await sheetDocx(model, plainLook));
    expect(paragraphs.filter(({ style }) => !defined.has(style))).toEqual([]);
    expect(paragraphs.filter(({ xml }) => /<w:rPr>(?!<w:rStyle [^>]*\/><\/w:rPr>)/.test(xml))).toEqual([]);
  });

  it('says in its properties and footer what it is, and counts its pages', async () => {
    const parts = partsOf(await sheetDocx(model, plainLook));
    expect(parts['docProps/core.xml']).toContain(`<dc:title>${model.properties.title}</dc:title>`);
    expect(parts['word/footer1.xml']).toContain(model.footer);
    expect(parts['word/footer1.xml']).toContain('NUMPAGES');
    expect(parts['word/styles.xml']).toContain('w:val="de-DE"');
  });
});

describe('the closing of a letter', () => {
  const last = (details: string[]): SheetModel => {
    const model = sheet('changeNotice');
    const entries = [{ label: '9', title: 'Verschiedenes', isSubItem: false, details }];
    const blocks = model.blocks.map((block) => (block.kind === 'agenda' ? { ...block, entries } : block));
    return { ...model, blocks };
  };
  const beforeClosing = async (model: SheetModel) => {
    const paragraphs = paragraphsOf(await sheetDocx(model, plainLook));
    const at = paragraphs.findIndex(({ text }) => text === 'Mit freundlichen Grüßen');
    return paragraphs.slice(0, at - 1).map(({ style }) => style);
  };

  it('has at least the last item of the agenda above it on its page', async () => {
    expect((await beforeClosing(last([]))).at(-1)).toBe('TagesordnungMitFolge');
    expect((await beforeClosing(last(['Drucksache 1']))).slice(-2)).toEqual([
      'TagesordnungMitFolge',
      'TagesordnungsangabeMitFolge',
    ]);
  });
});

describe('tables', () => {
  it('repeat their headings on every page and keep each row whole', async () => {
    const xml = documentXml(await fileOf('attendanceSheet'));
    const tables = xml.split('<w:tbl>').slice(1);
    expect(tables.length).toBe(5);
    for (const table of tables) {
      expect(table.match(/<w:tblHeader\/>/g)?.length).toBe(1);
      expect(table.match(/<w:cantSplit\/>/g)?.length).toBe(table.match(/<w:tr>/g)?.length);
    }
  });

  it('at the end take the paragraph behind them along, so that no page is empty', async () => {
    for (const kind of ['resolutionList', 'attendanceSheet'] as const) {
      const paragraphs = paragraphsOf(await fileOf(kind));
      expect(paragraphs.at(-1)?.style).toBe('NachTabelle');
      expect(paragraphs.at(-2)?.style).toMatch(/MitFolge$/);
    }
  });

  it('stand across where they are wide', async () => {
    const xml = documentXml(await fileOf('resolutionList'));
    expect(xml).toContain('w:w="16838" w:h="11906" w:orient="landscape"');
    expect(documentXml(await fileOf('invitation'))).not.toContain('w:orient="landscape"');
  });
});

describe('the footer', () => {
  const footerOf = async (words: string, look: Look = plainLook, isReadAloud = false) => {
    const model = { ...sheet('invitation'), footer: `Stadt Lindenau an der Lenne · ${words}`, isReadAloud };
    return partsOf(await sheetDocx(model, look))['word/footer1.xml'] ?? '';
  };
  const linesOf = (footer: string) => footer.match(/<w:p>/g)?.length;
  const nonPublicPart = 'Integrationsrat · Sitzung am 28.11.2026 · nichtöffentlicher Teil';

  it('keeps the page number in its line where both fit', async () => {
    expect(linesOf(await footerOf(nonPublicPart))).toBe(1);
    for (const title of ['Anwesenheitsliste', 'Bekanntgabe', 'Ankündigung'])
      expect(linesOf(await footerOf(`Integrationsrat · ${title}, Sitzung am 28.11.2026`))).toBe(1);
  });

  it('keeps it there on the Sprechzettel, too, whose letters are larger', async () => {
    const footer = await footerOf('Integrationsrat · Sprechzettel, Sitzung am 28.11.2026', plainLook, true);
    expect(linesOf(footer)).toBe(1);
  });

  it('measures its words in the font of the office', async () => {
    expect(linesOf(await footerOf(nonPublicPart, { ...plainLook, font: 'Verdana' }))).toBe(2);
    expect(linesOf(await footerOf('i'.repeat(60)))).toBe(1);
    expect(linesOf(await footerOf('W'.repeat(60)))).toBe(2);
  });

  it('gives the page number a line of its own below long names', async () => {
    const footer = await footerOf(
      'Ausschuss für Integration, Vielfalt und gesellschaftlichen Zusammenhalt · Sitzung am 16.09.2026',
    );
    expect(footer.match(/<w:pStyle w:val="[^"]*"/g)).toEqual([
      '<w:pStyle w:val="Fusszeile"',
      '<w:pStyle w:val="FusszeileSeitenzahl"',
    ]);
    expect(footer.indexOf('Seite ')).toBeGreaterThan(footer.indexOf('FusszeileSeitenzahl'));
  });
});

describe('the Sprechzettel', () => {
  const sizeOf = async (kind: DocumentKind, look: Look = plainLook) =>
    /<w:docDefaults>.*?<w:sz w:val="(\d+)"/s.exec(
      partsOf(await fileOf(kind, look))['word/styles.xml'] ?? '',
    )?.[1];

  it('is set to be read aloud, whatever size the office likes', async () => {
    expect(await sizeOf('invitation')).toBe('22');
    expect(await sizeOf('chairScript')).toBe('28');
    expect(await sizeOf('chairScript', { ...plainLook, fontSize: 10 })).toBe('28');
  });

  it('turns no page from a call to its question, behind a wording, nor before the counts; in a long matter elsewhere', async () => {
    const paragraphs = await styledScript();
    const stylesFrom = (label: string) => {
      const begin = paragraphs.findIndex(({ text }) => text.startsWith(label));
      const end = paragraphs.findIndex(({ style }, index) => index > begin && style.startsWith('Heading'));
      return paragraphs.slice(begin, end).map(({ style }) => style);
    };
    expect(stylesFrom('TOP 3')).toEqual(['Heading2', 'TextMitFolge', 'Text']);
    expect(stylesFrom('TOP 4.2')).toEqual([
      'Heading3',
      'BeratungsgrundlagePunkt',
      'TextMitFolge',
      'TextMitFolge',
      'TextMitFolge',
      'Vermerk',
    ]);
    expect(stylesFrom('TOP 4.1').slice(-4)).toEqual([
      'Beschlussueberschrift',
      'TextMitFolge',
      'TextMitFolge',
      'Vermerk',
    ]);
  });

  const styledScript = async () => paragraphsOf(await fileOf('chairScript'));
});

it('leaves large letters and other scripts the height they need', async () => {
  const styles = partsOf(await fileOf('invitation'))['word/styles.xml'] ?? '';
  expect(/<w:pPrDefault>.*?<\/w:pPrDefault>/s.exec(styles)?.[0]).toContain('w:lineRule="auto"');
});

it('puts the logo at the top of the first page, once', async () => {
  const docx = await fileOf('invitation', { ...plainLook, logo });
  const [first] = paragraphsOf(docx);
  expect(first?.xml).toContain('<w:drawing>');
  expect(documentXml(docx).match(/<w:drawing>/g)?.length).toBe(1);
});

it('begins the non-public part of the Sprechzettel on a page of its own', async () => {
  const xml = documentXml(await fileOf('chairScript'));
  expect(xml.match(/<w:sectPr>/g)?.length).toBe(2);
  expect(xml.indexOf('Die Öffentlichkeit ist nun ausgeschlossen')).toBeGreaterThan(xml.indexOf('<w:sectPr>'));
});

it('has nothing that makes Word offer a repair, for the oddest meetings', async () => {
  for (const facts of sample(anyFacts(), 20))
    for (const [kind, model] of sheetsOf(facts))
      expect(wordFaults(await sheetDocx(model, plainLook)), kind).toEqual([]);
});

it.skipIf(isMissing('../shared', 'python3', 'xmllint'))(
  'no kind has a fault for ISO 29500, in Lindenau and in an odd meeting',
  async () => {
    const [odd = lindenau()] = sample(anyFacts(12), 1);
    const named = [
      ...sheets.map(([kind, model]) => [`blatt-${kind}`, model] as const),
      ...sheetsOf(odd).map(([kind, model]) => [`blatt-seltsam-${kind}`, model] as const),
    ];
    const files = await Promise.all(
      named.map(async ([name, model]) => keep(`${name}.docx`, await sheetDocx(model, plainLook))),
    );
    // The lines before the last name the faults and their files.
    expect(schemaFaults(...files)).toBe(`0 faults in ${files.length} files`);
  },
);
