import type { Call } from '../../shared/client.ts';
import type { Input } from '../../shared/contract/index.ts';
import type { PartnerReport } from '../../shared/domain/paper/report.ts';
import { fromPlain } from '../../shared/domain/richText.ts';

/** An organisation that owes reports, as an office enters it. */
export const aPartner = (
  call: Call,
  fields: Partial<Input<'partners.save'>> & { bodyId: string; name: string },
) =>
  call('partners.save', {
    id: null,
    version: null,
    joinedOn: null,
    activeUntil: null,
    measures: '',
    contact: '',
    email: '',
    ...fields,
  });

/** A Berichtszeitraum with everybody who owes a report for it. */
export async function aPeriod(call: Call, fields: Partial<Input<'reportPeriods.save'>> & { bodyId: string }) {
  const { id } = await call('reportPeriods.save', {
    id: null,
    version: null,
    name: 'Bericht 2025',
    dueOn: '2026-10-31',
    asOf: null,
    tableCaption: '',
    ...fields,
  });
  return call('reportPeriods.get', { id });
}

/** Two partners of a network, and the period they report on. */
export async function aNetwork(call: Call, bodyId: string) {
  await aPartner(call, {
    bodyId,
    name: 'Sprachwerkstatt e.V.',
    joinedOn: '2021-05-03',
    measures: 'Zwei Kurse im Jahr',
    contact: 'Frau Adler',
    email: 'adler@example.org',
  });
  await aPartner(call, { bodyId, name: 'Stadtwerke Lindenau', joinedOn: '2020-02-01' });
  return aPeriod(call, { bodyId });
}

/** Writes what came in, and calls it received. */
export async function received(
  call: Call,
  { id, version }: Pick<PartnerReport, 'id' | 'version'>,
  text: string,
  fields: Partial<Input<'partnerReports.save'>> = {},
) {
  const blank = { heading: '', asOf: null, fileName: '' };
  const saved = await call('partnerReports.save', {
    ...blank,
    id,
    baseVersion: version,
    text: fromPlain(text),
    ...fields,
  });
  return call('partnerReports.setState', { id, version: saved.version, state: 'received' });
}
