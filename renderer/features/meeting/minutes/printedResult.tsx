import { useState } from 'react';
import type { Resolution } from '../../../../shared/domain/vote/resolution.ts';
import { TextField } from '../../../ui/textField.tsx';
import { useMinutesScope } from './minutesScope.ts';

type Props = { value: Resolution; change: (part: Partial<Resolution>) => void };

/** The result line as it is printed: proposed from the vote until the clerk writes an own one. */
export function PrintedResult({ value, change }: Props) {
  const { isReadOnly } = useMinutesScope();
  // Emptied, the field stays empty while it has the focus: the proposal must not come between the clerk's words.
  const [isEmptied, setEmptied] = useState(false);
  return (
    <TextField
      label="Wortlaut in der Niederschrift"
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
