import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Position = { from: number; to: number; height: number };

/** Where words stand on the first page of a PDF, in points: from its left edge their first and their last letter, and above its lower edge. */
export async function positionsIn(bytes: Uint8Array): Promise<Map<string, Position>> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS });
  try {
    const page = await (await task.promise).getPage(1);
    const { items } = await page.getTextContent();
    return new Map(
      items.flatMap((item) => {
        if (!('str' in item)) return [];
        const from = Number(item.transform[4]);
        return [[item.str.trim(), { from, to: from + item.width, height: Number(item.transform[5]) }]];
      }),
    );
  } finally {
    await task.destroy();
  }
}
