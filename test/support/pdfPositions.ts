import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Where words stand on the first page of a PDF, in points from its left edge: their first and their last letter. */
export async function positionsIn(bytes: Uint8Array): Promise<Map<string, { from: number; to: number }>> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS });
  try {
    const page = await (await task.promise).getPage(1);
    const { items } = await page.getTextContent();
    return new Map(
      items.flatMap((item) => {
        if (!('str' in item)) return [];
        const from = Number(item.transform[4]);
        return [[item.str.trim(), { from, to: from + item.width }]];
      }),
    );
  } finally {
    await task.destroy();
  }
}
