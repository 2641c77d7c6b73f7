import type { ReportFinding } from '../../../../shared/contract/reports.ts';
import { findingSentence } from '../../../../shared/german/reports.ts';
import { Notice } from '../../../ui/notice.tsx';

/** What contradicts itself, with both values; nothing where nothing does. */
export function Findings({ findings }: { findings: readonly ReportFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <Notice kind="warning">
      <p>Hier widersprechen sich Angaben. Beide bleiben stehen, bis Sie eine ändern:</p>
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
