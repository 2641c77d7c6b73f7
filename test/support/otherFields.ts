import { strToU8, unzipSync, zipSync } from 'fflate';
import { contentPlace, pageSetup, partRoot, relationTo, typeOf, wordFile } from './templates.ts';
import { inBody, instruction, mark, p, run, type Shape, t } from './wordShapes.ts';

const field = (does: string, shows: string, dirty = ''): string =>
  run(`<w:fldChar w:fldCharType="begin"${dirty}/>`) +
  instruction(does) +
  mark('separate') +
  run(t(shows)) +
  mark('end');
const dirty = ' w:dirty="true"';
const simple = (does: string, shows: string, more = ''): string =>
  `<w:fldSimple w:instr='${does}'${more}>${run(t(shows))}</w:fldSimple>`;
const bookmark = (name: string, text: string): string =>
  `<w:bookmarkStart w:id="1" w:name="${name}"/>${run(t(text))}<w:bookmarkEnd w:id="1"/>`;
const cells = (...rows: string[][]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
const sum = (shows: string): string =>
  cells([run(t('Kosten'))], [run(t('1.200,50 €'))], [run(t('300'))], [field('=SUM(ABOVE)', shows)]);
const properties = (title: string, body: string): Uint8Array => {
  const parts = unzipSync(inBody(p(body)));
  const top = new TextDecoder()
    .decode(parts['_rels/.rels'])
    .replace(
      '</Rel',
      `<Relationship Id="rId7" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Rel`,
    );
  const core = `<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="urn:dc"><dc:title>${title}</dc:title></cp:coreProperties>`;
  return zipSync({ ...parts, '_rels/.rels': strToU8(top), 'docProps/core.xml': strToU8(core) });
};
const renewing = (body: string): Uint8Array => withSettingsAnd('<w:updateFields w:val="true"/>', p(body));

/** Fields that say something else once Word works them out. */
export const otherFields: Shape[] = (
  [
    [
      'that says something else than its bookmark',
      inBody(p(bookmark('a', 'abgelehnt')), p(field('REF a \\h', 'angenommen'))),
    ],
    ['of a bookmark without REF', inBody(p(bookmark('a', 'abgelehnt')), p(simple('a', 'angenommen')))],
    ['of a bookmark that is nowhere', inBody(p(), p(simple('REF nirgends', 'angenommen')))],
    ['of no kind that Word knows', inBody(p(), p(simple('GEHEIM', 'angenommen')))],
    ['that is a page in words', inBody(p(), p(simple('PAGEREF _Toc1', 'siehe Kita')))],
    ['that is a page number in words', inBody(p(), p(field('PAGE', 'Die Kita schließt')))],
    ['that counts in two words', inBody(p(), p(simple('PAGE \\* CardText', 'Kita schließt')))],
    ['that is a day in other words', inBody(p(), p(simple('SAVEDATE', 'Die Kita schließt')))],
    ['that is a heading nobody wrote', inBody(p(), p(simple('STYLEREF 1', 'Die Kita schließt')))],
    ['that is another sum', inBody(p(), sum('9.999,99')), 'Tabelle 1, Zeile 4'],
    ['that is a sum in words', inBody(p(), sum('nichts')), 'Tabelle 1, Zeile 4'],
    [
      'that reckons with cells',
      inBody(p(), cells([run(t('1'))], [field('=A1*2', '7')])),
      'Tabelle 1, Zeile 2',
    ],
    [
      'that is another title soon',
      properties('Einladung', simple('DOCPROPERTY Title', 'Kita', dirty)),
      'Absatz 2',
    ],
    [
      'that is another title, in INFO',
      properties('Einladung', field('INFO TITLE', 'Kita', dirty)),
      'Absatz 2',
    ],
    ['that is another author once all are worked out', renewing(simple('AUTHOR', 'Kita')), 'Absatz 2'],
    ['that is whoever opens it', inBody(p(), p(simple('USERNAME', 'Frau Ahorn')))],
    ['that shows nothing and has words', inBody(p(), p(field('PRIVATE', 'Die Kita schließt')))],
    ['that is for a register and has words', inBody(p(), p(field('XE "Kita"', 'Die Kita schließt')))],
    ['that moves what follows off the page', inBody(p(), p(field('ADVANCE \\r 9000', '')))],
    [
      'that sends something to the printer',
      inBody(p(), p(simple('PRINT "a"', ''))),
      'Absatz 3',
      'externalContent',
    ],
  ] as [string, Uint8Array, string?, Shape[2]?][]
).map(([name, bytes, foundAt = 'Absatz 3', code = 'differingWords']) => [
  `with a field ${name}`,
  bytes,
  code,
  foundAt,
]);

/** What fields show in ordinary files. */
export const usualFields: [name: string, bytes: Uint8Array][] = [
  [
    'page numbers in all ways',
    inBody(
      p(
        field('PAGE', '3') +
          field('NUMPAGES \\* ROMAN', 'XII') +
          field('PAGE \\* alphabetic', 'b') +
          field('PAGE \\* MERGEFORMAT', '- 3 -') +
          simple('PAGE \\* CardText', 'drei', dirty),
      ),
    ),
  ],
  [
    'contents with their pages',
    withSettingsAnd(
      '<w:updateFields/>',
      p(
        mark('begin'),
        instruction('TOC \\o "1-3" \\h'),
        mark('separate'),
        run(t('1 Begrüßung')),
        field('PAGEREF _Toc1 \\h', '1'),
        mark('end'),
      ),
    ),
  ],
  [
    'a reference to what stands there',
    inBody(
      p(bookmark('_Ref1', 'Punkt 3')),
      p(
        field(' REF _Ref1 \\h ', 'Punkt 3') +
          field('REF _Ref1 \\r \\h', '3.1') +
          field('REF _Ref1 \\p', 'oben'),
      ),
    ),
  ],
  ['the number of a picture', inBody(p(field('SEQ Abbildung \\* ARABIC', '1')))],
  ['sums', inBody(sum('1.500,50 €'))],
  ['the title it has', properties('Einladung', field('TITLE', 'Einladung', dirty) + field('TITLE', 'Brief'))],
  [
    'a heading at the top of the page',
    inBody(p(run(t('Begrüßung'))), p(simple('STYLEREF "Überschrift 1"', 'Begrüßung'))),
  ],
  [
    'the day it was saved',
    inBody(
      p(
        simple('SAVEDATE \\@ "d. MMMM yyyy"', '3. März 2026') +
          simple('CREATEDATE', 'Montag, 02.03.2026 10:00'),
      ),
    ),
  ],
  ['places to be filled in', inBody(p(field('FORMTEXT', 'Frau Ahorn')))],
  ['its name', inBody(p(field('FILENAME \\p', 'C:\\Brief.docx')))],
];

function withSettingsAnd(inside: string, body: string): Uint8Array {
  return wordFile({
    body: contentPlace + body + pageSetup,
    relations: relationTo('settings', 'settings.xml'),
    types: typeOf('word/settings.xml', 'settings'),
    more: { 'word/settings.xml': partRoot('settings', inside) },
  });
}
