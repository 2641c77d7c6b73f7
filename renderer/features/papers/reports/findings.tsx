import type { ReportFinding } from '../../../../shared/contract/reports.ts';
import { findingSentence, isAboutFile } from '../../../../shared/german/reports.ts';
import { Notice } from '../../../ui/notice.tsx';

/** What contradicts itself, with both values, and what of a file cannot be taken as it is; nothing where nothing does. */
export function Findings({ findings }: { findings: readonly ReportFinding[] }) {
  const contradictions = findings.filter((finding) => !isAboutFile(finding));
  return (
    <>
      <Listed findings={contradictions}>
        Hier widersprechen sich Angaben. Beide bleiben stehen, bis Sie eine ändern:
      </Listed>
      <Listed findings={findings.filter(isAboutFile)}>
        Das wird anders übernommen, als es in der Datei steht:
      </Listed>
    </>
  );
}

function Listed({ findings, children }: { findings: readonly ReportFinding[]; children: string }) {
  if (findings.length === 0) return null;
  return (
    <Notice kind="warning">
      <p>{children}</p>
      <ul className="report-findings">
        {findings.map((finding, index) => (
          <li key={`${index}:${finding.about}:${finding.partner}:${finding.values.join()}`}>
            {findingSentence(finding)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
