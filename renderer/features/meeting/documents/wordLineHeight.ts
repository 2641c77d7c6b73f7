/**
 * How high a line of single spacing is in Word, in multiples of the letters' size: by the font, and not by what the browser
 * takes for it. Of a font that is not here it is that of most.
 */
const singleOf: Readonly<Record<string, number>> = {
  Calibri: 1.22,
  Cambria: 1.172,
  Georgia: 1.136,
  'Segoe UI': 1.33,
  Tahoma: 1.207,
  Verdana: 1.215,
};
const usual = 1.15;

/** Of which rule the letters of a paragraph are: `p.page_title span { … }`, for all of them `.page span { … }`. */
const lettersRule = /^([^{}\n]+?) span \{([^}]*)\}/gm;
const lineHeight = /line-height: ?(?:calc\(100% \+ ([\d.]+pt)\)|(\d+\.\d+))(?=;|$)/g;

/**
 * The renderer gives paragraphs the line spacing of Word as that of CSS, which counts the letters' size and not the height of
 * a line, and leaves them the font of the screen around. Here they get the font of their letters and Word's line heights.
 */
export function spaceLines(pages: HTMLElement): void {
  const styles = [...pages.querySelectorAll('style')];
  const fonts = styles.flatMap(({ textContent }) => fontsOf(textContent));
  for (const style of styles) style.textContent = inWords(style.textContent);
  for (const paragraph of pages.querySelectorAll<HTMLElement>('p[style]')) {
    paragraph.setAttribute('style', inWords(paragraph.getAttribute('style') ?? ''));
  }
  const own = document.createElement('style');
  own.textContent = [
    `.page { --single: ${usual}; }`,
    '.page p { line-height: var(--single); }',
    'section.page p { min-height: 1lh; }',
    ...fonts,
  ].join('\n');
  pages.prepend(own);
}

const inWords = (css: string): string =>
  css.replaceAll(lineHeight, (_, least?: string, times?: string) =>
    least === undefined
      ? `line-height: calc(${times} * var(--single))`
      : `line-height: max(${least}, 1em * var(--single))`,
  );

function fontsOf(css: string): string[] {
  return [...css.matchAll(lettersRule)].flatMap(([, selector = '', declarations = '']) => {
    const size = /font-size: ?([^;]+)/.exec(declarations)?.[1];
    const family = /font-family: ?([^;]+)/.exec(declarations)?.[1];
    if (size === undefined && family === undefined) return [];
    const name = family?.split(',')[0]?.replaceAll(/["']/g, '').trim() ?? '';
    const said = [
      ...(size === undefined ? [] : [`font-size: ${size}`]),
      ...(family === undefined ? [] : [`font-family: ${family}`, `--single: ${singleOf[name] ?? usual}`]),
    ];
    return `${selector} { ${said.join('; ')}; }`;
  });
}
