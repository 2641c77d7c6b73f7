import { useState } from 'react';
import type { Resolution } from '../../../../shared/domain/vote/resolution.ts';
import { TextField } from '../../../ui/textField.tsx';
import { useMinutesScope } from './minutesScope.ts';

type Props = {
  value: Resolution;
  change: (part: Partial<Resolution>) => void;
  /** How many lines show before anything is typed; it grows with its words. */
  rows?: number;
  /** Where its row says what it is. */
  hideLabel?: boolean;
};

/** The result as it is printed, of one line or several: proposed from the vote until the clerk writes an own one. */
export function PrintedResult({ value, change, rows = 1, hideLabel = false }: Props) {
  const { isReadOnly } = useMinutesScope();
  // Emptied, the field stays empty while it has the focus: the proposal must not come between the clerk's words.
  const [isEmptied, setEmptied] = useState(false);
  return (
    <TextField
      label="Wortlaut in der Niederschrift"
      hideLabel={hideLabel}
      className="printed-result"
      rows={Math.max(2, rows)}
      value={isEmptied ? '' : value.printedResult}
      onChange={(printedResult) => {
        setEmptied(printedResult === '');
        change({ printedResult, printedResultIsOwn: printedResult !== '' });
      }}
      onBlur={() => setEmptied(false)}
      isDisabled={isReadOnly}
      {...(value.printedResultIsOwn
        ? { description: 'Eigener Wortlaut. Leeren Sie das Feld für einen neuen Vorschlag.' }
        : {})}
    />
  );
}
