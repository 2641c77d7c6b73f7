import {
  AlignmentType,
  Document,
  type IParagraphPropertiesOptions,
  LevelFormat,
  Packer,
  Paragraph,
  SectionType,
  TabStopType,
  TextRun,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { checkTemplate } from '../../../../../electron/core/word/template/checkTemplate.ts';
import { fillTemplate } from '../../../../../electron/core/word/template/fillTemplate.ts';
import { isMissing, keep, paragraphsOf, partsOf, schemaFaults, sdkFaults } from '../../../../support/docx.ts';
import {
  asContent,
  contentPlace,
  pageSetup,
  partRoot,
  relationTo,
  typeOf,
  wordFile,
  wordStyles,
} from '../../../../support/templates.ts';
import { all, child, type Element, parseXml, val } from '../write/xml.ts';

const text = (words: string, style: string, numbered = false): Paragraph =>
  new Paragraph({
    style,
    children: [new TextRun(words)],
    ...(numbered ? { numbering: { reference: 'punkte', level: 0 } } : {}),
  });

// docx writes tab stops into styles, but only its type for paragraphs knows them.
const ruled: IParagraphPropertiesOptions = { tabStops: [{ type: TabStopType.LEFT, position: 9356 }] };

const content = await Packer.toBuffer(
  new Document({
    title: 'Niederschrift',
    creator: 'Greta Holunder',
    styles: {
      paragraphStyles: [
        { id: 'Text', name: 'Text', basedOn: 'Normal', next: 'TextMitFolge' },
        { id: 'TextMitFolge', name: 'Text mit Folge', basedOn: 'Text', paragraph: { keepNext: true } },
        { id: 'Unbenutzt', name: 'Unbenutzt', basedOn: 'Normal' },
        {
          id: 'Linie',
          name: 'Linie',
          basedOn: 'Normal',
          paragraph: ruled,
        },
      ],
    },
    numbering: {
      config: [
        {
          reference: 'punkte',
          levels: [{ level: 0, format: LevelFormat.BULLET, text: '–', alignment: AlignmentType.LEFT }],
        },
      ],
    },
    sections: [
      { children: [text('Zu Punkt 1', 'Heading2'), text('{{titel}} bleibt stehen.', 'Text')] },
      {
        properties: { type: SectionType.NEXT_PAGE },
        children: [text('Nichtöffentlich', 'Heading2'), text('Anlage', 'Text', true), text('Ende', 'Linie')],
      },
    ],
  }),
);

async function filled(
  file: Parameters<typeof wordFile>[0] = {},
  words: Record<string, string> = {},
): Promise<{ bytes: Uint8Array; part: (name: string) => Element; paragraphs: Element[] }> {
  const template = wordFile(file);
  expect(checkTemplate(template).faults).toEqual([]);
  const bytes = await fillTemplate(template, asContent(content), words);
  const part = (name: string): Element => parseXml(partsOf(bytes)[name] ?? '');
  return { bytes, part, paragraphs: all(part('word/document.xml'), 'w:p') };
}

const words = (element: Element): string =>
  all(element, 'w:t')
    .map((one) => one.text)
    .join('');
const look = (paragraph: Element | undefined): string =>
  val(child(child(paragraph, 'w:pPr'), 'w:pStyle')) ?? '';
const run = (inside: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t>${inside}</w:t></w:r>`;

describe('the content', () => {
  it('takes the place of its paragraph, between what stands before and behind', async () => {
    const body = `<w:p>${run('Vorher')}</w:p>${contentPlace}<w:p>${run('Nachher')}</w:p>${pageSetup}`;
    const { paragraphs } = await filled({ body });
    const expected = [
      'Vorher',
      'Zu Punkt 1',
      '{{titel}} bleibt stehen.',
      'Nichtöffentlich',
      'Anlage',
      'Ende',
      'Nachher',
    ];
    expect(paragraphs.map(words)).toEqual(expected);
  });

  it('goes without its title where the text of the template says it, not where only a header does', async () => {
    const titled = await Packer.toBuffer(
      new Document({ sections: [{ children: [text('Niederschrift', 'Title'), text('Inhalt', 'Text')] }] }),
    );
    const linesOf = async (file: Parameters<typeof wordFile>[0]): Promise<string[]> => {
      const bytes = await fillTemplate(wordFile(file), asContent(titled), { titel: 'Niederschrift' });
      return all(parseXml(partsOf(bytes)['word/document.xml'] ?? ''), 'w:p').map(words);
    };
    const title = `<w:p>${run('{{titel}}')}</w:p>`;
    expect(await linesOf({ body: title + contentPlace + pageSetup })).toEqual(['Niederschrift', 'Inhalt']);
    expect(await linesOf({ header: title })).toEqual(['Niederschrift', 'Inhalt']);
  });

  it('begins a new page where a section of ours began, without a section of its own', async () => {
    const { part, paragraphs } = await filled();
    expect(all(part('word/document.xml'), 'w:sectPr')).toHaveLength(1);
    const onNewPage = paragraphs.filter((one) => all(one, 'w:pageBreakBefore').length > 0);
    expect(onNewPage.map(words)).toEqual(['Nichtöffentlich']);
  });

  it('leaves a section that ended with the placeholder where it was', async () => {
    const section = pageSetup.replace(
      'w:w="11906" w:h="16838"',
      'w:w="16838" w:h="11906" w:orient="landscape"',
    );
    const body = `<w:p><w:pPr>${section}</w:pPr>${run('{{inhalt}}')}</w:p><w:p>${run('hoch')}</w:p>${pageSetup}`;
    const { paragraphs } = await filled({ body });
    const last = paragraphs.find((one) => all(one, 'w:sectPr').length > 0);
    expect(last && words(last)).toBe('Ende');
    expect(last && all(last, 'w:pgSz')[0]?.attributes['w:orient']).toBe('landscape');
  });

  it('draws tab stops in to the width of the template', async () => {
    const { part } = await filled();
    const line = all(part('word/styles.xml'), 'w:style').find(
      (style) => style.attributes['w:styleId'] === 'Linie',
    );
    expect(line && all(line, 'w:tab')[0]?.attributes['w:pos']).toBe(String(11906 - 2 * 1417));
  });
});

describe('styles', () => {
  it('of the office win by name, whatever Word calls them inside', async () => {
    const { paragraphs, part } = await filled();
    expect(look(paragraphs[0])).toBe('berschrift2');
    const ids = all(part('word/styles.xml'), 'w:style').map((style) => style.attributes['w:styleId']);
    expect(ids).toEqual(['Standard', 'berschrift2', 'Absatz-Standardschriftart', ...ids.slice(3)]);
    expect(new Set(ids.slice(3))).toEqual(new Set(['Text', 'Linie']));
  });

  it('that the template lacks build on the styles of the template', async () => {
    const { part } = await filled();
    const added = all(part('word/styles.xml'), 'w:style').find(
      (style) => style.attributes['w:styleId'] === 'Text',
    );
    expect(val(child(added, 'w:basedOn'))).toBe('Standard');
  });

  it('win by id too, and an id of another kind is not taken for ours', async () => {
    const own = '<w:style w:type="paragraph" w:styleId="Linie"><w:name w:val="Trennlinie"/></w:style>';
    const other = '<w:style w:type="character" w:styleId="Text"><w:name w:val="Text"/></w:style>';
    const { paragraphs, part } = await filled({ styles: wordStyles + own + other });
    expect(look(paragraphs.at(-1))).toBe('Linie');
    expect(look(paragraphs[1])).toBe('Text2');
    const names = all(part('word/styles.xml'), 'w:style').map((style) => val(child(style, 'w:name')));
    expect(new Set(names).size).toBe(names.length);
  });

  it('that count by themselves do not count our headings, which say their number', async () => {
    const counted = wordStyles.replace(
      '<w:rPr><w:color',
      '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:color',
    );
    const { paragraphs } = await filled({ styles: counted });
    expect(paragraphs.map((one) => val(all(one, 'w:numId')[0]))).toEqual([
      '0',
      undefined,
      '0',
      '1',
      undefined,
    ]);
  });
});

describe('lists', () => {
  it('get numbers that the template does not use', async () => {
    const numbering = partRoot(
      'numbering',
      `<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"/></w:abstractNum><w:num w:numId="4"><w:abstractNumId
 w:val="7"/></w:num><w:numIdMacAtCleanup w:val="3"/>`,
    );
    const { part, paragraphs } = await filled({
      relations: relationTo('numbering', 'numbering.xml'),
      types: typeOf('word/numbering.xml', 'numbering'),
      more: { 'word/numbering.xml': numbering },
    });
    const list = part('word/numbering.xml').children;
    expect(list.map(({ name }) => name)).toEqual([
      'w:abstractNum',
      'w:abstractNum',
      'w:num',
      'w:num',
      'w:numIdMacAtCleanup',
    ]);
    expect(list[1]?.attributes['w:abstractNumId']).toBe('8');
    expect(val(child(list[3], 'w:abstractNumId'))).toBe('8');
    expect(val(paragraphs.flatMap((one) => all(one, 'w:numId'))[0])).toBe('5');
  });
});

describe('words', () => {
  it('replace placeholders everywhere, however Word has cut them, in the look of the first letter', async () => {
    const cut = `<w:p>${run('Am {{da', '<w:b/>')}${run('tum', '<w:i/>')}${run('}}, {{ Uhrzeit }} Uhr')}</w:p>`;
    const { paragraphs, part } = await filled(
      {
        body: cut + contentPlace + pageSetup,
        header: `<w:p>${run('{{')}${run('stadt', '<w:i/>')}${run('}}')}</w:p>`,
      },
      { datum: '16.09.2026', uhrzeit: '17', stadt: 'Lindenau & Söhne <AG>' },
    );
    expect(paragraphs[0] && words(paragraphs[0])).toBe('Am 16.09.2026, 17 Uhr');
    expect(all(paragraphs[0] ?? part(''), 'w:r').map(words)).toEqual(['Am 16.09.2026', '', ', 17 Uhr']);
    const [, second] = all(part('word/header1.xml'), 'w:r');
    expect(second && words(second)).toBe('Lindenau &amp; Söhne &lt;AG&gt;');
    expect(second && all(second, 'w:i')).toHaveLength(1);
  });

  it('keep their line breaks and are not searched for placeholders again', async () => {
    const body = `<w:p>${run('{{ort}} / {{titel}}')}</w:p>${contentPlace}${pageSetup}`;
    const { paragraphs } = await filled({ body }, { ort: 'Rathaus\n\tRaum 12', titel: '{{ort}}\u{0}' });
    const [first] = paragraphs;
    expect(first && child(first, 'w:r')?.children.map(({ name, text: inside }) => inside || name)).toEqual([
      'Rathaus',
      'w:br',
      'w:tab',
      'Raum 12 / {{ort}}',
    ]);
  });

  it('that are missing leave nothing behind', async () => {
    const { paragraphs } = await filled({
      body: `<w:p>${run('({{ort}})')}</w:p>${contentPlace}${pageSetup}`,
    });
    expect(paragraphs[0] && words(paragraphs[0])).toBe('()');
  });
});

describe('the file', () => {
  it('is a document even if the template was a .dotx, and looks for no template elsewhere', async () => {
    const { bytes } = await filled({
      main: 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
      relations: relationTo('settings', 'settings.xml'),
      types: typeOf('word/settings.xml', 'settings'),
      more: {
        'word/settings.xml': partRoot('settings', '<w:attachedTemplate r:id="xattachedTemplate"/>'),
        'word/_rels/settings.xml.rels': `<Relationships
 xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationTo(
   'attachedTemplate',
   'file:///C:/Vorlagen/Brief.dotm',
   'External',
 )}</Relationships>`,
      },
    });
    const parts = partsOf(bytes);
    expect(parts['[Content_Types].xml']).toContain('wordprocessingml.document.main+xml');
    expect(parts['[Content_Types].xml']).not.toContain('template.main');
    expect(Object.values(parts).join('')).not.toContain('Brief.dotm');
    expect(parts['word/settings.xml']).not.toContain('attachedTemplate');
  });

  it('stands where the office put it, also where a word of it reads like the field', async () => {
    const template = wordFile({
      body: `<w:p><w:r><w:t>Ort: {{ort}}</w:t></w:r></w:p>${contentPlace}${pageSetup}`,
    });
    const lines = paragraphsOf(await fillTemplate(template, asContent(content), { ort: '{{inhalt}}' })).map(
      (paragraph) => paragraph.text,
    );
    expect(lines[0]).toBe('Ort: {{inhalt}}');
    expect(lines.filter((line) => line.includes('{{inhalt}}'))).toHaveLength(1);
  });

  it('is the same each time', async () => {
    expect((await filled()).bytes).toEqual((await filled()).bytes);
  });

  it.skipIf(isMissing('Open XML SDK validator', '../shared', 'python3', 'xmllint'))('is valid', async () => {
    const file = keep('vorlage-word.docx', (await filled()).bytes);
    expect(sdkFaults(file)).toEqual([]);
    expect(schemaFaults(file)).toBe('0 faults in 1 files');
  });
});
