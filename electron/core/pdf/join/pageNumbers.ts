import { type PDFDocument, type PDFFont, PDFName, type PDFPage, StandardFonts } from '@cantoo/pdf-lib';

/** In points. */
const size = 8;
/** Where hardly any letterhead begins, and printers still print. */
const edge = { right: 34, top: 17 };
const fontName = PDFName.of('RatsfederSeitenzahl');

/** Writes texts into the corner of pages, where readers of tags do not stop, each on white so that it can be read. */
export async function pageNumberer(bundle: PDFDocument): Promise<(page: PDFPage, text: string) => void> {
  const font = await bundle.embedFont(StandardFonts.Helvetica);
  return (page, text) => {
    page.node.addContentStream(bundle.context.register(bundle.context.stream(operators(page, text, font))));
    page.node.setFontDictionary(fontName, font.ref);
  };
}

function operators(page: PDFPage, text: string, font: PDFFont): string {
  const width = font.widthOfTextAtSize(text, size);
  return [
    '/Artifact <</Type /Pagination>> BDC q',
    `${matrixOf(page).join(' ')} cm`,
    `1 g ${-width - 2} -3 ${width + 4} ${size + 4} re f`,
    `0.35 g BT /${fontName.decodeText()} ${size} Tf ${-width} 0 Td ${font.encodeText(text).toString()} Tj ET`,
    'Q EMC',
  ].join('\n');
}

/** So that the origin is where the text ends, in the upper right corner as the page is shown, whichever way it is turned. */
function matrixOf(page: PDFPage): number[] {
  const { x, y, width, height } = page.getCropBox();
  const { right, top } = edge;
  switch (((page.getRotation().angle % 360) + 360) % 360) {
    case 90:
      return [0, 1, -1, 0, x + top, y + height - right];
    case 180:
      return [-1, 0, 0, -1, x + right, y + top];
    case 270:
      return [0, -1, 1, 0, x + width - top, y + right];
    default:
      return [1, 0, 0, 1, x + width - right, y + height - top];
  }
}
