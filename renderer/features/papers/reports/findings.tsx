import type { ReportFinding } from '../../../../shared/contract/reports.ts';
import { findingSentence } from '../../../../shared/german/reports.ts';
import { Notice } from '../../../ui/notice.tsx';

/** What contradicts itself, with both values, and what was left out; nothing where there is nothing to look at. */
export function Findings({ findings }: { findings: readonly ReportFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <Notice kind="warning">
      <p>Bitte prüfen Sie diese Angaben. Was sich widerspricht, bleibt stehen, bis Sie eines davon ändern:</p>
      <ul className="report-findings">
        {findings.map((finding) => (
          <li key={`${finding.about}:${finding.partner}:${finding.values.join()}`}>
            {findingSentence(finding)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
