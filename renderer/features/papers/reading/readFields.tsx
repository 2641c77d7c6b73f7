import type { Finding, PaperProposal, ReadField } from '../../../../shared/domain/paper/proposal.ts';
import {
  findingLabels,
  findingReason,
  newBodiesSentence,
  readFieldLabels,
  readValue,
} from '../../../../shared/german/paperImports.ts';
import { Button } from '../../../ui/button.tsx';
import { Badge } from '../../../ui/notice.tsx';

type Props = {
  proposal: PaperProposal;
  /** Of the Beratungsfolge, not known yet. */
  newBodies: readonly string[];
  chosen: ReadField | null;
  onChoose: (field: ReadField) => void;
};

/** Each field with what was read for it; a press shows where in the file it stands. */
export function ReadFields({ proposal, newBodies, chosen, onChoose }: Props) {
  return (
    <section className="read-fields" aria-labelledby="read-fields">
      <h2 id="read-fields">Erkannt</h2>
      <dl>
        {proposal.findings.map((finding) => (
          <div
            key={finding.field}
            className={[finding.state, finding.field === chosen && 'chosen'].filter(Boolean).join(' ')}
          >
            <dt>{readFieldLabels[finding.field]}</dt>
            <dd>
              <Value finding={finding} value={readValue(proposal, finding.field)} onChoose={onChoose} />
              {finding.field === 'steps' && newBodies.length > 0 && (
                <p className="muted">{newBodiesSentence(newBodies)}</p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type ValueProps = { finding: Finding; value: string; onChoose: (field: ReadField) => void };

const badgeKinds = { found: 'success', check: 'warning' } as const;

function Value({ finding, value, onChoose }: ValueProps) {
  const { field, state, line } = finding;
  const reason = findingReason(finding);
  return (
    <>
      <div className="row">
        <Badge {...(state === 'missing' ? {} : { kind: badgeKinds[state] })}>{findingLabels[state]}</Badge>
        {line !== null && (
          <Button
            variant="tertiary"
            compact
            aria-label={`${readFieldLabels[field]}: Zeile ${line}`}
            onPress={() => onChoose(field)}
          >
            Zeile {line}
          </Button>
        )}
      </div>
      {value !== '' && <p className="read-value">{value}</p>}
      {reason !== '' && <p className="muted">{reason}</p>}
    </>
  );
}
