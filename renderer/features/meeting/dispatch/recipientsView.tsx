import { withoutAddressWords } from '../../../../shared/german/dispatch.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { withoutEmailPath } from '../../people/personRows.ts';
import type { Prepared } from './prepared.ts';
import { recipientCount } from './summary.ts';

/** Everybody who gets a message, folded up, and those whom none can reach. */
export function RecipientsView({ prepared: { recipients, withoutAddress } }: { prepared: Prepared }) {
  return (
    <div className="stack">
      {recipients.length > 0 && (
        <details className="fold">
          <summary>{recipientCount(recipients.length)} anzeigen</summary>
          {/* Focusable, since it scrolls. */}
          <ul className="recipient-rows" tabIndex={0} aria-label="Empfänger">
            {recipients.map(({ email, name, listName }) => (
              <li key={email}>
                <span>{name || email}</span>
                <span className="muted">{[name && email, listName].filter(Boolean).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {withoutAddress.length > 0 && (
        <Notice kind="warning">
          <div className="stack">
            <span>{withoutAddressWords(withoutAddress)}</span>
            <div>
              <LinkButton compact href={withoutEmailPath}>
                Adressen eintragen
              </LinkButton>
            </div>
          </div>
        </Notice>
      )}
    </div>
  );
}
