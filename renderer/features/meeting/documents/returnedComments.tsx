import { Link } from 'wouter';
import type { DocumentInfo } from '../../../../shared/contract/documents.ts';
import type { MeetingId } from '../../../../shared/domain/ids.ts';

/** What the chair wants changed, each with the way to its item (R34). */
export function ReturnedComments({ meetingId, info }: { meetingId: MeetingId; info: DocumentInfo }) {
  const comments = info.signatures.flatMap((signature) =>
    signature.comments.map((comment) => ({ ...comment, by: signature.name })),
  );
  if (comments.length === 0) return null;
  return (
    <section className="panel open" aria-labelledby="returned-comments">
      <h3 id="returned-comments">Anmerkungen zur Rückgabe</h3>
      <ul className="comments">
        {comments.map(({ itemId, itemLabel, text, by }, index) => (
          <li key={index}>
            <div className="row middle">
              <strong>{itemLabel || 'Zum ganzen Dokument'}</strong>
              <span className="spacer" />
              {itemId !== null && (
                <Link
                  href={`/sitzungen/${meetingId}/protokoll/${itemId}`}
                  aria-label={`Zur Stelle: ${itemLabel}`}
                >
                  Zur Stelle
                </Link>
              )}
            </div>
            <p className="comment-text">{text}</p>
            <p className="muted">{by}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
