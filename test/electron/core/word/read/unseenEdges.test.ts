import { describe, expect, it } from 'vitest';
import { examine } from '../../../../../electron/core/word/read/examine.ts';
import { unseenInPackage } from '../../../../../electron/core/reading/unseenKinds.ts';
import { checkTemplate } from '../../../../../electron/core/word/template/checkTemplate.ts';
import {
  contentPlace,
  pageSetup,
  partRoot,
  relationTo,
  typeOf,
  wordFile,
} from '../../../../support/templates.ts';

const words = '<w:p><w:r><w:t>Vertraulich</w:t></w:r></w:p>';
const reference = (type: string) => `<w:headerReference w:type="${type}" r:id="xheader"/>`;
const section = (inside: string, end = '') =>
  pageSetup.replace(/^<w:sectPr>/, `<w:sectPr>${inside}`).replace('</w:sectPr>', `${end}</w:sectPr>`);

/** With a second header, which `section` may lead to. */
const withHeader = (sections: string, header = words, settings = '') =>
  wordFile({
    body: contentPlace + sections,
    relations: relationTo('header', 'header2.xml') + relationTo('settings', 'settings.xml'),
    types: typeOf('word/header2.xml', 'header') + typeOf('word/settings.xml', 'settings'),
    more: {
      'word/header2.xml': partRoot('hdr', header),
      'word/settings.xml': partRoot('settings', settings),
    },
  });

const between = (inside: string) => `<w:p><w:pPr><w:sectPr>${inside}</w:sectPr></w:pPr></w:p>`;

describe('a header that Word keeps and no page shows', () => {
  it.each([
    [
      'of the first page, which looks like all',
      withHeader(section(reference('first'))),
      'Kopfzeile der ersten Seite',
    ],
    [
      'of the first page, where that is switched off',
      withHeader(section(reference('first'), '<w:titlePg w:val="0"/>')),
      'Kopfzeile der ersten Seite',
    ],
    [
      'of even pages, which look like all',
      withHeader(section(reference('even'))),
      'Kopfzeile der geraden Seiten',
    ],
    ['to which no section leads', withHeader(pageSetup), 'Kopfzeile'],
  ])('%s, is a fault of a document and none of a template', (_, bytes, foundAt) => {
    expect(examine(bytes).faults).toEqual([{ code: 'unseenEdge', foundAt }]);
    expect(checkTemplate(bytes).faults).toEqual([]);
    expect(unseenInPackage(bytes)).toEqual(['hidden']);
  });

  it.each([
    ['that the first page shows', withHeader(section(reference('first'), '<w:titlePg/>'))],
    ['that even pages show', withHeader(section(reference('even')), words, '<w:evenAndOddHeaders/>')],
    [
      'that a later section has from one before',
      withHeader(between(reference('first')) + section('', '<w:titlePg/>')),
    ],
    ['in which nothing stands', withHeader(section(reference('first')), '<w:p/>')],
  ])('is none where it is one %s', (_, bytes) => {
    expect(examine(bytes).faults).toEqual([]);
  });
});
