import { listPartners } from '../../../../db/repositories/papers/partners.ts';
import type { CollectedPreview } from '../../../../shared/contract/collectedReports.ts';
import type { Output, Parsed } from '../../../../shared/contract/index.ts';
import type { ReportFinding } from '../../../../shared/contract/reports.ts';
import { type Partner, partnerNamed } from '../../../../shared/domain/paper/report.ts';
import { proposeCollected, type ProposedPartner } from '../../../../shared/import/paper/collected/propose.ts';
import type { CollectedReport } from '../../../../shared/import/paper/collected/report.ts';
import type { ActionCtx } from '../../kernel/app.ts';
import { refuse } from '../../kernel/refusals.ts';
import { readPaperFile } from '../../reading/readApart.ts';
import { reportFindings } from './findings.ts';

/** Reads a foreign collected report; what is to be stored of it a second call says. */
export async function readCollected(
  { store }: ActionCtx,
  { bodyId, bytes }: Parsed<'collectedReports.read'>,
): Promise<Output<'collectedReports.read'>> {
  const { paper: read } = await readPaperFile(bytes);
  if (read.type !== 'Sammelbericht') return refuse({ code: 'NO_COLLECTED_REPORT' });
  const known = await store.read((db) => listPartners(db, bodyId));
  return previewOf(read, known);
}

function previewOf(read: CollectedReport, known: readonly Partner[]): CollectedPreview {
  const { notes, partners, ...texts } = proposeCollected(read);
  return {
    ...texts,
    partners: partners.map((one) => ({ ...one, partnerId: partnerNamed(known, one)?.id ?? null })),
    findings: [...reportFindings(read), ...notes, ...otherDays(partners, known)],
    rest: read.rest,
  };
}

/** Partners who joined on another day than was entered here; that stays. */
function otherDays(partners: readonly ProposedPartner[], known: readonly Partner[]): ReportFinding[] {
  return partners.flatMap((one): ReportFinding[] => {
    const ours = partnerNamed(known, one)?.joinedOn ?? null;
    const isOther = ours !== null && one.joinedOn !== null && ours !== one.joinedOn;
    return isOther ? [{ about: 'knownJoinedOn', partner: one.name, values: [one.joinedOn ?? '', ours] }] : [];
  });
}
