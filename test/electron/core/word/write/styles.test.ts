import { describe, expect, it } from 'vitest';
import { plainLook } from '../../../../../electron/core/word/write/look.ts';
import { minutesDocx } from '../../../../../electron/core/word/write/minutes.ts';
import { sheetDocx } from '../../../../../electron/core/word/write/sheet.ts';
import { documentKinds } from '../../../../../shared/domain/document/document.ts';
import { ResolutionId } from '../../../../../shared/domain/ids.ts';
import { fromPlain } from '../../../../../shared/domain/richText.ts';
import { buildDocument } from '../../../../../shared/documents/build.ts';
import { buildMinutes } from '../../../../../shared/minutes/build.ts';
import { partsOf } from '../../../../support/docx.ts';
import { lindenau } from '../../../../shared/minutes/lindenau.ts';
import { anItem, someFacts } from '../../../../shared/minutes/sampleFacts.ts';
import { all, child, type Element, parseXml, val } from './xml.ts';

const tabular = { ...lindenau() };
tabular.meeting = {
  ...tabular.meeting,
  rules: {
    ...tabular.meeting.rules,
    style: {
      ...tabular.meeting.rules.style,
      attendanceAs: 'table',
      blocks: ['attendance', 'agenda', 'proceedings'],
    },
  },
};

const files = new Map<string, Record<string, string>>();
for (const kind of documentKinds) {
  const model = buildDocument(kind, tabular, ResolutionId.parse('item-4.1-0'));
  if ('missing' in model) continue;
  const docx = model.form === 'minutes' ? minutesDocx(model.minutes) : sheetDocx(model.sheet, plainLook);
  files.set(kind, partsOf(await docx));
}
const minutes = files.get('minutes') ?? {};
const tree = (parts: Record<string, string>, name: string): Element => parseXml(parts[name] ?? '');
const stylesIn = (parts: Record<string, string>): Map<string, Element> =>
  new Map(
    all(tree(parts, 'word/styles.xml'), 'w:style').map((one) => [one.attributes['w:styleId'] ?? '', one]),
  );
const styles = stylesIn(minutes);

/** Whether a style, or one that it builds on, says so. */
function says(id: string, name: string, known = styles): boolean {
  const style = known.get(id);
  if (!style) throw new Error(`no style ${id}`);
  const base = val(child(style, 'w:basedOn'));
  return child(child(style, 'w:pPr'), name) !== undefined || (base !== undefined && says(base, name, known));
}

describe.each([...files])('%s', (_kind, parts) => {
  it('has no style but those that it uses, and what these build on and go on with', () => {
    const known = stylesIn(parts);
    const texts = Object.keys(parts).filter((name) => /^word\/(?:document|foot|end).*\.xml$/.test(name));
    const open = texts.flatMap((name) =>
      ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((of) => all(tree(parts, name), of)).map(val),
    );
    const needed = new Set(['Normal', 'TableNormal', 'DefaultParagraphFont']);
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const style = known.get(id);
      expect(style, id).toBeDefined();
      if (!style || needed.has(id)) continue;
      needed.add(id);
      open.push(...['w:basedOn', 'w:next', 'w:link'].flatMap((name) => val(child(style, name)) ?? []));
    }
    expect([...known.keys()].filter((id) => !needed.has(id))).toEqual([]);
  });

  it('goes on with text below a heading', () => {
    for (const [id, style] of stylesIn(parts)) {
      if (!/^(?:Heading\d|Zwischenueberschrift|Textueberschrift)/.test(id)) continue;
      expect(val(child(style, 'w:next')), id).toMatch(/^Text(?:Punkt)?$/);
    }
  });

  it('has tables of one style, each with its head where it has one, and words for whoever does not see it', () => {
    for (const table of all(tree(parts, 'word/document.xml'), 'w:tbl')) {
      const own = child(table, 'w:tblPr');
      expect(own?.children.map(({ name }) => name).filter((name) => /Borders|CellMar/.test(name))).toEqual(
        [],
      );
      expect(val(child(own, 'w:tblStyle'))).toBe('Tabelle');
      const heads = all(table, 'w:tblHeader').length;
      expect(child(own, 'w:tblLook')?.attributes['w:firstRow']).toBe(heads > 0 ? '1' : '0');
    }
  });
});

it('the table of those present is called by its heading', () => {
  const [table] = all(tree(minutes, 'word/document.xml'), 'w:tbl');
  expect(val(child(child(table, 'w:tblPr'), 'w:tblCaption'))).toBe('Anwesend');
  expect(all(styles.get('Tabelle') ?? tree(minutes, 'x'), 'w:tblStylePr')).toMatchObject([
    { attributes: { 'w:type': 'firstRow' } },
  ]);
});

it.each([
  'Title',
  'Heading1',
  'Heading2',
  'Heading3',
  'BeschlussueberschriftPunkt',
  'Tabellenname',
  'Unterschriftsname',
])('no word is divided in %s', (id) => {
  expect(says(id, 'w:suppressAutoHyphens')).toBe(true);
  expect(says('TextPunkt', 'w:suppressAutoHyphens')).toBe(false);
});

it('a paragraph set to “Liste” in Word gets a dash, its further paragraphs none', async () => {
  const list = {
    type: 'bulletList',
    content: [{ type: 'listItem', content: [...fromPlain('Eins\nZwei').content] }],
  };
  const items = [anItem('1', 'Liste')];
  const facts = someFacts({ items, texts: { 'item-1': { type: 'doc', content: [list] } } as never });
  const parts = partsOf(await minutesDocx(buildMinutes(facts)));
  const known = stylesIn(parts);
  const numberOf = (id: string) => val(child(child(child(known.get(id), 'w:pPr'), 'w:numPr'), 'w:numId'));
  const numbering = tree(parts, 'word/numbering.xml');
  const num = all(numbering, 'w:num').find((one) => one.attributes['w:numId'] === numberOf('ListePunkt'));
  const abstract = all(numbering, 'w:abstractNum').find(
    (one) => one.attributes['w:abstractNumId'] === val(child(num, 'w:abstractNumId')),
  );
  expect(val(child(abstract && all(abstract, 'w:lvl')[0], 'w:lvlText'))).toBe('–');
  expect(numberOf('ListenfortsetzungPunkt1')).toBe('0');
});
