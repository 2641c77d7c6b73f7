import { array, assert, asyncProperty, nat, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesDocx } from '../../../../../electron/core/word/write/minutes.ts';
import { buildDocument } from '../../../../../shared/documents/build.ts';
import type {
  Block,
  BulletList,
  Flow,
  OrderedList,
  Paragraph,
} from '../../../../../shared/domain/richText.ts';
import { buildMinutes } from '../../../../../shared/minutes/build.ts';
import type { MinutesModel } from '../../../../../shared/minutes/model.ts';
import { isMissing, keep, paragraphsOf, partsOf, schemaFaults, sdkFaults } from '../../../../support/docx.ts';
import { wordFaults } from './wordRules.ts';
import { lindenau } from '../../../../shared/minutes/lindenau.ts';
import { anItem, someFacts } from '../../../../shared/minutes/sampleFacts.ts';
import { all, child, parseXml, val } from './xml.ts';

const model = buildMinutes(lindenau());
const docx = await minutesDocx(model);
const parts = partsOf(docx);
const paragraphs = paragraphsOf(docx);

describe('the file', () => {
  it.skipIf(isMissing('Open XML SDK validator'))('has no fault for the Open XML SDK', () => {
    expect(sdkFaults(keep('niederschrift-lindenau.docx', docx))).toEqual([]);
  });

  it.skipIf(isMissing('../shared', 'python3', 'xmllint'))('has no fault for ISO 29500', () => {
    expect(schemaFaults(keep('niederschrift-lindenau.docx', docx))).toBe('0 faults in 1 files');
  });

  it('has nothing that makes Word offer a repair', () => {
    expect(wordFaults(docx)).toEqual([]);
  });

  it('is outlined for the navigation pane: parts, items, sub-items', () => {
    const styles = parts['word/styles.xml'] ?? '';
    for (const level of [1, 2, 3]) {
      const style = styles.slice(styles.indexOf(`w:styleId="Heading${level}"`)).split('</w:style>')[0];
      expect(style).toContain(`<w:outlineLvl w:val="${level - 1}"/>`);
    }
    const outline = paragraphs.filter(({ style }) => style.startsWith('Heading')).map(({ style }) => style);
    expect(outline.every((style, n) => style !== 'Heading3' || outline[n - 1] !== 'Heading1')).toBe(true);
  });

  it('formats by styles alone', () => {
    const properties = paragraphs.flatMap(({ xml }) => [
      ...xml.matchAll(/<w:pPr>(.*?)<\/w:pPr>|<w:rPr>(.*?)<\/w:rPr>/gs),
    ]);
    const direct = properties
      .map(([, ofParagraph, ofRun]) => ofParagraph ?? ofRun ?? '')
      .map((xml) => xml.replace(/<w:sectPr.*<\/w:sectPr>/s, '').replace(/<w:numPr>.*?<\/w:numPr>/s, ''))
      .filter((xml) => xml.replace(/<w:[pr]Style w:val="[^"]*"\/>/, '') !== '');
    expect(direct).toEqual([]);
  });

  it('uses no style that it does not define', () => {
    const defined = [...(parts['word/styles.xml'] ?? '').matchAll(/w:styleId="([^"]*)"/g)].map(
      ([, id]) => id,
    );
    const used = [...(parts['word/document.xml'] ?? '').matchAll(/<w:[pr]Style w:val="([^"]*)"/g)];
    expect(used.map(([, id]) => id).filter((id) => !defined.includes(id))).toEqual([]);
    expect(defined.every((id) => /^[\dA-Za-z]+$/.test(id ?? ''))).toBe(true);
    expect(new Set(defined).size).toBe(defined.length);
  });

  it('is German, A4, and knows what it is', () => {
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="de-DE"');
    expect(parts['word/document.xml']).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(parts['word/settings.xml']).toMatch(
      /compatibilityMode"[^>]*w:val="15"|w:val="15"[^>]*compatibilityMode"/,
    );
    const core = parts['docProps/core.xml'];
    expect(core).toContain('<dc:title>Niederschrift Integrationsrat 16.09.2026</dc:title>');
    expect(core).toContain('<dc:subject>Sitzung des Integrationsrates am 16.09.2026</dc:subject>');
    expect(core).toContain('<dc:creator>Greta Holunder</dc:creator>');
  });

  it('counts its pages at the foot', () => {
    const footer = parts['word/footer1.xml'] ?? '';
    expect(footer).toContain('Seite ');
    expect(footer).toMatch(/PAGE.*NUMPAGES/s);
  });
});

it.each(['minutes', 'publicMinutes', 'nonPublicMinutes'] as const)(
  'the pages are counted through all its parts, of all there are: %s',
  async (kind) => {
    const facts = lindenau();
    const built = buildDocument(kind, facts, facts.meeting.id);
    if ('missing' in built || built.form !== 'minutes') throw new Error(`no ${kind}`);
    const files = partsOf(await minutesDocx(built.minutes));
    const sections = all(parseXml(files['word/document.xml'] ?? ''), 'w:sectPr');
    expect(sections.length).toBe(kind === 'minutes' ? 2 : 1);
    const begins = sections.flatMap((one) => all(one, 'w:pgNumType')).map((one) => one.attributes['w:start']);
    expect(begins.filter((start) => start !== undefined)).toEqual([]);
    for (const [name, xml] of Object.entries(files).filter(([part]) => part.startsWith('word/footer'))) {
      const fields = all(parseXml(xml), 'w:instrText').map(({ text }) => text.trim());
      expect(fields, name).toEqual(['PAGE', 'NUMPAGES']);
    }
  },
);

const styleOf = (text: string) => paragraphs.find((p) => p.text === text)?.style;

describe('paragraphs', () => {
  it.each([
    ['Niederschrift', 'Title'],
    ['Beginn:\t17:00 Uhr', 'Sitzungsangabe'],
    ['Anwesend:', 'Heading1'],
    ['Öffentliche Sitzung:', 'Heading1'],
    ['Mitglieder', 'Gruppe'],
    ['Herr Emil Fichte\tfür Frau Ginster', 'Anwesende'],
    ['Zu Punkt 1\tFragen der Einwohnerinnen und Einwohner', 'Heading2'],
    ['Zu Punkt 4.1\tZuschüsse an Vereine im Haushaltsjahr 2027', 'Heading3'],
    ['Drucksachennummer: 0412/2025-2030', 'BeratungsgrundlagePunkt'],
    ['Frau Erle nimmt ab 17:25 Uhr an der Sitzung teil.', 'VermerkPunkt'],
    ['Beschluss:', 'BeschlussueberschriftPunkt'],
    ['Antrag zur Geschäftsordnung:', 'Beschlussueberschrift'],
    ['- einstimmig angenommen -', 'Ergebnis'],
    ['- mehrheitlich beschlossen -', 'ErgebnisMitFolgePunkt'],
    ['-.-.-', 'Trennzeichen'],
    ['Die Verwaltung reicht die Zahlen nach.', 'ListenfortsetzungPunkt1'],
    ['Dr. Ada Ahorn\tCan Birke', 'Unterschriftsname'],
  ])('%j is in style %s', (text, style) => {
    expect(styleOf(text)).toBe(style);
  });

  it('a resolution holds on to its result line', () => {
    expect(styleOf('Die Niederschrift über die 11. Sitzung am 17.06.2026 wird genehmigt.')).toBe(
      'TextMitFolgePunkt',
    );
    const styles = parts['word/styles.xml'] ?? '';
    for (const id of ['TextMitFolgePunkt', 'BeschlussueberschriftPunkt', 'Gruppe', 'Unterschriftslinie']) {
      const style = styles.slice(styles.indexOf(`w:styleId="${id}"`)).split('</w:style>')[0];
      expect(style, id).toContain('<w:keepNext/>');
    }
  });

  it('the non-public part begins a new section, and so a page (M9)', () => {
    const [open, closed] = (parts['word/document.xml'] ?? '').split('<w:type w:val="nextPage"/>');
    expect(open).not.toContain('Nichtöffentliche Sitzung:');
    expect(closed).toContain('Nichtöffentliche Sitzung:');
  });
});

const paragraph = (text: string): Paragraph => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const numbered = (start: number, ...content: Flow[][]): OrderedList => ({
  type: 'orderedList',
  attrs: { start },
  content: content.map((blocks) => ({ type: 'listItem', content: blocks })),
});
const withText = (...content: Block[]): MinutesModel =>
  buildMinutes(someFacts({ items: [anItem('1', 'Texte')], texts: { 'item-1': { type: 'doc', content } } }));

/** The numbers of the lists as Word counts them: each list by itself, from where it is said to start. */
function numbersIn(file: Uint8Array): Record<string, string> {
  const numbering = parseXml(partsOf(file)['word/numbering.xml'] ?? '');
  const startOf = (id: string, level: string) => {
    const num = all(numbering, 'w:num').find(({ attributes }) => attributes['w:numId'] === id);
    const own = num && all(num, 'w:lvlOverride').find(({ attributes }) => attributes['w:ilvl'] === level);
    return Number(val(child(own, 'w:startOverride')));
  };
  const seen = new Map<string, number>();
  return Object.fromEntries(
    paragraphsOf(file).flatMap(({ text, xml }) => {
      const [, level, id] = /<w:ilvl w:val="(\d+)"\/><w:numId w:val="(\d+)"/.exec(xml) ?? [];
      if (level === undefined || id === undefined) return [];
      const number = (seen.get(id) ?? startOf(id, level) - 1) + 1;
      seen.set(id, number);
      return [[text, `${number} on level ${level}`]];
    }),
  );
}

describe('lists', () => {
  const textOf = (...content: Block[]) => ({ type: 'doc' as const, content });

  it.each(['minutes', 'publicMinutes', 'nonPublicMinutes'] as const)(
    'begin anew one after the other, below each point, in a resolution and at the next item: %s',
    async (kind) => {
      const nested = (word: string) => [paragraph(word), numbered(1, [paragraph(`${word} tief`)])];
      const isPublic = kind !== 'nonPublicMinutes';
      const facts = someFacts({
        items: ['1', '2'].map((number) => anItem(number, 'Listen', { isPublic })),
        texts: {
          'item-1': textOf(
            numbered(1, [paragraph('a')], [paragraph('b')]),
            numbered(4, nested('d'), [paragraph('e')]),
          ),
          'item-2': textOf(numbered(1, [paragraph('z')])),
        },
        resolutions: { 'item-1': [{ text: textOf(numbered(1, nested('r'), nested('s'))) }] },
      });
      const built = buildDocument(kind, facts, facts.meeting.id);
      if ('missing' in built || built.form !== 'minutes') throw new Error(`no ${kind}`);
      expect(numbersIn(await minutesDocx(built.minutes))).toEqual({
        a: '1 on level 0',
        b: '2 on level 0',
        d: '4 on level 0',
        'd tief': '1 on level 1',
        e: '5 on level 0',
        r: '1 on level 0',
        'r tief': '1 on level 1',
        s: '2 on level 0',
        's tief': '1 on level 1',
        z: '1 on level 0',
      });
    },
  );

  it('each numbered list counts from its own start, nested ones one level deeper', async () => {
    const file = await minutesDocx(
      withText(
        numbered(1, [paragraph('eins'), numbered(1, [paragraph('a')])], [paragraph('zwei')]),
        paragraph('Dazwischen'),
        numbered(3, [paragraph('drei')]),
      ),
    );
    const numPr = Object.fromEntries(
      paragraphsOf(file)
        .map(({ text, xml }) => [text, /<w:ilvl w:val="(\d+)"\/><w:numId w:val="(\d+)"/.exec(xml)] as const)
        .filter(([, found]) => found)
        .map(([text, found]) => [text, { level: found?.[1], id: found?.[2] }]),
    );
    expect(Object.keys(numPr)).toEqual(['eins', 'a', 'zwei', 'drei']);
    expect(numPr['eins']?.id).toBe(numPr['zwei']?.id);
    expect(numPr['a']).toMatchObject({ level: '1' });
    expect(new Set([numPr['eins']?.id, numPr['a']?.id, numPr['drei']?.id]).size).toBe(3);
    const numbering = partsOf(file)['word/numbering.xml'] ?? '';
    const third = numbering.slice(numbering.indexOf(`<w:num w:numId="${numPr['drei']?.id}"`));
    expect(third).toMatch(/^[^>]*>.*?<w:startOverride w:val="3"\/>/s);
  });

  it('lists deeper than Word can count stay at its deepest level', async () => {
    const deep = Array.from({ length: 12 }).reduce<Flow>(
      (inner) => numbered(1, [paragraph('Stufe'), inner]),
      paragraph('Grund'),
    );
    const xml = partsOf(await minutesDocx(withText(deep)))['word/document.xml'] ?? '';
    expect(Math.max(...[...xml.matchAll(/w:ilvl w:val="(\d+)"/g)].map(([, n]) => Number(n)))).toBe(8);
  });
});

describe('any text a clerk can paste', () => {
  // XML 1.0, production 2
  const allowed = (code: number): boolean =>
    [0x9, 0xa, 0xd].includes(code) ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    code >= 0x10000;

  it('characters that XML forbids never reach the file', async () => {
    await assert(
      asyncProperty(string({ unit: 'binary', maxLength: 60 }), array(nat(0xffff)), async (a, units) => {
        const text = a + String.fromCharCode(...units);
        const file = await minutesDocx({
          ...withText(paragraph(text)),
          properties: { title: text, subject: text, creator: text },
          footer: text,
        });
        for (const [name, xml] of Object.entries(partsOf(file))) {
          const bad = Array.from(xml, (c) => c.codePointAt(0) ?? 0).filter((code) => !allowed(code));
          expect(bad, name).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    '<b>&amp;"\'</b>',
    'CURRENT',
    'a\tb',
    '{default-bullet-numbering-0}',
    '{punkte-item-0}',
    '{zahlen-1-item-1}',
    '‏שלום 🎉 „q“',
  ])('%j is printed as typed', async (text) => {
    const bullets: BulletList = {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [paragraph('Punkt')] }],
    };
    const file = await minutesDocx(withText(bullets, numbered(1, [paragraph('Zahl')]), paragraph(text)));
    expect(paragraphsOf(file).map((p) => p.text)).toContain(text);
  });

  it.skipIf(isMissing('Open XML SDK validator'))(
    'a meeting without agenda, people and times is a valid file',
    async () => {
      const facts = someFacts({
        items: [],
        meeting: { startTime: null, endTime: null, place: '', room: '', number: null },
        attendance: { people: [], attendees: [], presiding: [] },
      });
      const file = keep('niederschrift-leer.docx', await minutesDocx(buildMinutes(facts)));
      expect(sdkFaults(file)).toEqual([]);
    },
  );

  it('a list that starts beyond what Word can count starts at its highest number', async () => {
    const file = await minutesDocx(withText(numbered(2_147_483_648, [paragraph('viel')])));
    expect(wordFaults(file)).toEqual([]);
    expect(partsOf(file)['word/numbering.xml']).toContain('<w:startOverride w:val="32767"/>');
  });

  it('300 items are written', async () => {
    const items = Array.from({ length: 300 }, (_, n) => anItem(`${n + 1}`, `Punkt ${n + 1}`));
    const file = await minutesDocx(buildMinutes(someFacts({ items })));
    expect(paragraphsOf(file).filter((p) => p.style === 'Heading2')).toHaveLength(300);
  });
});
