import { counted } from '../../../../shared/german/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { isBlank, type ListEntry, newAmong } from './listInput.ts';
import { doubtfulIn, type Pasted } from './pastedEntries.ts';
import { namedAddressesIn } from '../../../../shared/import/people/namedAddresses.ts';

type Props = {
  entries: readonly ListEntry[];
  pasted: NonNullable<Pasted>;
  onPaste: (pasted: Pasted) => void;
  onTakeOver: () => void;
};

/** Many addresses at once, as a mail program or a table gives them; what is found in them is said before it is taken. */
export function PasteEntries({ entries, pasted: { text, isAsked }, onPaste, onTakeOver }: Props) {
  const found = namedAddressesIn(text);
  const added = newAmong(entries, found);
  const doubtful = doubtfulIn(found);
  return (
    <div className="stack paste-entries">
      <TextField
        label="Adressen aus Outlook oder Excel"
        description="Zum Beispiel „Anna Adler <adler@example.org>; jan@example.org“ oder Spalten mit Namen und Adressen."
        rows={5}
        autoFocus
        error={isAsked ? askedFirst : undefined}
        value={text}
        onChange={(typed) => onPaste({ text: typed, isAsked: false })}
      />
      <p role="status" className="muted">
        {foundWords(found, added)}
      </p>
      {doubtful.length > 0 && <Notice kind="warning">{doubtfulWords(doubtful)}</Notice>}
      <div className="row">
        <Button compact variant="secondary" isDisabled={added.length === 0} onPress={onTakeOver}>
          {added.length === 0 ? 'Übernehmen' : `${counted(added.length, 'Eintrag', 'Einträge')} übernehmen`}
        </Button>
        <Button compact variant="tertiary" onPress={() => onPaste(null)}>
          Doch nicht
        </Button>
      </div>
    </div>
  );
}

const askedFirst =
  'Hier steht etwas, das noch nicht im Verteiler ist. Bitte berichtigen Sie es oder wählen Sie „Übernehmen“ oder „Doch nicht“, bevor Sie speichern.';

/** "12 Einträge erkannt, davon 1 ohne Adresse; 2 stehen schon da." */
function foundWords(found: readonly ListEntry[], added: readonly ListEntry[]): string {
  if (found.length === 0) return 'Noch nichts erkannt.';
  const without = found.filter((entry) => !isBlank(entry) && entry.email === '').length;
  const known = found.length - added.length;
  return [
    `${counted(found.length, 'Eintrag', 'Einträge')} erkannt`,
    without > 0 && `, davon ${without} ohne Adresse`,
    known > 0 && `; ${counted(known, 'steht', 'stehen')} schon da`,
    '.',
  ]
    .filter(Boolean)
    .join('');
}

/** At most as many as somebody looks through. */
const shown = 5;

function doubtfulWords(doubtful: readonly string[]): string {
  const some = doubtful.slice(0, shown).map((text) => `„${text.slice(0, 80)}“`);
  const more = doubtful.length > shown ? ` und ${doubtful.length - shown} weitere` : '';
  return `Nicht als Adresse erkannt: ${some.join(', ')}${more}. Bitte prüfen Sie diese Zeilen nach dem Übernehmen.`;
}
