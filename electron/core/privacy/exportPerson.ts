import { strToU8, zipSync } from 'fflate';
import { findMunicipality } from '../../../db/repositories/office/municipality.ts';
import { findPerson } from '../../../db/repositories/people/people.ts';
import { getRetention } from '../../../db/repositories/privacy/retention.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { personalDataSheet } from '../../../shared/documents/personalData.ts';
import { permittedName } from '../../../shared/domain/document/fileName.ts';
import { listName } from '../../../shared/domain/people/names.ts';
import type { FoundRow } from '../../../shared/domain/privacy/personalData.ts';
import { personalDataFileName } from '../../../shared/german/personalData.ts';
import type { ActionCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { found } from '../kernel/refusals.ts';
import { sheetDocx } from '../word/write/sheet.ts';
import { officeLook } from './officeLook.ts';
import { personalDataOf } from './personalData.ts';

/**
 * What is known of somebody (Art. 15 GDPR) as one package: to be read, and for machines. That it was made is noted; it
 * leaves the house.
 */
export async function exportPerson(
  ctx: ActionCtx,
  { id }: Parsed<'privacy.exportPerson'>,
): Promise<Output<'privacy.exportPerson'>> {
  const { store, now } = ctx;
  const day = now().slice(0, 10);
  const { person, municipality, years, look } = await store.read(async (db) => ({
    person: found(await findPerson(db, id), 'person'),
    municipality: await findMunicipality(db),
    years: (await getRetention(db)).years,
    look: await officeLook(db, day),
  }));
  const rows = await personalDataOf(store, person);
  const name = listName(person);
  const { name: creator = '', letterhead = '' } = municipality ?? {};
  const sheet = personalDataSheet(rows, { name, creator, letterhead, day, years });
  const fileName = permittedName(personalDataFileName(name, day));
  const bytes = zipSync(
    {
      [`${fileName}.docx`]: await sheetDocx(sheet, look),
      [`${fileName}.json`]: strToU8(forMachines(rows, { id, name, madeAt: now() })),
    },
    { mtime: new Date(1980, 0, 1) },
  );
  await store.transaction((db) => record({ ...ctx, db }, 'personalDataExported', { name, person: id }));
  // An array of whoever asks, as the contract wants one: fflate makes those of where it was loaded.
  return { fileName: `${fileName}.zip`, bytes: new Uint8Array(bytes) };
}

type About = { id: string; name: string; madeAt: string };

const forMachines = (rows: readonly FoundRow[], about: About): string =>
  `${JSON.stringify({ format: 'ratsfeder-personal-data', version: 1, ...about, rows }, null, 2)}\n`;
