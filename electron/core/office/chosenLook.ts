import { findLogo } from '../../../db/repositories/office/logos.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { BodyRules } from '../../../shared/domain/body/body.ts';
import type { Look } from '../word/write/look.ts';

/** Font, size and logo that the office chose for the documents of this day. */
export async function lookOf(db: ReadDb, { id, style }: BodyRules): Promise<Look> {
  const logo = await findLogo(db, id);
  return {
    font: style.font,
    fontSize: style.fontSize,
    logo: logo && { ...logo, description: style.logoDescription },
  };
}
