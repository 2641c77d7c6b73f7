import { minutesFonts, minutesFontSizes } from '../../../../shared/domain/body/body.ts';
import { SelectField } from '../../../ui/selectField.tsx';
import { TextField } from '../../../ui/textField.tsx';
import type { StyleFieldsProps } from './styleFields.tsx';

const fonts = minutesFonts.map((font) => ({ value: font, label: font }));
const sizes = minutesFontSizes.map((size) => ({ value: `${size}`, label: `${size} Punkt` }));

/** Letterhead and writing. */
export function SheetFields({ style, change }: StyleFieldsProps) {
  return (
    <fieldset className="kern-fieldset">
      <legend>Briefkopf und Schrift</legend>
      <TextField
        label="Briefkopf dieses Gremiums"
        name="style.letterhead"
        rows={4}
        description="Mehrere Zeilen sind möglich. Bleibt das Feld leer, gilt der Briefkopf der Gemeinde."
        value={style.letterhead}
        onChange={(letterhead) => change({ letterhead })}
      />
      <TextField
        label="Beschreibung des Logos"
        name="style.logoDescription"
        placeholder="Logo"
        description="Wird vorgelesen, wo das Logo nicht zu sehen ist, etwa „Wappen der Stadt: eine Linde“."
        value={style.logoDescription}
        onChange={(logoDescription) => change({ logoDescription })}
      />
      <div className="pairs">
        <SelectField
          label="Schriftart"
          name="style.font"
          options={fonts}
          value={style.font}
          onChange={(font) => change({ font })}
        />
        <SelectField
          label="Schriftgröße"
          name="style.fontSize"
          options={sizes}
          value={`${style.fontSize}`}
          onChange={(value) => {
            const fontSize = minutesFontSizes.find((size) => `${size}` === value);
            if (fontSize) change({ fontSize });
          }}
        />
      </div>
    </fieldset>
  );
}
