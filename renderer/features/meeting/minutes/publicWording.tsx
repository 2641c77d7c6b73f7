import type { Resolution } from '../../../../shared/domain/vote/resolution.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { useMinutesScope } from './minutesScope.ts';

type Props = { value: Resolution; change: (part: Partial<Resolution>) => void };

/** What the Bekanntgabe says of a non-public resolution, or that the body decided against it (M10). Nothing for a public one. */
export function PublicWording({ value, change }: Props) {
  const { items, isReadOnly } = useMinutesScope();
  if (items.find(({ id }) => id === value.itemId)?.isPublic !== false) return null;
  return (
    <div className="stack tight">
      <TextField
        label="Öffentlicher Wortlaut für die Bekanntgabe"
        description="Der wesentliche Inhalt, ohne Schützenswertes. Leer: nur Bezeichnung und Ergebnis."
        value={value.publicWording}
        onChange={(publicWording) => change({ publicWording })}
        isDisabled={isReadOnly || value.isWithheld}
      />
      <Checkbox
        isSelected={value.isWithheld}
        isDisabled={isReadOnly}
        onChange={(isWithheld) => change({ isWithheld })}
      >
        Nicht bekannt geben (Beschluss des Gremiums)
      </Checkbox>
    </div>
  );
}
