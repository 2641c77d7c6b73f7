import { listRules } from '../../../db/repositories/office/bodies.ts';
import { findNameOrder } from '../../../db/repositories/office/municipality.ts';
import { listMembershipsOf } from '../../../db/repositories/people/memberships.ts';
import { listOrganizations } from '../../../db/repositories/people/organizations.ts';
import { listPeople } from '../../../db/repositories/people/people.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { rulesOn } from '../../../shared/domain/body/body.ts';
import { permittedName } from '../../../shared/domain/document/fileName.ts';
import type { ExportChoice } from '../../../shared/domain/people/peopleExport.ts';
import { byNameIn } from '../../../shared/domain/people/nameOrder.ts';
import {
  type ExportedPerson,
  exportedTable,
  exportFileName,
  exportSheet,
} from '../../../shared/german/peopleExport.ts';
import type { QueryCtx } from '../kernel/app.ts';
import { found } from '../kernel/refusals.ts';
import { csvOf } from './csv.ts';
import { xlsxOf } from './xlsx.ts';

/** Whoever is in a body today or will be, once each, as what they are first in its list. */
export async function exportPeople(
  { db, now }: QueryCtx,
  { bodyId, organizationIds, ...choice }: Parsed<'people.export'>,
): Promise<Output<'people.export'>> {
  const today = now().slice(0, 10);
  const rules = found(rulesOn(await listRules(db, bodyId), today), 'body');
  const lists = new Map((await listOrganizations(db)).map(({ id, name }) => [id, name]));
  const memberships = Map.groupBy(
    (await listMembershipsOf(db, bodyId)).filter(({ endDate }) => endDate === null || endDate >= today),
    ({ personId }) => personId,
  );
  const wanted = new Set(organizationIds);
  const rows = (await listPeople(db))
    .toSorted(byNameIn(await findNameOrder(db)))
    .filter(
      ({ organizationId }) => wanted.size === 0 || (organizationId !== null && wanted.has(organizationId)),
    )
    .flatMap((person): ExportedPerson[] => {
      const [membership] = memberships.get(person.id) ?? [];
      const list = person.organizationId === null ? '' : (lists.get(person.organizationId) ?? '');
      return membership ? [{ person, membership, list }] : [];
    });
  const table = exportedTable(choice.kind, inReach(rows, choice.reach), rules.style.greeting);
  return {
    fileName: permittedName(exportFileName(choice, rules.name, today)),
    bytes: choice.form === 'csv' ? csvOf(table) : xlsxOf(table, exportSheet),
  };
}

function inReach(rows: readonly ExportedPerson[], reach: ExportChoice['reach']): ExportedPerson[] {
  const without = rows.filter(({ person }) => person.email === '');
  if (reach === 'withoutEmailOnly') return without;
  if (reach === 'all') return [...rows];
  return [...without, ...rows.filter(({ person }) => person.email !== '')];
}
