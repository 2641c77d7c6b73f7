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
  { id, version, textVersion }: Pick<PartnerReport, 'id' | 'version' | 'textVersion'>,
  text: string,
  fields: Partial<Input<'partnerReports.save'>> = {},
) {
  const blank = { heading: '', asOf: null, fileName: '' };
  await call('partnerReports.save', {
    ...blank,
    id,
    baseVersion: textVersion,
    text: fromPlain(text),
    ...fields,
  });
  return call('partnerReports.setState', { id, version, state: 'received' });
}

/** A collected report of four partners: the foreword counts five, one joined on another day, and one did not report. */
export const aCollectedFile = (): Uint8Array => new TextEncoder().encode(collectedPages.join('\n'));

const collectedPages = [
  'Vorwort',
  '',
  'Guten Tag,',
  '',
  'inzwischen haben sich 5 Vereine angeschlossen. Juni und Juli sind die Monate der Begeg-',
  'nung.',
  '',
  'Ihre',
  '',
  'Hanna Vogt',
  '',
  'Beauftragte für Teilhabe',
  '',
  'Wie das Netzwerk arbeitet',
  'Zweimal im Jahr treffen sich alle im Rathaus und sprechen ab, was im nächsten Jahr ansteht.',
  '',
  'Mitglied Beitritt',
  '',
  '1 Sportverein Auental e.V. 03.04.2020',
  '2 Stadtwerke 17.05.2020',
  '3 Runder Tisch 01.09.2021',
  '4 Jugendring 11.11.2021',
  '',
  'Mitglieder, geordnet nach ihrem Beitritt',
  'Stand 31.12.2022',
  '',
  'Bericht des Sportvereins Auental e.V.',
  'Wir haben zwei Gruppen für Kinder eröffnet.',
  '',
  'Bericht des Runden Tisches',
  'Die Partnerschaft wurde am 15.09.2021 in der Aula unterzeichnet.',
  '',
  'Bericht des Jugendrings',
  'Im Juli war Sommerfest.',
];
