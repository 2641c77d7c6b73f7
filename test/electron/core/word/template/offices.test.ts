import { describe, expect, it } from 'vitest';
import { plainLook } from '../../../../../electron/core/word/write/look.ts';
import { minutesDocx } from '../../../../../electron/core/word/write/minutes.ts';
import { noPictures } from '../../../../../electron/core/word/write/pictures.ts';
import { contentOf } from '../../../../../electron/core/documents/templateContent.ts';
import { checkTemplate } from '../../../../../electron/core/word/template/checkTemplate.ts';
import { fillTemplate } from '../../../../../electron/core/word/template/fillTemplate.ts';
import { listOfResolutions } from '../../../../../shared/documents/resolutionTable.ts';
import { withPlainBlanks } from '../../../../../shared/german/protectedBlanks.ts';
import { buildMinutes } from '../../../../../shared/minutes/build.ts';
import { lindenau } from '../../../../shared/minutes/lindenau.ts';
import { isMissing, keep, pagesOfAll, partsOf, schemaFaults, sdkFaults } from '../../../../support/docx.ts';
import { headerWords, officeTemplates } from '../../../../support/templates.ts';
import { all, child, type Element, parseXml } from '../write/xml.ts';

const words = {
  titel: 'Niederschrift',
  gremium: 'Integrationsrat',
  sitzung: '12. Sitzung',
  datum: '16.09.2026',
  uhrzeit: '17:00 Uhr',
  ort: 'Rathaus,\nGroßer Sitzungssaal',
  stadt: 'Lindenau',
};
const built = buildMinutes(lindenau());
// The sheet brings its letterhead.
const minutes = { ...built, head: { ...built.head, letterhead: [] } };
const content = await minutesDocx(minutes);
const said = { form: 'minutes', minutes } as const;
const list = listOfResolutions(lindenau(), 'Beschlussliste');
const wideTable = { form: 'sheet', sheet: list } as const;
const shown = { look: plainLook, mark: '', pictures: noPictures };
const isWithout = isMissing('soffice');
const bare = isWithout ? undefined : officeTemplates();

const part = (docx: Uint8Array, name: string): Element => parseXml(partsOf(docx)[name] ?? '');
const text = (element: Element): string =>
  element.name === 'w:t'
    ? withPlainBlanks(element.text)
    : element.children.map(text).join(element.name === 'w:body' ? '\n' : '');
const filledIn = (bareText: string): string =>
  Object.entries(words).reduce(
    (left, [name, value]) => left.replaceAll(`{{${name}}}`, value.replaceAll('\n', '')),
    bareText,
  );
const outline = (element: Element): string => `${element.name}(${element.children.map(outline).join()})`;

const fill = (template: Uint8Array) => fillTemplate(template, contentOf({ ...shown, model: said }), words);
const fileOf = (office: string, docx: Uint8Array) => keep(`vorlage-${office}.docx`, docx);

/** The pages of each office, printed in one go when the first of them is asked for. */
let printing: ReturnType<typeof printAll> | undefined;
const pagesOfOffices = () => (printing ??= printAll());

async function printAll(): Promise<Map<string, string[]>> {
  const offices = Object.entries(bare ?? {});
  const files = await Promise.all(
    offices.map(async ([office, template]) => fileOf(office, await fill(template))),
  );
  const printouts = pagesOfAll(files);
  return new Map(offices.map(([office], index) => [office, printouts[index] ?? []]));
}

describe.skipIf(isWithout)('the minutes of Lindenau in the template of', () => {
  describe.each(Object.entries(bare ?? {}))('%s', (office, template) => {
    const filled = fill(template);
    const file = async () => fileOf(office, await filled);

    it('which is found to be sound', () => {
      const { faults, found } = checkTemplate(template);
      expect(faults).toEqual([]);
      expect(found).toContain('inhalt');
    });

    it.skipIf(isMissing('../shared', 'python3', 'xmllint'))(
      'is as valid for ISO 29500 as the template',
      async () => {
        const before = schemaFaults(keep(`vorlage-${office}-leer.docx`, template));
        expect(
          schemaFaults(await file()).replaceAll(`vorlage-${office}.docx`, `vorlage-${office}-leer.docx`),
        ).toBe(before);
      },
    );

    it.skipIf(isMissing('Open XML SDK validator'))('has no new fault for the Open XML SDK', async () => {
      const before = sdkFaults(keep(`vorlage-${office}-leer.docx`, template));
      expect(sdkFaults(await file())).toEqual(before);
    });

    it('keeps header and footer but for the placeholders', async () => {
      const after = partsOf(await filled);
      const names = Object.keys(after).filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name));
      expect(names.length).toBeGreaterThan(1);
      for (const [name, before] of Object.entries(partsOf(template)).filter(([key]) => names.includes(key))) {
        if (!before.includes('{{')) expect(after[name]).toBe(before);
        expect(text(part(await filled, name))).toBe(filledIn(text(parseXml(before))));
        expect(outline(part(await filled, name))).toBe(outline(parseXml(before)));
      }
      expect(Object.keys(after).filter((name) => /header|footer|media/.test(name))).toEqual(
        Object.keys(partsOf(template)).filter((name) => /header|footer|media/.test(name)),
      );
    });

    it('keeps page size, orientation and direction of text', async () => {
      const sections = (docx: Uint8Array) => all(part(docx, 'word/document.xml'), 'w:sectPr');
      expect(sections(await filled)).toEqual(sections(template));
    });

    it('keeps every style of the office as it was', async () => {
      const before = part(template, 'word/styles.xml').children;
      const after = part(await filled, 'word/styles.xml').children;
      expect(after.slice(0, before.length)).toEqual(before);
      const keys = after.flatMap((style) => style.attributes['w:styleId'] ?? []);
      expect(new Set(keys).size).toBe(keys.length);
      const names = after.flatMap(
        (style) => child(style, 'w:name')?.attributes['w:val']?.toLowerCase() ?? [],
      );
      expect(new Set(names).size).toBe(names.length);
    });

    it('defines every style and every list that it uses', async () => {
      const document = part(await filled, 'word/document.xml');
      const used = (...names: string[]) =>
        names.flatMap((name) => all(document, name)).map((e) => e.attributes['w:val']);
      const styles = all(part(await filled, 'word/styles.xml'), 'w:style').map(
        (e) => e.attributes['w:styleId'],
      );
      const lists = all(part(await filled, 'word/numbering.xml'), 'w:num').map(
        (e) => e.attributes['w:numId'],
      );
      expect(used('w:pStyle', 'w:rStyle').filter((id) => !styles.includes(id))).toEqual([]);
      expect(used('w:numId').filter((id) => id !== '0' && !lists.includes(id))).toEqual([]);
    });

    it('fits a wide table between its margins', async () => {
      const printed = await fillTemplate(template, contentOf({ ...shown, model: wideTable }), words);
      const document = part(printed, 'word/document.xml');
      const number = (element: Element | undefined, name: string): number =>
        Number(element?.attributes[`w:${name}`] ?? 0);
      const margins = all(document, 'w:pgMar')[0];
      const width =
        number(all(document, 'w:pgSz')[0], 'w') - number(margins, 'left') - number(margins, 'right');
      const table = all(document, 'w:tbl').find((one) => text(one).includes('Gegenstand'));
      if (!table) throw new Error('no table');
      const columns = all(table, 'w:gridCol').map((column) => number(column, 'w'));
      const whole = columns.reduce((sum, each) => sum + each, 0);
      expect(whole).toBeLessThanOrEqual(width);
      expect(whole).toBeGreaterThan(width - columns.length - 1);
      expect(all(table, 'w:tcW').map((cell) => number(cell, 'w'))).toEqual(
        all(table, 'w:tr').flatMap(() => columns),
      );
    });

    it('holds every word of the minutes, in their order, with the title where the office puts it', async () => {
      const printed = text(part(content, 'word/document.xml')).trim();
      const saysTitle = text(part(template, 'word/document.xml')).includes('{{titel}}');
      const wanted = saysTitle ? printed.replace(/^Niederschrift\n/m, '') : printed;
      expect(wanted.length).toBeGreaterThan(2000);
      const whole = text(part(await filled, 'word/document.xml'));
      expect(whole).toContain(wanted);
      expect(whole).not.toMatch(/\{\{|\}\}/);
      expect(whole.length - wanted.length).toBe(
        filledIn(text(part(template, 'word/document.xml'))).replace('{{inhalt}}', '').length,
      );
    });

    it.skipIf(isMissing('soffice', 'pdftotext'))('prints with the header on every page', async () => {
      const pages = (await pagesOfOffices()).get(office) ?? [];
      const [first, others] = headerWords[office as keyof typeof headerWords];
      expect(pages.length).toBeGreaterThan(4);
      pages.forEach((page, index) => expect(page).toContain(index === 0 ? first : others));
      // The non-public part begins a page: only the header stands above it.
      const apart = pages.filter((page) => page.includes('Nichtöffentliche Sitzung:'));
      expect(apart).toHaveLength(1);
      expect(apart[0]?.split('Nichtöffentliche Sitzung:')[0]?.trim().split('\n')).toHaveLength(1);
    });

    it('says who wrote it and what it is', async () => {
      const core = partsOf(await filled)['docProps/core.xml'];
      expect(core).toContain('<dc:title>Niederschrift Integrationsrat 16.09.2026</dc:title>');
      expect(core).toContain('<dc:subject>Sitzung des Integrationsrates am 16.09.2026</dc:subject>');
      expect(core).toContain('<dc:creator>Greta Holunder</dc:creator>');
    });
  });
});
