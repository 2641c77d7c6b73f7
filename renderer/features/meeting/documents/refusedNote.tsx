import type { DocumentInfo } from '../../../../shared/contract/documents.ts';
import { isWholeMinutes } from '../../../../shared/documents/kinds/index.ts';
import { listed } from '../../../../shared/german/format.ts';
import { Notice } from '../../../ui/notice.tsx';

/** What is left to do where a chair refuses to sign: without consent nothing is released (R33). */
export function RefusedNote({ info: { kind, state, signatures } }: { info: DocumentInfo }) {
  const names = signatures.filter(({ decision }) => decision === 'refuse').map(({ name }) => name);
  const isReturned = signatures.some(({ decision }) => decision === 'return');
  if (state !== 'returned' || names.length === 0 || isReturned) return null;
  return (
    <Notice kind="warning">
      <div className="stack">
        <p>Ohne Zustimmung des Vorsitzes gibt es keine Freigabe.</p>
        {isWholeMinutes(kind) ? (
          <>
            <p>
              Legen Sie die Niederschrift noch einmal vor: Die neue Fassung vermerkt, dass {listed(names)} die
              Unterschrift verweigert. Der Vermerk entfällt danach bei allen, die diese Fassung unterschreiben
              oder mit einer Anmerkung zurückgeben.
            </p>
            <p>
              Stimmt niemand zu, drucken Sie die Niederschrift mit dem Vermerk aus und lassen Sie sie von Hand
              unterschreiben (§ 52 Abs. 1 GO NRW). Im Programm bleibt es dann beim Stand „Niederschrift
              fertig“.
            </p>
          </>
        ) : (
          <p>
            Sie können das Dokument ändern und noch einmal zur Freigabe geben, oder Sie speichern es als
            Word-Datei und lassen es von Hand unterschreiben.
          </p>
        )}
      </div>
    </Notice>
  );
}
