import { sha256, sha256OfValue } from '../kernel/digest.ts';
import { type Printed, pdfIn } from '../pdf/pdfFile.ts';

/** PDFs that everybody can read, by what they were made of. */
export type MadePdfs = ReadonlyMap<string, Uint8Array>;

/** Makes them before the transaction that freezes them, so that nobody waits for it longer than writing takes. */
export async function readableAhead(all: readonly Printed[]): Promise<MadePdfs> {
  const made = new Map<string, Uint8Array>();
  for (const printed of all) made.set(keyOf(printed), (await pdfIn('readable', printed)).bytes);
  return made;
}

/** The one that was made of just this; where none was, it is made now. Throws what making a PDF throws. */
export const readablePdf = async (printed: Printed, made: MadePdfs): Promise<Uint8Array> =>
  made.get(keyOf(printed)) ?? (await pdfIn('readable', printed)).bytes;

/** The model names its pictures by what they are, so they need no digest. */
function keyOf({ model, look, name, stamp }: Printed): string {
  const logo = look.logo && { ...look.logo, bytes: sha256(look.logo.bytes) };
  return sha256OfValue({ model, look: { ...look, logo }, name, stamp });
}
