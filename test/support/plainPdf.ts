/** What else a PDF has: entries of its catalogue, of its pages and of its end, how wide they are, and objects; after one page from 6 on. */
type More = { catalog?: string; page?: string; width?: number; objects?: readonly string[] };

/** A PDF with lines of text at their height and indent, in a font that every reader has; nothing is compressed. */
export function plainPdf(
  pages: readonly { x: number; y: number; text: string }[][],
  trailer = '',
  { catalog = '', page = '', width = 595, objects: more = [] }: More = {},
): Uint8Array {
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ');
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + at * 2} 0 R ${page} >>`,
      streamOf(lines),
    ]),
    ...more,
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  body += `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Uint8Array.from(body, (sign) => sign.codePointAt(0) ?? 0);
}

function streamOf(lines: readonly { x: number; y: number; text: string }[]): string {
  const said = lines.map(
    ({ x, y, text }) => `BT /F1 11 Tf ${x} ${y} Td (${text.replaceAll(/[()\\]/g, String.raw`\$&`)}) Tj ET`,
  );
  const content = said.join('\n');
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

/** Says that a password is needed, and fits none. */
export const lockedByPassword = `/ID [(0123456789abcdef) (0123456789abcdef)] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (${'o'.repeat(32)}) /U (${'u'.repeat(32)}) >>`;
