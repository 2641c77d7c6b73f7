import type { ImportedRow } from '../../../../shared/contract/peopleImports.ts';
import type { RowChoice } from '../../../../shared/domain/people/peopleImport.ts';
import { germanDate } from '../../../../shared/german/format.ts';
import { roleLabels } from '../../../../shared/german/labels.ts';
import { findingSentence } from '../../../../shared/german/peopleImports.ts';
import { Button } from '../../../ui/button.tsx';
import { Badge } from '../../../ui/notice.tsx';
import type { Choose } from './choose.ts';
import { MendedEmail } from './mendedEmail.tsx';

type Finding = ImportedRow['findings'][number];
type Props = { row: ImportedRow; name: string; startDate: string; onChoose: Choose };

const kinds: Partial<Record<Finding['code'], 'danger' | 'warning' | 'success'>> = {
  noName: 'danger',
  refused: 'danger',
  noSuchDay: 'danger',
  similar: 'warning',
  twice: 'warning',
  noAddress: 'warning',
  noSalutation: 'warning',
  left: 'warning',
  leaves: 'warning',
  unknownRole: 'warning',
  new: 'success',
};

/** What there is to say of a row, the graver first, and behind it what settles it. */
export function RowFindings({ row, name, startDate, onChoose }: Props) {
  const graver = (finding: Finding) =>
    Number(remediesOf(finding, startDate, row.role).length > 0 || isGrave(finding));
  const findings = row.findings
    // Where something is to be settled, that somebody is new says nothing yet. New lists are told above all rows.
    .filter(({ code }) => code !== 'newList' && (code !== 'new' || row.state === 'ready'))
    .toSorted((a, b) => graver(b) - graver(a));
  return (
    <div className="row-findings">
      {findings.map((finding) => (
        <span key={finding.code} className="row-finding">
          <FindingWords finding={finding} />
          {remediesOf(finding, startDate, row.role).map(({ label, choice }) => (
            <Button
              key={label}
              compact
              variant="tertiary"
              aria-label={`${label}: ${name}`}
              onPress={() => onChoose(row.row, choice)}
            >
              {label}
            </Button>
          ))}
          {finding.code === 'noAddress' && (
            <MendedEmail
              email={row.person.email}
              name={name}
              onMend={(email) => onChoose(row.row, { email })}
            />
          )}
        </span>
      ))}
      {row.isChosen && (
        <Button
          compact
          variant="tertiary"
          aria-label={`Wahl zurücknehmen: ${name}`}
          onPress={() => onChoose(row.row, null)}
        >
          Wahl zurücknehmen
        </Button>
      )}
    </div>
  );
}

const isGrave = ({ code }: Finding): boolean => kinds[code] === 'danger';

function FindingWords({ finding }: { finding: Finding }) {
  const kind = kinds[finding.code];
  const words = findingSentence(finding);
  return kind === undefined ? <span className="muted">{words}</span> : <Badge kind={kind}>{words}</Badge>;
}

type Remedy = { label: string; choice: RowChoice };

const addresses: Remedy[] = [
  { label: 'Frau', choice: { formOfAddress: 'Frau' } },
  { label: 'Herr', choice: { formOfAddress: 'Herr' } },
  { label: 'ohne Anrede', choice: { formOfAddress: 'none' } },
];

function remediesOf(finding: Finding, startDate: string, role: ImportedRow['role']): Remedy[] {
  if (finding.code === 'similar')
    return [
      { label: 'dieselbe', choice: { sameAs: finding.id } },
      { label: 'andere', choice: { sameAs: 'other' } },
    ];
  if (finding.code === 'twice') return [{ label: 'andere Person', choice: { sameAs: 'other' } }];
  if (finding.code === 'noAddress') return [{ label: 'ohne E-Mail', choice: { isWithoutEmail: true } }];
  if (finding.code === 'noSalutation') return addresses;
  if (finding.code === 'left')
    return finding.isEndless ? [] : [{ label: 'mit Ende übernehmen', choice: { isEndTaken: true } }];
  if (finding.code === 'leaves') return [{ label: 'Ende eintragen', choice: { isEndTaken: true } }];
  if (finding.code === 'unknownRole')
    return [{ label: `als ${roleLabels[role]}`, choice: { isUsualRole: true } }];
  return finding.code === 'noSuchDay'
    ? [{ label: `ab ${germanDate(startDate)}`, choice: { isUsualStart: true } }]
    : [];
}
