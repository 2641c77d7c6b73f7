import type { ReportPeriodId } from '../../../../shared/domain/ids.ts';

/** Addresses of who reports: all periods, one of them, one report, and the collected report. */
export const reportsPath = '/vorlagen/stellen';
export const periodPath = (id: ReportPeriodId): string => `${reportsPath}/${id}`;
export const reportPath = (periodId: ReportPeriodId, id: string): string => `${periodPath(periodId)}/${id}`;
export const collectedPath = (id: ReportPeriodId): string => `${periodPath(id)}/sammelbericht`;
