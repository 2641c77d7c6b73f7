import { Notice } from '../../../ui/notice.tsx';
import type { Prepared } from './prepared.ts';

/** What a large mailing becomes; nothing where it is one message with all of it. */
export function SplitNote({ prepared: { messages, leftOut } }: { prepared: Prepared }) {
  if (messages === 1 && leftOut.length === 0) return null;
  return (
    <Notice>
      {messages > 1 && <p>Wegen der Größe der Anlagen werden daraus {messages} E-Mails je Empfänger.</p>}
      {leftOut.length > 0 && (
        <p>
          Für eine E-Mail zu groß: {leftOut.map((name) => `„${name}“`).join(', ')}. Die Nachricht nennt sie,
          und Sie erhalten sie als Dateien. Die Grenze ändern Sie unter Einstellungen, Versand.
        </p>
      )}
    </Notice>
  );
}
