import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { pagesOf } from '../../../../../renderer/features/meeting/documents/wordPages.ts';
import { contentPlace, relationTo, typeOf, wordFile } from '../../../../support/templates.ts';

const link = (more: string) => `<w:p><w:hyperlink ${more}><w:r><w:t>hier</w:t></w:r></w:hyperlink></w:p>`;

it('no link leads out of the pages of a Word file, and no page within it is shown', async () => {
  const bytes = wordFile({
    body: `${link('r:id="xhyperlink"')}${link('w:anchor="unten"')}<w:altChunk r:id="xaFChunk"/>${contentPlace}`,
    relations:
      relationTo('hyperlink', 'https://beispiel.example/', 'External') + relationTo('aFChunk', 'fremd.html'),
    types: typeOf('word/fremd.html', 'x'),
  });
  const withPage = zipSync({ ...unzipSync(bytes), 'word/fremd.html': strToU8('<p>fremd</p>') });
  const { pages } = await pagesOf(new Blob([withPage]));
  expect(pages.textContent).toContain('hier');
  expect(pages.querySelectorAll('a').length).toBe(2);
  expect([...pages.querySelectorAll('[href], [src], iframe')]).toEqual([]);
});
