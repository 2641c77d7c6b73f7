import { describe, expect, it } from 'vitest';
import { contentOf } from '../../../../../electron/core/documents/templateContent.ts';
import { WordPackage } from '../../../../../electron/core/word/read/package.ts';
import { checkTemplate } from '../../../../../electron/core/word/template/checkTemplate.ts';
import { fillTemplate } from '../../../../../electron/core/word/template/fillTemplate.ts';
import { labelWidth } from '../../../../../electron/core/word/template/labelWidth.ts';
import { StyleLooks } from '../../../../../electron/core/word/template/styleLooks.ts';
import { plainLook } from '../../../../../electron/core/word/write/look.ts';
import { minutesDocx } from '../../../../../electron/core/word/write/minutes.ts';
import { noPictures } from '../../../../../electron/core/word/write/pictures.ts';
import type { MinutesModel } from '../../../../../shared/minutes/model.ts';
import { buildMinutes } from '../../../../../shared/minutes/build.ts';
import { lindenau } from '../../../../shared/minutes/lindenau.ts';
import { isMissing, keep, paragraphsOf, partsOf, schemaFaults, sdkFaults } from '../../../../support/docx.ts';
import { officeTemplates } from '../../../../support/templates.ts';
import { wordOffices } from '../../../../support/wordOffices.ts';
import { all, child, type Element, parseXml, val } from '../write/xml.ts';

const words = {
  titel: 'Niederschrift',
  gremium: 'Integrationsrat',
  sitzung: '12. Sitzung',
  datum: '16.09.2026',
  uhrzeit: '17:00 Uhr',
  ort: 'Rathaus,\nGroßer Sitzungssaal',
  stadt: 'Lindenau',
};

/** Of "TOP 4.1" the office that has sections, of "Zu Punkt 4.1" the others; without the letterhead that a sheet brings. */
function minutesFor(office: string): MinutesModel {
  const facts = lindenau();
  if (office === 'sections') facts.meeting.rules.style.labelStyle = 'top';
  const model = buildMinutes(facts);
  return { ...model, head: { ...model.head, letterhead: [] } };
}

const offices: Record<string, Uint8Array> = {
  ...(isMissing('soffice') ? {} : officeTemplates()),
  ...wordOffices,
};

const part = (docx: Uint8Array, name: string): Element => parseXml(partsOf(docx)[name] ?? '');
const body = (docx: Uint8Array): Element => part(docx, 'word/document.xml');
const texts = (docx: Uint8Array): string[] =>
  paragraphsOf(docx)
    .map(({ text }) => text.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean);
const number = (element: Element | undefined, name: string): number | undefined => {
  const said = element?.attributes[`w:${name}`];
  return said === undefined ? undefined : Number(said);
};

/** Twips of the text between its margins, or of its narrowest column. */
function narrowest(docx: Uint8Array): number {
  const widths = all(body(docx), 'w:sectPr').map((section) => {
    const margins = child(section, 'w:pgMar');
    const width =
      (number(child(section, 'w:pgSz'), 'w') ?? 0) -
      (number(margins, 'left') ?? 0) -
      (number(margins, 'right') ?? 0);
    const columns = child(section, 'w:cols');
    const count = number(columns, 'num') ?? 1;
    return (width - (count - 1) * (number(columns, 'space') ?? 720)) / count;
  });
  return Math.min(...widths);
}

type Set = { left: number; first: number; stops: number[]; size: number; font: string; text: string };

/** How the paragraphs with these beginnings are set, by themselves and by their styles. */
function setOf(docx: Uint8Array): (begins: string) => Set {
  const looks = new StyleLooks(new WordPackage(docx));
  const paragraphs = all(body(docx), 'w:p');
  return (begins) => {
    const found = paragraphs.findLast((one) => said(one).startsWith(begins));
    if (!found) throw new Error(`Nobody says ${begins}`);
    const own = child(found, 'w:pPr');
    const look = looks.of(val(child(own, 'w:pStyle')) ?? '');
    const indent = child(own, 'w:ind');
    const hanging = number(indent, 'hanging');
    const cleared = all(own ?? found, 'w:tab')
      .filter((tab) => val(tab) === 'clear')
      .map((tab) => number(tab, 'pos'));
    return {
      left: number(indent, 'left') ?? look.left,
      first: hanging === undefined ? (number(indent, 'firstLine') ?? look.first) : -hanging,
      stops: look.stops.map(({ at }) => at).filter((at) => !cleared.includes(at)),
      size: look.size,
      font: look.font,
      text: said(found),
    };
  };
}

const said = (element: Element): string =>
  element.name === 'w:t'
    ? element.text.replaceAll('\u{A0}', ' ')
    : element.name === 'w:tab'
      ? '\t'
      : element.name === 'w:br'
        ? '\n'
        : element.children.map(said).join('');

describe.each(Object.entries(offices))('the minutes of Lindenau on the sheet of %s', (office, template) => {
  const minutes = minutesFor(office);
  const model = { form: 'minutes', minutes } as const;
  const filling = fillTemplate(
    template,
    contentOf({ model, look: plainLook, mark: '', pictures: noPictures }),
    words,
  );
  const label = office === 'sections' ? 'TOP' : 'Zu Punkt';

  it('is found to be sound', () => expect(checkTemplate(template).faults).toEqual([]));

  it.each([
    ['2', 'Beschluss:'],
    ['3', 'Frau Erle nimmt ab 17:25'],
    ['4.1', 'Beratungsgrundlage'],
  ])(
    'has label, title and text of point %s below each other, and the tab reaches the title',
    async (count, begins) => {
      const heading = setOf(await filling)(`${label} ${count}`);
      const text = setOf(await filling)(begins);
      expect(text.left + text.first).toBe(heading.left);
      if (office === 'columns') {
        expect([heading.left, heading.left + heading.first]).toEqual([0, 0]);
        expect(heading.text).toContain('\n');
        return;
      }
      expect(heading.left + heading.first).toBe(0);
      const needed = labelWidth(`${label} ${count}`, { size: heading.size, stretch: 1 });
      expect(needed).toBeLessThan(heading.left);
      expect(heading.stops.filter((stop) => stop < heading.left)).toEqual([]);
      expect(heading.text).toContain('\t');
    },
  );

  it('has nothing that reaches beyond the text', async () => {
    const docx = await filling;
    const room = narrowest(docx);
    const added = all(part(docx, 'word/styles.xml'), 'w:style').filter(
      (style) =>
        !partsOf(template)['word/styles.xml']?.includes(`w:styleId="${style.attributes['w:styleId']}"`),
    );
    const stops = [body(docx), ...added]
      .flatMap((root) => all(root, 'w:tab'))
      .flatMap((tab) => number(tab, 'pos') ?? []);
    // Where only the signatures have the whole page, their lines do.
    const page = ['columns', 'sections'].includes(office) ? 9355 : room;
    expect(Math.max(...stops)).toBeLessThanOrEqual(page);
    const indents = [body(docx), ...added].flatMap((root) => all(root, 'w:ind'));
    expect(Math.max(...indents.map((one) => number(one, 'left') ?? 0))).toBeLessThan(room * 0.7);
    for (const table of all(body(docx), 'w:tbl')) {
      const columns = all(table, 'w:gridCol').map((column) => number(column, 'w') ?? 0);
      expect(columns.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(Math.max(room, 9355));
    }
  });

  it('has every line of the minutes once, and no placeholder', async () => {
    const docx = await filling;
    const own = texts(await minutesDocx(minutes)).filter((line) => line !== 'Niederschrift');
    const found = texts(docx);
    for (const line of own) {
      const times = (lines: string[]) => lines.filter((one) => one === line).length;
      expect([line, times(found)]).toEqual([line, times(own)]);
    }
    expect(Object.values(partsOf(docx)).join('')).not.toMatch(/\{\{|\}\}/);
  });

  it('keeps sections, columns and content controls', async () => {
    const docx = await filling;
    expect(all(body(docx), 'w:sectPr')).toEqual(all(body(template), 'w:sectPr'));
    const ids = (file: Uint8Array) => all(body(file), 'w:sdt').map((one) => val(all(one, 'w:id')[0]));
    expect(ids(docx)).toEqual(ids(template));
  });

  it('brings no style along that nobody uses', async () => {
    const docx = await filling;
    const before = all(part(template, 'word/styles.xml'), 'w:style').map(
      (one) => one.attributes['w:styleId'],
    );
    const styles = all(part(docx, 'word/styles.xml'), 'w:style');
    const named = Object.entries(partsOf(docx))
      .filter(([name]) => /^word\/[^/]*\.xml$/.test(name))
      .flatMap(([name, xml]) =>
        [...xml.matchAll(/<w:(pStyle|rStyle|tblStyle|basedOn|link) w:val="([^"]*)"/g)].flatMap(
          ([, kind, id]) =>
            name === 'word/styles.xml' && !['basedOn', 'link'].includes(kind ?? '') ? [] : [id],
        ),
      );
    const added = styles.map((one) => one.attributes['w:styleId']).filter((id) => !before.includes(id));
    expect(added.length).toBeGreaterThan(10);
    expect(added.filter((id) => !named.includes(id))).toEqual([]);
  });

  it.skipIf(isMissing('Open XML SDK validator', '../shared', 'python3', 'xmllint'))(
    'is as sound for Word’s own library and ISO 29500 as the template',
    async () => {
      const [before, after] = [
        keep(`sheet-${office}-leer.docx`, template),
        keep(`sheet-${office}.docx`, await filling),
      ];
      expect(sdkFaults(after)).toEqual(sdkFaults(before));
      expect(schemaFaults(after).replaceAll(`sheet-${office}.docx`, '')).toBe(
        schemaFaults(before).replaceAll(`sheet-${office}-leer.docx`, ''),
      );
    },
  );
});
