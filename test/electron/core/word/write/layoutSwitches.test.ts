import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assert, asyncProperty, constantFrom, record, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Look, plainLook } from '../../../../../electron/core/word/write/look.ts';
import { minutesDocx } from '../../../../../electron/core/word/write/minutes.ts';
import {
  minutesBlocks,
  minutesFonts,
  minutesFontSizes,
  type MinutesStyle,
  neededBlocks,
} from '../../../../../shared/domain/body/body.ts';
import { buildMinutes } from '../../../../../shared/minutes/build.ts';
import type { MeetingFacts } from '../../../../../shared/facts/meetingFacts.ts';
import { isMissing, paragraphsOf, partsOf, schemaFaults, sdkFaults } from '../../../../support/docx.ts';
import { anyFacts } from '../../../../shared/minutes/anyFacts.ts';
import { lindenau } from '../../../../shared/minutes/lindenau.ts';
import { jpeg, png } from './pictures.ts';
import { wordFaults } from './wordRules.ts';

const styled = (facts: MeetingFacts, style: Partial<MinutesStyle>): MeetingFacts => {
  const { meeting } = facts;
  const { rules } = meeting;
  return { ...facts, meeting: { ...meeting, rules: { ...rules, style: { ...rules.style, ...style } } } };
};
const docxOf = (style: Partial<MinutesStyle>, look: Partial<Look> = {}): Promise<Uint8Array> =>
  minutesDocx(buildMinutes(styled(lindenau(), style)), { ...plainLook, ...look });
const styleXml = (docx: Uint8Array, id: string): string => {
  const styles = partsOf(docx)['word/styles.xml'] ?? '';
  return styles.slice(styles.indexOf(`w:styleId="${id}"`)).split('</w:style>')[0] ?? '';
};

/** Paragraphs by section; the last paragraph of each holds its properties. */
const sectionsOf = (docx: Uint8Array): ReturnType<typeof paragraphsOf>[] =>
  paragraphsOf(docx).reduce<ReturnType<typeof paragraphsOf>[]>(
    (sections, paragraph) => {
      sections.at(-1)?.push(paragraph);
      if (paragraph.xml.includes('<w:sectPr')) sections.push([]);
      return sections;
    },
    [[]],
  );

describe('order of the blocks', () => {
  const headings = async (...blocks: MinutesStyle['blocks']) =>
    paragraphsOf(await docxOf({ blocks }))
      .filter(({ style }) => style === 'Heading1')
      .map(({ text }) => text);

  it('is the office’s', async () => {
    expect(await headings('agenda', 'attendance', 'missing', 'proceedings')).toEqual([
      'Tagesordnung:',
      'Anwesend:',
      'Nicht anwesend:',
      'Vor Eintritt in die Tagesordnung:',
      'Öffentliche Sitzung:',
      'Nichtöffentliche Sitzung:',
    ]);
    expect(await headings('proceedings', 'attendance')).toEqual([
      'Vor Eintritt in die Tagesordnung:',
      'Öffentliche Sitzung:',
      'Nichtöffentliche Sitzung:',
      'Anwesend:',
    ]);
  });

  it('what follows the non-public part stands on pages of its own (M9)', async () => {
    const docx = await docxOf({ blocks: ['proceedings', 'missing', 'attendance'] });
    const texts = ['Öffentliche Sitzung:', 'Nichtöffentliche Sitzung:', 'Nicht anwesend:', 'Anwesend:'];
    const section = (heading: string) =>
      sectionsOf(docx).findIndex((lines) => lines.some(({ text }) => text === heading));
    expect(texts.map(section)).toEqual([0, 1, 2, 2]);
  });

  it('whatever stands last holds on to the signatures', async () => {
    for (const attendanceAs of ['list', 'table'] as const) {
      const docx = await docxOf({ blocks: ['proceedings', 'missing', 'attendance'], attendanceAs });
      const styles = paragraphsOf(docx).map(({ style }) => style);
      const last = styles[styles.indexOf('Unterschriftslinie') - 1];
      expect(last).toBe(attendanceAs === 'list' ? 'KopfzahlMitFolge' : 'TabellentextMitFolge');
      expect(styleXml(docx, last ?? '')).toContain('<w:keepNext/>');
    }
  });

  it('the overview lists numbers and titles', async () => {
    const docx = await docxOf({ blocks: ['attendance', 'agenda', 'proceedings'] });
    const rows = paragraphsOf(docx).filter(({ style }) => style === 'Uebersicht');
    expect(rows.map(({ text }) => text).slice(-3)).toEqual([
      '5\tFest der Kulturen (abgesetzt)',
      '6\tAnfragen',
      '7\tPersonalangelegenheit',
    ]);
  });
});

describe('attendance as a table', () => {
  it('has a header that stands on every page, a row for each person, and who was counted', async () => {
    const xml = partsOf(await docxOf({ attendanceAs: 'table' }))['word/document.xml'] ?? '';
    const [attending, missing] = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) =>
      [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => ({
        isHeader: row.includes('<w:tblHeader/>'),
        cells: [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) =>
          [...cell.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, text]) => text).join(''),
        ),
      })),
    );
    expect(attending?.map(({ isHeader }) => isHeader).indexOf(true)).toBe(0);
    expect(attending?.filter(({ isHeader }) => isHeader)).toHaveLength(1);
    expect(attending?.[0]?.cells).toEqual(['Name', 'Liste/Fraktion', 'Bemerkung']);
    expect(attending?.[1]?.cells).toEqual(['Mitglieder']);
    expect(attending?.at(-1)?.cells).toEqual(['Bürgerinnen und Bürger: 12']);
    expect(missing?.map(({ cells }) => cells[0])).toEqual([
      'Name',
      'Entschuldigt',
      'Frau Fatma Ginster',
      'Nicht entschuldigt',
      'Herr Goran Hasel',
    ]);
  });
});

describe('the writing', () => {
  it('takes font and size from the rules, headings in proportion', async () => {
    const docx = await docxOf({}, { font: 'Georgia', fontSize: 12 });
    const styles = partsOf(docx)['word/styles.xml'] ?? '';
    const defaults = styles.split('</w:docDefaults>')[0];
    expect(defaults).toContain('w:ascii="Georgia"');
    expect(defaults).toContain('<w:sz w:val="24"/>');
    expect(styleXml(docx, 'Title')).toContain('<w:sz w:val="39"/>');
    expect(styles).not.toContain('Arial');
  });

  it('a short label brings the text nearer, a long one stands above its title', async () => {
    const edge = async (style: Partial<MinutesStyle>, look: Partial<Look> = {}) =>
      Number(/w:left="(\d+)"/.exec(styleXml(await docxOf(style, look), 'TextPunkt'))?.[1] ?? 0);
    const usual = await edge({});
    expect(await edge({ labelStyle: 'top' })).toBeLessThan(usual);
    expect(await edge({ labelStyle: 'punktDerTagesordnung' })).toBe(0);
    expect(await edge({}, { font: 'Verdana', fontSize: 12 })).toBeGreaterThan(usual);
    expect(await edge({}, { font: 'Calibri', fontSize: 10 })).toBe(usual);
    const paragraphs = paragraphsOf(await docxOf({ labelStyle: 'punktDerTagesordnung' }));
    expect(paragraphs.find(({ style }) => style === 'Heading3')?.text).toBe(
      'Punkt 4.1 der Tagesordnung\nZuschüsse an Vereine im Haushaltsjahr 2027',
    );
  });
});

describe('the logo', () => {
  const extent = async (logo: Look['logo']) => {
    const docx = await docxOf({}, { logo });
    expect(wordFaults(docx)).toEqual([]);
    const [first] = paragraphsOf(docx);
    expect(first?.style).toBe('Logo');
    const [, cx, cy] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(first?.xml ?? '') ?? [];
    const mm = (emu: string | undefined) => Number(emu) / 36_000;
    return { width: mm(cx), height: mm(cy) };
  };

  it.each([
    ['a wide PNG', png(1200, 300), 'image/png', { width: 60, height: 15 }],
    ['a tall JPEG', jpeg(500, 1000), 'image/jpeg', { width: 12.5, height: 25 }],
    ['a small PNG stays small', png(96, 48), 'image/png', { width: 25.4, height: 12.7 }],
  ] as const)('%s keeps its shape on top of the first page', async (_, bytes, mediaType, expected) => {
    const { width, height } = await extent({ bytes, mediaType });
    expect(width).toBeCloseTo(expected.width, 0);
    expect(height).toBeCloseTo(expected.height, 0);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a text', new TextEncoder().encode('kein Bild, aber lang genug für einen Kopf')],
    ['half a PNG', png(10, 10).slice(0, 20)],
    ['half a JPEG', jpeg(10, 10).slice(0, 12)],
    ['a PNG without width', png(0, 10)],
  ])('%s is no picture and is left out', async (_, bytes) => {
    const docx = await docxOf({}, { logo: { bytes, mediaType: 'image/png' } });
    expect(paragraphsOf(docx)[0]?.style).toBe('Briefkopf');
  });
});

const anyStyle = record({
  blocks: shuffledSubarray([...minutesBlocks], { minLength: neededBlocks.length }).map((some) => [
    ...neededBlocks.filter((block) => !some.includes(block)),
    ...some,
  ]),
  attendanceAs: constantFrom('list' as const, 'table' as const),
  labelStyle: constantFrom('zuPunkt' as const, 'top' as const, 'punktDerTagesordnung' as const),
});
const anyLook = record({
  font: constantFrom(...minutesFonts),
  fontSize: constantFrom(...minutesFontSizes),
  logo: constantFrom(null, { bytes: png(40, 20), mediaType: 'image/png' as const }),
});

it('whatever is switched, Word has nothing to repair, and nothing secret stands in the public part (M9)', async () => {
  await assert(
    asyncProperty(anyFacts(), anyStyle, anyLook, async (facts, switches, look) => {
      const docx = await minutesDocx(buildMinutes(styled(facts, switches)), look);
      expect(wordFaults(docx)).toEqual([]);
      const sections = sectionsOf(docx);
      const secret = sections.findIndex((lines) =>
        lines.some(({ style, text }) => style === 'Heading1' && text === 'Nichtöffentliche Sitzung:'),
      );
      const marks = facts.items
        .filter((item) => item.kind === 'item' && !item.isPublic)
        .flatMap(({ title }) => title.match(/\[T[\d.]+\]/g) ?? []);
      const open = sections.flatMap((lines, n) => (n === secret ? [] : lines.map(({ text }) => text)));
      expect(marks.filter((mark) => open.some((text) => text.includes(mark)))).toEqual([]);
    }),
    // Nearly a megabyte of facts takes hours to be made smaller; the seed that is reported makes the very same again.
    { numRuns: 120, endOnFailure: true },
  );
});

it.skipIf(isMissing('Open XML SDK validator', '../shared', 'python3', 'xmllint'))(
  'Word’s own library and ISO 29500 find no fault in the extremes',
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-looks-'));
    const logo = { bytes: jpeg(300, 100), mediaType: 'image/jpeg' } as const;
    try {
      const docs = await Promise.all([
        docxOf(
          { attendanceAs: 'table', blocks: ['agenda', 'proceedings', 'attendance', 'missing'] },
          { logo },
        ),
        docxOf({ labelStyle: 'punktDerTagesordnung' }, { font: 'Verdana', fontSize: 12 }),
        docxOf({ labelStyle: 'top', blocks: ['proceedings', 'agenda', 'attendance'] }, { fontSize: 10 }),
      ]);
      const files = docs.map((docx, n) => {
        const file = path.join(folder, `${n}.docx`);
        writeFileSync(file, docx);
        return file;
      });
      expect(schemaFaults(...files)).toBe('0 faults in 3 files');
      for (const file of files) expect(sdkFaults(file), file).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
