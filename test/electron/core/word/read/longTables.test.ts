import { expect, test } from 'vitest';
import { WordPackage } from '../../../../../electron/core/word/read/package.ts';
import { textFaults } from '../../../../../electron/core/word/read/textFaults.ts';
import { all } from '../../../../../electron/core/word/read/tree.ts';
import { wordFile } from '../../../../support/templates.ts';

const cell = '<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p><w:r><w:t>Zelle</w:t></w:r></w:p></w:tc>';

/** How often one of the rows is looked at until it is known what is hidden in a table of that many. */
function looksAtRows(count: number): number {
  const file = new WordPackage(
    wordFile({ body: `<w:tbl>${`<w:tr>${cell}${cell}</w:tr>`.repeat(count)}</w:tbl>` }),
  );
  let looks = 0;
  for (const table of all(file.tree(file.main), 'w:tbl'))
    table.children = new Proxy(table.children, {
      get(rows, key) {
        if (typeof key === 'string' && /^\d+$/.test(key)) looks += 1;
        return Reflect.get(rows, key);
      },
    });
  expect(textFaults(file).filter(({ code }) => code === 'unseenText')).toHaveLength(2 * (count - 1));
  return looks;
}

test('a table twice as long is looked through twice, and not once more for each of its cells', () => {
  expect(looksAtRows(400)).toBeLessThan(3 * looksAtRows(200));
});
