import { describe, expect, it } from 'vitest';
import { checkTemplate } from '../../../../../electron/core/word/template/checkTemplate.ts';
import { fillTemplate } from '../../../../../electron/core/word/template/fillTemplate.ts';
import { minutesDocx } from '../../../../../electron/core/word/write/minutes.ts';
import { templateFaultSentence } from '../../../../../shared/german/templates.ts';
import { buildMinutes } from '../../../../../shared/minutes/build.ts';
import { lindenau } from '../../../../shared/minutes/lindenau.ts';
import {
  isMissing,
  keep,
  paragraphsOf,
  partsOf,
  pdfPages,
  schemaFaults,
  sdkFaults,
} from '../../../../support/docx.ts';
import {
  asContent,
  contentPlace,
  pageSetup,
  partRoot,
  relationTo,
  typeOf,
  wordFile,
} from '../../../../support/templates.ts';

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const control = (properties: string, inside: string): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
const content = asContent(await minutesDocx(buildMinutes(lindenau())));
const words = { datum: '16.09.2026', gremium: 'Integrationsrat' };
const isTold = 'Die Vorsitzende erläutert das Verfahren.';

const box = `<w:p><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="tb" style="width:200pt;height:40pt"><v:textbox>
<w:txbxContent><w:p>${run('Az. {{gremium}}')}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
const cover = `<w:p><w:pPr>${pageSetup.replace('rId2', 'xheader')}</w:pPr>${run('Deckblatt')}</w:p>`;

/** Case 38: templating libraries left such placeholders standing. */
describe('a placeholder is filled, as pages show it,', () => {
  it.each([
    [
      'in a content control',
      { body: control('<w:alias w:val="Datum"/><w:text/>', `<w:p>${run('Datum: {{datum}}')}</w:p>`) },
      'Datum: 16.09.2026',
    ],
    ['in a text box', { body: box }, 'Az. Integrationsrat'],
    [
      'in the header of an inner section',
      {
        body: cover,
        relations: relationTo('header', 'headerX.xml'),
        types: typeOf('word/headerX.xml', 'header'),
        more: { 'word/headerX.xml': partRoot('hdr', `<w:p>${run('Kopf {{gremium}}')}</w:p>`) },
      },
      'Kopf Integrationsrat',
    ],
  ])('%s', async (where, file, wanted) => {
    const template = wordFile({ ...file, body: file.body + contentPlace + pageSetup });
    expect(checkTemplate(template).faults).toEqual([]);
    const filled = await fillTemplate(template, content, words);
    expect(Object.values(partsOf(filled)).join('')).not.toMatch(/\{\{/);
    const kept = keep(`feld ${where}.docx`.replaceAll(' ', '-'), filled);
    if (!isMissing('Open XML SDK validator')) expect(sdkFaults(kept)).toEqual([]);
    if (!isMissing('../shared', 'python3', 'xmllint')) expect(schemaFaults(kept)).toBe('0 faults in 1 files');
    if (isMissing('soffice', 'pdftotext')) return;
    const pages = pdfPages(kept).join(' ').replaceAll(/\s+/g, ' ');
    expect(pages).toContain(wanted);
    expect(pages).toContain(isTold);
  });
});

describe('{{inhalt}} in a content control', () => {
  const whole = (properties: string) => control(properties, contentPlace);
  const inLine = (properties: string) => `<w:p>${control(properties, run('{{inhalt}}'))}</w:p>`;

  it.each([
    ['around its paragraph', whole],
    ['within its line', inLine],
  ])('%s is filled where that takes paragraphs, and the control is around all of them', async (_, within) => {
    const template = wordFile({ body: within('<w:alias w:val="Protokoll"/><w:id w:val="7"/>') + pageSetup });
    expect(checkTemplate(template).faults).toEqual([]);
    const filled = await fillTemplate(template, content, words);
    const xml = partsOf(filled)['word/document.xml'] ?? '';
    expect(xml.match(/<w:sdt>/g)).toHaveLength(1);
    const inside = /<w:sdtContent>(.*)<\/w:sdtContent>/s.exec(xml)?.[1] ?? '';
    expect(inside.match(/<w:p>/g)?.length).toBe(paragraphsOf(filled).length);
  });

  it.each(['w:text', 'w:date', 'w:dropDownList', 'w:comboBox'])(
    'is refused where that is for words (%s), and the sentence names the control',
    (kind) => {
      for (const within of [whole, inLine]) {
        const { faults } = checkTemplate(wordFile({ body: within(`<${kind}/>`) + pageSetup }));
        expect(faults.map(templateFaultSentence)).toEqual([
          expect.stringMatching(
            /\{\{inhalt\}\} steht in einem Inhaltssteuerelement, das keine ganzen Absätze/,
          ),
        ]);
      }
    },
  );
});

describe('a content control that was filled', () => {
  const filledIn = async (properties: string, inside = run('{{datum}}')) =>
    partsOf(
      await fillTemplate(
        wordFile({ body: `<w:p>${control(properties, inside)}</w:p>${contentPlace}${pageSetup}` }),
        content,
        { ...words, ort: 'Rathaus\nSaal 1' },
      ),
    )['word/document.xml'] ?? '';

  it('shows text and no hint, and no longer what it was bound to', async () => {
    const hint = '<w:r><w:rPr><w:rStyle w:val="Platzhaltertext"/></w:rPr><w:t>{{datum}}</w:t></w:r>';
    const xml = await filledIn(
      '<w:showingPlcHdr/><w:dataBinding w:xpath="/a" w:storeItemID="{1}"/><w:date w:fullDate="2020-01-01T00:00:00Z"/>',
      hint,
    );
    expect(xml).toContain('16.09.2026');
    for (const gone of ['showingPlcHdr', 'dataBinding', 'fullDate', 'Platzhaltertext'])
      expect(xml).not.toContain(gone);
  });

  it('takes several lines where what stands there has some', async () => {
    expect(await filledIn('<w:text/>', run('{{ort}}'))).toContain('<w:text w:multiLine="1"/>');
  });
});
