import type { BodyRules } from '../../../../shared/domain/body/body.ts';
import { letterFor } from '../../../../shared/documents/letter.ts';
import { previewFacts } from './previewFacts.ts';
import { Captions } from './previewItem.tsx';
import { typeOf } from './typeOf.ts';

/** Sender, address and details of an Einladung that goes out as a letter, below the fields for them. */
export function LetterPreview({ rules }: { rules: BodyRules }) {
  const { letter } = letterFor(previewFacts(rules));
  if (!letter) return null;
  return (
    <figure className="letter-preview">
      <figcaption className="section-label">Kopf der Einladung als Brief</figcaption>
      <div className="sheet letter-head" style={typeOf(rules.style)}>
        <div>
          {letter.sender && <p className="letter-sender">{letter.sender}</p>}
          {letter.address.map((row) => (
            <p key={row}>{row}</p>
          ))}
        </div>
        <div>
          <Captions captions={letter.details} />
        </div>
      </div>
    </figure>
  );
}
