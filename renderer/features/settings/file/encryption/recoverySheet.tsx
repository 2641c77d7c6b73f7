import './encryption.css';
import type { RecoverySheet as Sheet } from '../../../../../shared/contract/encryption.ts';
import { spokenTime } from '../../../../../shared/german/backup.ts';
import { Button } from '../../../../ui/button.tsx';

/** The key of the file, to be printed and kept; it is shown and never written into a file. */
export const RecoverySheet = ({ sheet: { file, at, groups } }: { sheet: Sheet }) => (
  <>
    <section className="recovery-sheet" aria-labelledby="recovery-sheet">
      <h3 id="recovery-sheet">Wiederherstellungsblatt für Ratsfeder</h3>
      <p>
        Datei: <span className="file-path">{file}</span>
        <br />
        Ausgestellt am {spokenTime(at)}
      </p>
      <ol className="sheet-groups">
        {groups.map((group, n) => (
          <li key={group + String(n)}>
            <code>{group}</code>
          </li>
        ))}
      </ol>
      <p>
        Wer diese Zeichen hat, kann die Datei und ihre Sicherungen lesen. Bewahren Sie das Blatt verschlossen
        auf, nicht neben dem Rechner. Ist die Passphrase vergessen oder die Schlüsseldatei verloren: Ratsfeder
        starten, „Mit Wiederherstellungsblatt öffnen“ wählen, alle Gruppen eingeben und eine neue Passphrase
        festlegen.
      </p>
    </section>
    <div>
      <Button autoFocus onPress={() => window.print()}>
        Blatt drucken
      </Button>
    </div>
  </>
);
