import { letterFor } from '../../../../shared/documents/letter.ts';
import type { MeetingFacts } from '../../../../shared/facts/meetingFacts.ts';
import { Captions } from './previewItem.tsx';

/** Sender, address and details of an Einladung that goes out as a letter. */
export function LetterPreview({ facts, style }: { facts: MeetingFacts; style: React.CSSProperties }) {
  const { letter } = letterFor(facts);
  if (!letter) return null;
  return (
    <>
      <figcaption className="section-label">Kopf der Einladung als Brief</figcaption>
      <div className="sheet letter-head" style={style}>
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
    </>
  );
}
