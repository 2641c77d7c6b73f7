import type { FileTicket } from '../../../../shared/fileTicket.ts';
import { pageClass, wordPages, type WordStyle } from './wordPages.ts';

/**
 * Lets `print` see a Word file's pages instead of the screen: as a tree of the document itself, since print rules and
 * page numbers do not reach into a shadow tree. `title` becomes that of the PDF. Answers with what `print` answers.
 */
export async function printPages<T>(file: FileTicket, title: string, print: () => Promise<T>): Promise<T> {
  const { pages, layTabs, styles } = await wordPages(file);
  const sheet = sheetOf(pages);
  for (const part of pages.querySelectorAll('section > header, section > footer')) part.remove();
  markHeadings(pages);
  const style = document.createElement('style');
  style.textContent = printStyle(sheet) + styles.map(keepRule).join('');
  pages.className = 'print-root';
  pages.append(style);
  const screenTitle = document.title;
  document.body.append(pages);
  layTabs();
  document.title = title;
  try {
    return await print();
  } finally {
    pages.remove();
    document.title = screenTitle;
  }
}

type Sheet = { size: string; margin: string; footer: string };

/** Size, margins and footer as in Word; where a part is unreadable, those of a common letter. */
function sheetOf(pages: HTMLElement): Sheet {
  const section = pages.querySelector<HTMLElement>(`section.${pageClass}`);
  const { width, minHeight, paddingTop, paddingRight, paddingBottom, paddingLeft } = section?.style ?? {};
  const isLandscape = Number.parseFloat(width ?? '0') > Number.parseFloat(minHeight ?? '1000');
  return {
    size: isLandscape ? 'A4 landscape' : 'A4 portrait',
    margin: [paddingTop, paddingRight, paddingBottom, paddingLeft].map((edge) => edge || '25mm').join(' '),
    footer: footerText(section?.querySelector('footer')?.textContent ?? ''),
  };
}

/** Without "Seite 1 von 9": the printer counts anew. */
const footerText = (text: string): string => text.replace(/\s*Seite\s*\d*\s*von\s*\d*\s*$/, '').trim();

/** Titles of Word become headings: a tagged PDF finds them, and its outline consists of them. */
function markHeadings(pages: HTMLElement): void {
  const titles = pages.querySelectorAll(`p.${pageClass}_title`);
  for (const title of titles) markHeading(title, 1);
  for (const paragraph of pages.querySelectorAll('p')) {
    // "berschrift1" is what German Word calls its styles.
    const level = /_(?:heading|berschrift)(\d)(?:\s|$)/.exec(paragraph.className)?.[1];
    if (level !== undefined) markHeading(paragraph, Number(level) + (titles.length > 0 ? 1 : 0));
  }
}

function markHeading(paragraph: Element, level: number): void {
  paragraph.setAttribute('role', 'heading');
  paragraph.setAttribute('aria-level', String(level));
}

/** What Word keeps on one sheet stays there on paper, too: no caption alone at the foot of a page. */
function keepRule({ cssName, paragraphProps = {} }: WordStyle): string {
  const { keepNext, keepLines } = paragraphProps;
  if (!cssName || (!keepNext && !keepLines)) return '';
  const rules = [keepNext && 'break-after: avoid;', keepLines && 'break-inside: avoid;'].filter(Boolean);
  return `@media print { .print-root p.${CSS.escape(cssName)} { ${rules.join(' ')} } }`;
}

const quoted = (text: string): string =>
  `"${text.replaceAll(/["\\]/g, String.raw`\$&`).replaceAll(/\s+/g, ' ')}"`;

const printStyle = ({ size, margin, footer }: Sheet): string => `
  @page {
    size: ${size};
    margin: ${margin};
    @bottom-left { content: ${quoted(footer)}; font: 9pt sans-serif; color: #000; }
    @bottom-right { content: "Seite " counter(page) " von " counter(pages); font: 9pt sans-serif; color: #000; }
  }
  @media screen {
    .print-root { display: none; }
  }
  @media print {
    html, body { height: auto; overflow: visible; background: #fff; }
    body > :not(.print-root) { display: none !important; }
    .print-root { color-scheme: light; color: #000; }
    .print-root .page-wrapper { display: block; padding: 0; background: none; }
    .print-root section.page {
      display: block;
      width: auto !important;
      min-height: 0 !important;
      padding: 0 !important;
      margin: 0;
      box-shadow: none;
      overflow: visible;
    }
    .print-root section.page + section.page { break-before: page; }
    .print-root [role='heading'] { break-after: avoid; }
    /* An item without a text does not hold on to the next one. */
    .print-root [aria-level='3']:has(+ [aria-level='2'], + [aria-level='3']),
    .print-root [aria-level='4']:has(+ [aria-level='2'], + [aria-level='3'], + [aria-level='4']) { break-after: auto !important; }
    .print-root p { orphans: 2; widows: 2; }
    .print-root tr { break-inside: avoid; }
  }
`;
