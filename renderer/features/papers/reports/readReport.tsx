import type { CollectedPreview } from '../../../../shared/contract/collectedReports.ts';
import { isEmptyText } from '../../../../shared/domain/richText.ts';
import { counted, germanDate } from '../../../../shared/german/format.ts';
import { noReport } from '../../../../shared/german/reports.ts';
import { Findings } from './findings.tsx';

type Props = { preview: CollectedPreview };

/** What was recognised in a file, before anything is stored. */
export function ReadReport({ preview }: Props) {
  const { partners, chapters, foreword, findings } = preview;
  const reports = partners.filter(({ report }) => report !== null).length;
  const known = partners.filter(({ partnerId }) => partnerId !== null).length;
  const parts = [
    isEmptyText(foreword.text) ? '' : 'Vorwort',
    chapters.length > 0 ? counted(chapters.length, 'Kapitel', 'Kapitel') : '',
    counted(partners.length, 'Stelle', 'Stellen'),
    counted(reports, 'Bericht', 'Berichte'),
  ];
  return (
    <div className="stack tight">
      <p role="status">Erkannt: {parts.filter(Boolean).join(', ')}.</p>
      {known > 0 && (
        <p className="muted">
          {counted(known, 'Stelle ist schon eingetragen', 'Stellen sind schon eingetragen')} und behält ihre
          Angaben.
        </p>
      )}
      <Findings findings={findings} />
      <PartnersRead preview={preview} />
      <RestRead preview={preview} />
    </div>
  );
}

function PartnersRead({ preview: { partners } }: Props) {
  return (
    <div className="read-partners" role="region" aria-label="Erkannte Stellen" tabIndex={0}>
      <table className="list-table">
        <thead>
          <tr>
            <th scope="col">Nr.</th>
            <th scope="col">Stelle</th>
            <th scope="col">Beitritt</th>
            <th scope="col">Bericht</th>
          </tr>
        </thead>
        <tbody>
          {partners.map(({ name, joinedOn, report }, index) => (
            <tr key={`${index}:${name}`}>
              <td>{index + 1}</td>
              <td>{name}</td>
              <td>{joinedOn === null ? '' : germanDate(joinedOn)}</td>
              <td>{report === null ? <strong>{noReport}</strong> : report.heading}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What became no part of the report is shown, so that nothing is lost unseen. */
function RestRead({ preview: { rest } }: Props) {
  if (rest.length === 0) return null;
  return (
    <details>
      <summary>
        {counted(rest.length, 'Zeile wurde', 'Zeilen wurden')} nicht zugeordnet, zum Beispiel Seitenzahlen
      </summary>
      <ul className="report-findings">
        {rest.map(({ page, line, text }) => (
          <li key={line}>
            Seite {page}: {text}
          </li>
        ))}
      </ul>
    </details>
  );
}
