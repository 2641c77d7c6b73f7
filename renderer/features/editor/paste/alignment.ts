import { type CellAlign } from '../../../../shared/domain/richText.ts';
import { isBlank } from './styles.ts';

type Said = CellAlign | 'left';

/** Says at each cell itself where its text stands; programs say it at its lines or row, or by a rule of the page. */
export function alignCells(page: Document): void {
  const cells = page.body.querySelectorAll('td, th');
  if (cells.length === 0) return;
  const ruled = saidByRules(page);
  for (const cell of cells) cell.setAttribute('align', alignOf(cell, ruled));
}

/** As its lines stand; where they differ, as the cell says of itself. */
function alignOf(cell: Element, ruled: ReadonlyMap<Element, string>): Said {
  const lines = [...cell.querySelectorAll(line)].filter(
    (one) => !isBlank(one) && one.querySelector(line) === null,
  );
  const [only = 'left', ...others] = new Set(lines.map((one) => saidAround(one, ruled)));
  return lines.length > 0 && others.length === 0 ? only : saidAround(cell, ruled);
}
const line = 'p, div, li, center, h1, h2, h3, h4, h5, h6';

/** Of the element, or of what is around it within the table. */
function saidAround(element: Element, ruled: ReadonlyMap<Element, string>): Said {
  for (let at: Element | null = element; at && at.tagName !== 'TABLE'; at = at.parentElement) {
    const said = at instanceof HTMLElement ? at.style.textAlign : '';
    const own = said || ruled.get(at) || (at.tagName === 'CENTER' ? 'center' : at.getAttribute('align'));
    if (own && own !== 'inherit') return named(own.toLowerCase());
  }
  return 'left';
}

/** "-webkit-center" and "end" are names of the same. */
const named = (said: string): Said =>
  said.endsWith('center') ? 'center' : said.endsWith('right') || said === 'end' ? 'right' : 'left';

/** Excel names how its cells look (".xl65"), Word its styles; the later rule wins. */
const saidByRules = (page: Document): Map<Element, string> =>
  new Map(
    [...page.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule) => rule instanceof CSSStyleRule)
      .filter(({ style }) => style.textAlign !== '')
      .flatMap(({ selectorText, style }) =>
        [...page.body.querySelectorAll(selectorText)].map((one): [Element, string] => [one, style.textAlign]),
      ),
  );
