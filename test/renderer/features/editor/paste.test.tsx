import { readFileSync } from 'node:fs';
import { getSchema } from '@tiptap/core';
import { DOMParser as Reader } from '@tiptap/pm/model';
import { describe, expect, test } from 'vitest';
import { fromEditor } from '../../../../renderer/features/editor/editorText.ts';
import { editorExtensions } from '../../../../renderer/features/editor/extensions.ts';
import { cleanPaste } from '../../../../renderer/features/editor/paste/cleanPaste.ts';
import { leftOutSentence } from '../../../../renderer/features/editor/paste/leftOut.ts';
import { fromPlain, type RichText } from '../../../../shared/domain/richText.ts';
import { markedText } from '../../../../shared/documents/markedText.ts';
import { isMissing, referenceFile } from '../../../support/docx.ts';

const beside = { ask: () => undefined, urlOf: () => Promise.resolve(''), learn: () => undefined };
const schema = getSchema(editorExtensions({ current: { names: [], modules: [] } }, () => undefined, beside));

function textOf(html: string): RichText {
  const box = document.createElement('div');
  box.innerHTML = cleanPaste(html).html;
  return fromEditor(Reader.fromSchema(schema).parse(box));
}

/** The lines that the minutes would show, with the numbers of their lists. */
const linesOf = (html: string): string[] => markedText(textOf(html)).replaceAll('\u{A0}', ' ').split('\n');

const kindsIn = (html: string) => cleanPaste(html).leftOut;

/** Settings in the head, of which Word writes some into conditional comments and some not. */
const page = (
  body: string,
  around = ['', ''],
) => `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<xml><w:HyphenationZone>21</w:HyphenationZone></xml></head><body>${around[0]}<!--StartFragment-->${body}<!--EndFragment-->${around[1]}
</body></html>`;

const point = (marker: string, text: string, level = 1, tag = 'p') =>
  `<${tag} class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:\nl0 level${level} lfo1'><![if !supportLists]><span lang=DE><span
style='mso-list:\nIgnore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;\n</span></span></span><![endif]>${text}<o:p></o:p></${tag}>\n\n`;

describe('of a page that was copied', () => {
  test('only the fragment is taken', () => {
    expect(linesOf(page('<p>Der Rat tagt.</p>', ['Davor', '<p>Danach</p>']))).toEqual(['Der Rat tagt.']);
  });

  test('the cells of Excel, whose table begins before the fragment, stay cells', () => {
    const cells = '<col width=80>\n <tr><td>Kita</td><td align=right>12</td></tr>\n';
    expect(linesOf(page(cells, ['<table>', '</table>']))).toEqual(['Kita | 12']);
  });

  test('conditional comments go whole, also where a program has written them anew', () => {
    const drawn = '<![if !supportEmptyParas]>leer<![endif]><!--[if !vml]-->gezeichnet<!--[endif]-->';
    expect(linesOf(page(`<p>Vor${drawn}<!--[if gte vml 1]>nie<![endif]--> nach</p>`))).toEqual(['Vor nach']);
  });

  test('what every browser shows stays, although it is written into conditional comments', () => {
    expect(linesOf('<p><!--[if !mso]><!-->Guten Tag<!--<![endif]--></p>')).toEqual(['Guten Tag']);
  });

  test('paragraphs whose lines Word wraps follow each other whole, without blank ones between', () => {
    const p = (text: string) => `<p class=MsoNormal><span lang=DE>${text}<o:p></o:p></span></p>`;
    const html = page(`\n\n${[p('Erster Satz.'), p('Zweiter\nSatz.'), p('Dritter.')].join('\n\n')}\n\n`);
    expect(linesOf(html)).toEqual(['Erster Satz.', 'Zweiter Satz.', 'Dritter.']);
  });

  test('hidden text and codes of fields go, and what fields show stays', () => {
    const mark = (what: string) => `<span style='mso-element:\nfield-${what}'></span>`;
    const inner = `${mark('begin')} PAGE ${mark('separator')}9${mark('end')}`;
    const field = `${mark('begin')} IF ${inner} = 9 ${mark('separator')}neun${mark('end')}`;
    const noResult = `${mark('begin')} XE "Wort" ${mark('end')}`;
    const hidden = `<span style='display:none;mso-hide:\nall'>geheim</span>`;
    expect(linesOf(page(`<p>Seite ${field}${noResult}${hidden}.</p>`))).toEqual(['Seite neun.']);
  });

  test('no blanks stand for a tab or an empty paragraph', () => {
    const tab = `<span style='mso-tab-count:1'>${'&nbsp;'.repeat(9)} </span>`;
    const empty = '<p><o:p>&nbsp;</o:p></p><p><br/>\n</p>';
    expect(linesOf(page(`<p>Beginn:${tab}17 Uhr</p>\n\n${empty}<p>Ende</p>`))).toEqual([
      'Beginn: 17 Uhr',
      '',
      '',
      'Ende',
    ]);
  });

  test('a vertical tab ends a line', () => {
    expect(linesOf('<p>Erste\u000BZweite\u2028Dritte&#11;Vierte</p>')).toEqual([
      'Erste',
      'Zweite',
      'Dritte',
      'Vierte',
    ]);
  });
});

describe('what the minutes cannot hold is left out and told', () => {
  test.each([
    ['a picture', '<p>Wort<img src="file:///bild.png" alt="Bild"></p>', 'picture'],
    ['a picture in what Word draws for others', '<p>Wort<![if !vml]><img><![endif]></p>', 'picture'],
    ['a drawing', '<p>Wort<v:shape><v:imagedata src="x"/></v:shape></p>', 'picture'],
    [
      'a text box',
      '<p>Wort<!--[if gte vml 1]><v:shape><v:textbox>Kasten</v:textbox></v:shape><![endif]--></p>',
      'textBox',
    ],
    [
      'a text box that Word has written for others',
      '<p>Wort</p><![if !vml]><table><tr><td><![endif]><div v:shape="a" class=shape><p>Kasten</p></div><![if !vml]></td></tr></table><![endif]>',
      'textBox',
    ],
    [
      'a comment',
      `<p>Wort<span class=MsoCommentReference><![if !supportAnnotations]><a class=msocomanchor href="#_msocom_1">[KM1]</a><![endif]><span style='mso-special-character:comment'>&nbsp;</span></span></p><div style='mso-element:comment-list'><hr class=msocomoff><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><p>Stimmt das?</p></div></div></div>`,
      'comment',
    ],
    [
      'a footnote whose words were not copied',
      `<p>Wort<a style='mso-footnote-id:ftn1' href="#_ftn1"><span>[1]</span></a></p>`,
      'footnote',
    ],
    [
      'what was deleted while changes were tracked',
      '<p>Wort<span class=msoDel><del datetime="2026-09-20">weg</del></span></p><p><span class=msoDel><del>ganz weg</del></span></p>',
      'deletion',
    ],
  ])('%s', (_what, html, kind) => {
    expect(linesOf(page(html))).toEqual(['Wort']);
    expect(kindsIn(page(html))).toEqual([kind]);
  });

  test.each([
    [
      'of Word',
      `<p>Wort<a style='mso-footnote-id:ftn1' href="#_ftn1"><span>[1]</span></a></p><div style='mso-element:\nfootnote-list'><hr><div style='mso-element:footnote' id=ftn1><p><a href="#_ftnref1">[1]</a> Quelle</p></div></div>`,
    ],
    [
      'of LibreOffice',
      '<p>Wort<sup><a class="sdfootnoteanc" href="#sdfootnote1sym"><sup>1</sup></a></sup></p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym">1</a>Quelle</p></div>',
    ],
  ])('a footnote %s stays one, with its words', (_program, html) => {
    const note = { type: 'footnote', attrs: { text: 'Quelle' } };
    expect(textOf(page(html)).content).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'Wort' }, note] },
    ]);
    expect(kindsIn(page(html))).toEqual([]);
  });

  test('what was inserted beside it, and the words that a comment is about, stay', () => {
    const html = `<p><del>Ablehnung</del><ins>Annahme</ins> <a style='mso-comment-reference:KM_1'>einstimmig</a></p>`;
    expect(linesOf(page(html))).toEqual(['Annahme einstimmig']);
  });

  test('nothing is told of what nobody saw', () => {
    const unseen = `<p>Wort<span style='display:none'><img>geheim</span><del><o:p></o:p></del></p>`;
    expect(kindsIn(page(unseen))).toEqual([]);
  });

  test('in one sentence, each kind once', () => {
    expect(leftOutSentence(['footnote', 'picture'])).toMatch(
      /^Nicht eingefügt wurden Bilder und Fußnoten\. /,
    );
  });
});

describe('lists of Word', () => {
  test('begin with their number and go on with the next after a paragraph', () => {
    const html =
      point('4.', 'Vier') + point('5.', 'Fünf') + '<p class=MsoNormal>Text</p>' + point('6.', 'Sechs');
    expect(linesOf(page(html))).toEqual(['4. Vier', '5. Fünf', 'Text', '6. Sechs']);
  });

  test('keep what a point begins with, also where that looks like a marker', () => {
    const html = [
      point('1.', '23.9 km Radweg'),
      point('2.', '2. Lesung am 1. Mai'),
      point('3.', 'a) des Antrags'),
      '<p>Text</p>',
      point('·', '5. Punkt mit Zahl'),
    ];
    expect(linesOf(page(html.join('')))).toEqual([
      '1. 23.9 km Radweg',
      '2. 2. Lesung am 1. Mai',
      '3. a) des Antrags',
      'Text',
      '– 5. Punkt mit Zahl',
    ]);
  });

  test('keep the words behind a line break in a point', () => {
    const html = point('1.', 'Zeile<br>\nStand. Weiter') + point('2.', 'Zwei');
    expect(linesOf(page(html))).toEqual(['1. Zeile', 'Stand. Weiter', '2. Zwei']);
  });

  test('keep a number that was left out', () => {
    expect(linesOf(page(point('1.', 'a') + point('3.', 'c')))).toEqual(['1. a', '3. c']);
  });

  test('keep their levels where some are left out on the way down and up', () => {
    const html = [
      point('1.', 'A'),
      point('a.', 'B', 2),
      point('1.', 'C', 4),
      point('b.', 'D', 3),
      point('2.', 'E'),
    ];
    expect(linesOf(page(html.join('')))).toEqual(['1. A', 'a) B', '1. C', 'b) D', '2. E']);
  });

  test('of signs keep their levels, however Word has wrapped what tells them', () => {
    const html = [point('·', 'Eins'), point('o', 'Darunter', 2), point('§', 'Tief', 3), point('·', 'Zwei')];
    for (const gap of ['\n', '', ' '])
      expect(linesOf(page(html.join('').replaceAll('mso-list:\nIgnore', `mso-list:${gap}Ignore`)))).toEqual([
        '– Eins',
        '• Darunter',
        '◦ Tief',
        '– Zwei',
      ]);
  });

  test.each([
    ['letters', ['a)', 'b)', 'c)'], ['a) x', 'b) x', 'c) x']],
    ['capital letters', ['B.', 'C.'], ['B. x', 'C. x']],
    ['letters that go on', ['h)', 'i)'], ['h) x', 'i) x']],
    ['Roman numerals', ['iv.', 'V.'], ['iv) x', 'v) x']],
    ['large Roman numerals', ['II.', 'III.'], ['II. x', 'III. x']],
    ['double letters', ['aa)', 'bb)'], ['a) x', 'b) x']],
    ['brackets', ['(7)', '(8)'], ['7. x', '8. x']],
    ['signs and letters of symbol fonts', ['·', 'o', '§'], ['– x', '– x', '– x']],
    ['words', ['§ 4', 'TOP 2'], ['§ 4 x', 'TOP 2 x']],
    ['numbers too large for a list', ['99999.'], ['99999. x']],
  ])('are told by their markers: %s', (_what, markers, lines) => {
    expect(linesOf(page(markers.map((marker) => point(marker, 'x')).join('')))).toEqual(lines);
  });

  test('are told by the comments around their markers where a program has dropped all styles of these', () => {
    const rewritten = (marker: string) =>
      `<p style='mso-list:l0 level1 lfo1'><!--[if !supportLists]--><b>${marker}&nbsp; </b><!--[endif]-->x</p>`;
    expect(linesOf(rewritten('3.') + rewritten('4.'))).toEqual(['3. x', '4. x']);
  });

  test('number of a number: below its point, or else in words', () => {
    const html =
      point('2.', 'Zwei') +
      point('2.1', 'darunter', 2) +
      '<p class=MsoNormal>Text</p>' +
      point('2.2', 'allein', 2);
    expect(linesOf(page(html))).toEqual(['2. Zwei', '1. darunter', 'Text', '2.2 allein']);
  });

  test('headings with numbers keep one', () => {
    expect(
      linesOf(page(point('1.', 'Beratung', 1, 'h2') + '<p>Text</p>' + point('2.', 'Beschluss', 1, 'h2'))),
    ).toEqual(['1. Beratung', 'Text', '2. Beschluss']);
  });

  test('headings with numbers stay headings, their number a word of theirs', () => {
    expect(textOf(page(point('1.', 'Beratung', 1, 'h2') + '<p>Text</p>')).content).toEqual([
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '1. Beratung' }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'Text' }] },
    ]);
  });

  test('a further paragraph stays with its point, and bookmarks between points part nothing', () => {
    const further = '<p class=MsoListParagraphCxSpMiddle>weiter</p>';
    const html = point('1.', 'Eins') + further + '<span style="mso-bookmark:x"></span>' + point('2.', 'Zwei');
    expect(linesOf(page(html))).toEqual(['1. Eins', 'weiter', '2. Zwei']);
    expect(cleanPaste(page(html)).html.match(/<ol/g)).toHaveLength(1);
  });

  test('a point that held only a picture keeps its number, one that was deleted does not', () => {
    const html = point('1.', '<img>') + point('2.', '<del>weg</del>') + point('3.', 'Rest');
    expect(linesOf(page(html))).toEqual(['1. ', '2. Rest']);
  });

  test('of other programs keep the letters they count with', () => {
    expect(linesOf('<ol type="a" start="3"><li>Drei</li></ol>')).toEqual(['c) Drei']);
    expect(linesOf('<ol style="list-style-type: upper-roman"><li>Eins</li></ol>')).toEqual(['I. Eins']);
  });

  test('of other programs begin anew where a point has its own number', () => {
    expect(linesOf('<ol><li>Eins</li><li value="4">Vier</li><li>Fünf</li></ol>')).toEqual([
      '1. Eins',
      '4. Vier',
      '5. Fünf',
    ]);
  });
});

describe('headings', () => {
  test('keep their level, and deeper ones take the deepest', () => {
    const html = '<h1>Bericht</h1><h2>Lage</h2><h3>Zahlen</h3><h5>Einzelnes</h5>';
    expect(textOf(html).content).toEqual(
      [1, 2, 3, 3].map((level, n) => ({
        type: 'heading',
        attrs: { level },
        content: [{ type: 'text', text: ['Bericht', 'Lage', 'Zahlen', 'Einzelnes'][n] }],
      })),
    );
  });

  test('without words are empty lines', () => {
    expect(textOf('<h1>\u00A0</h1><p>Text</p>').content.map(({ type }) => type)).toEqual([
      'paragraph',
      'paragraph',
    ]);
  });

  test('in a list and in a cell are ordinary text', () => {
    expect(linesOf('<ul><li><h2>Punkt</h2></li></ul>')).toEqual(['– Punkt']);
  });
});

describe('tables', () => {
  const table = (...rows: string[]) => `<table>${rows.map((row) => `<tr>${row}</tr>`).join('\n')}</table>`;

  test('stay tables, and empty cells stay in them', () => {
    const html = table(
      '<td>Kita</td><td>2025</td><td>2026</td>',
      '<td>Süd</td><td></td><td>5</td>',
      '<td>&nbsp;</td><td>1</td><td><br></td>',
      '<td></td><td></td><td></td>',
    );
    expect(textOf(html).content.map(({ type }) => type)).toEqual(['table']);
    expect(linesOf(html)).toEqual(['Kita | 2025 | 2026', 'Süd | | 5', '| 1 |', '| |']);
  });

  test('keep cells that reach over several', () => {
    const html = table(
      '<td rowspan=2>Süd</td><td>Plätze</td><td>5</td>',
      '<td>frei</td><td>1</td>',
      '<td colspan=2>Summe</td><td>6</td>',
      '<td colspan=3>Ende</td>',
    );
    expect(linesOf(html)).toEqual(['Süd | Plätze | 5', '| frei | 1', 'Summe | | 6', 'Ende | |']);
    const [shown] = textOf(html).content;
    expect(
      shown?.type === 'table' && shown.content.map((row) => row.content.map(({ attrs }) => attrs)),
    ).toEqual([
      [{ colspan: 1, rowspan: 2 }, undefined, undefined],
      [undefined, undefined],
      [{ colspan: 2, rowspan: 1 }, undefined],
      [{ colspan: 3, rowspan: 1 }],
    ]);
  });

  test('keep the rows that stand again on each page as their head, as Word writes them', () => {
    const html = `<table><thead><tr><td><p>Kita</p></td><td><p>Plätze</p></td></tr></thead><tr><td>Süd</td><td>5</td></tr></table>`;
    const [shown] = textOf(html).content;
    expect(
      shown?.type === 'table' && shown.content.map((row) => row.content.map(({ type }) => type)),
    ).toEqual([
      ['tableHeader', 'tableHeader'],
      ['tableCell', 'tableCell'],
    ]);
  });

  test('keep paragraphs and lists in a cell', () => {
    const html = table(
      '<td><p>Vorsitz</p></td><td>\n<p>Frau A</p>\n<p>Herr B</p>\n<ul><li>Punkt</li></ul></td>',
    );
    expect(linesOf(html)).toEqual(['Vorsitz | Frau A', 'Herr B', '– Punkt']);
  });

  const alignsOf = (html: string) =>
    textOf(html).content.flatMap((block) =>
      block.type === 'table'
        ? block.content.map((row) => row.content.map(({ attrs }) => attrs?.align ?? 'left'))
        : [],
    );

  test.each([
    ['at the cell, as Excel does of its figures', '<td align=right width=64>12</td>'],
    ['at the cell, as a web page does', '<td style="text-align: right">12</td>'],
    [
      'at the paragraph, as Word does',
      "<td><p class=MsoNormal align=right style='text-align:right'>12</p></td>",
    ],
    ['at the end of the line', '<td style="text-align:end"><ul><li>12</li></ul></td>'],
  ])('know what stands at the right: %s', (_, cell) => {
    expect(alignsOf(table(`<td>Süd</td>${cell}`, '<td>Nord</td><td>x</td>'))).toEqual([
      ['left', 'right'],
      ['left', 'left'],
    ]);
  });

  test('know what stands in the middle, also of a row and in the head that Word repeats', () => {
    const html = `<table><thead><tr align=center><td>Kita</td><td align=left>Plätze</td></tr></thead>
      <tr><td style="text-align:justify">Süd</td><td><center>5</center></td></tr></table>`;
    expect(alignsOf(html)).toEqual([
      ['center', 'left'],
      ['left', 'center'],
    ]);
  });

  test('take of lines that stand differently what their cell says', () => {
    const lines = '<p align=right>12</p><p align=center>13</p>';
    expect(alignsOf(table(`<td>${lines}</td><td align=right>${lines}</td>`))).toEqual([['left', 'right']]);
  });

  test.skipIf(isMissing('../shared'))('that real Word has copied keep what it shows in the middle', () => {
    const file = referenceFile('samples/word-clipboard/table__tablecellproperties__input.html');
    const [head, first] = alignsOf(readFileSync(file, 'utf8'));
    expect(head).toEqual(['center', 'center', 'center']);
    expect(first).toEqual(['left', 'center', 'center']);
  });

  test('of one column are as many paragraphs, and a caption is another', () => {
    expect(linesOf('<table><caption>Plätze</caption><tr><td>A</td></tr><tr><td>B</td></tr></table>')).toEqual(
      ['Plätze', 'A', 'B'],
    );
  });

  test('around tables only place them', () => {
    const inner = table('<td>A</td><td>1</td>');
    const html = table(`<td>Links</td><td>${inner}</td>`, '<td><ul><li>Punkt</li></ul></td><td>Rechts</td>');
    expect(linesOf(html)).toEqual(['Links', 'A | 1', '– Punkt', 'Rechts']);
    expect(textOf(html).content.map(({ type }) => type)).toEqual([
      'paragraph',
      'table',
      'bulletList',
      'paragraph',
    ]);
  });

  test('with more columns than Word counts become lines, and lose no word', () => {
    const wide = Array.from({ length: 64 }, (_, n) => `<td>${n}</td>`).join('');
    const html = table(wide, wide);
    expect(textOf(html).content.map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
    expect(linesOf(html)[0]).toMatch(/^0 \| 1 \| .* \| 63$/);
  });
});

describe('of looks that change what words mean', () => {
  test.each([
    ['as a web page has it', '<s>zehn</s>'],
    ['as old programs have it', '<strike>zehn</strike>'],
    ['by its style', '<span style="text-decoration: line-through">zehn</span>'],
  ])('what is struck out %s stays without its line, and that is said', (_, struck) => {
    const html = page(`<p>Es sind ${struck} zwölf Plätze.</p>`);
    expect(linesOf(html)).toEqual(['Es sind zehn zwölf Plätze.']);
    expect(kindsIn(html)).toEqual(['struck']);
    expect(leftOutSentence(['struck'])).toMatch(/^Durchgestrichenes steht jetzt ohne Strich im Text\./);
    expect(leftOutSentence(['struck', 'picture'])).toMatch(
      /^Nicht eingefügt wurden Bilder\. .* Durchgestrichenes/,
    );
  });

  test.each([
    ['to a page', 'https://beispiel.example/ordnung', 'https://beispiel.example/ordnung'],
    ['to a mailbox', 'mailto:rat@beispiel.example', 'mailto:rat@beispiel.example'],
    ['written in capitals', 'HTTPS://beispiel.example/Ordnung', 'https://beispiel.example/Ordnung'],
    [
      'with a blank in it',
      'https://beispiel.example/neue ordnung',
      'https://beispiel.example/neue%20ordnung',
    ],
  ])('a link %s stays one', (_, href, kept) => {
    const html = page(`<p>Es gilt die <a href="${href}">Ordnung</a>.</p>`);
    expect(textOf(html).content).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Es gilt die ' },
          { type: 'text', text: 'Ordnung', marks: [{ type: 'link', attrs: { href: kept } }] },
          { type: 'text', text: '.' },
        ],
      },
    ]);
    expect(kindsIn(html)).toEqual([]);
  });

  test.each([
    ['to a file', 'file:///C:/ordnung.docx', ['link']],
    ['to a share', '//server/ordnung.docx', ['link']],
    ['to another page of the site it is from', 'ordnung.html', ['link']],
    ['to a script', ' java\nscript:alert(1)', ['link']],
    ['to a program', 'ms-word:ofe|u|https://beispiel.example', ['link']],
    ['to data', 'data:text/html,x', ['link']],
    ['with a name that hides where it leads', 'https://stadt.example@beispiel.example/', ['link']],
    ['within the text', '#_Toc1', []],
  ])('a link %s stays as words, and a lost target is said', (_, href, told) => {
    const html = page(`<p>Es gilt die <a href="${href}">Ordnung</a>.</p>`);
    expect(textOf(html)).toEqual(fromPlain('Es gilt die Ordnung.'));
    expect(kindsIn(html)).toEqual(told);
  });

  test.each([
    ['10<sup>3</sup> m<sup>2</sup>', '10³ m²'],
    ['CO<sub>2</sub>', 'CO₂'],
    ['10<span style="vertical-align: super">-6</span>', '10⁻⁶'],
    ['der 1<sup>te</sup>', 'der 1te'],
  ])('numbers above and below the line stay there: %s', (html, text) => {
    expect(linesOf(page(`<p>${html}</p>`))).toEqual([text]);
  });

  test('a cell beside one that reaches over two rows stays in its column', () => {
    const rows = '<tr><td rowspan=2>Kita</td><td>Nord</td></tr><tr><td>Süd</td></tr>';
    expect(linesOf(page(`<table>${rows}</table>`))).toEqual(['Kita | Nord', '| Süd']);
  });
});
