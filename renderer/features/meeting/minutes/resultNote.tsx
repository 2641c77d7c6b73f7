import { useEffect, useRef, useState } from 'react';
import type { Resolution } from '../../../../shared/domain/vote/resolution.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { useMinutesScope } from './minutesScope.ts';

type Props = { value: Resolution; change: (part: Partial<Resolution>) => void };

/** What is said after the result; few resolutions have it, so the field comes when it is asked for. */
export function ResultNote({ value, change }: Props) {
  const { isReadOnly } = useMinutesScope();
  const [isAsked, setAsked] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isAsked) field.current?.focus();
  }, [isAsked]);
  if (value.resultNote === '' && !isAsked)
    return isReadOnly ? null : (
      <Button
        compact
        variant="tertiary"
        icon="add"
        aria-label={`Satz nach dem Ergebnis: ${value.label || 'Beschluss'} ${value.position + 1}`}
        onPress={() => setAsked(true)}
      >
        Satz nach dem Ergebnis
      </Button>
    );
  return (
    <TextField
      label="Satz nach dem Ergebnis"
      className="result-note"
      rows={2}
      areaRef={field}
      value={value.resultNote}
      onChange={(resultNote) => change({ resultNote })}
      placeholder="zum Beispiel: Herr Muster war bei der Abstimmung nicht im Raum."
      isDisabled={isReadOnly}
    />
  );
}
