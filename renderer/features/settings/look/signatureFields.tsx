import type { MinutesStyle } from '../../../../shared/domain/body/body.ts';
import { signatureRoleLabels, signedAsLabels } from '../../../../shared/german/formLabels.ts';
import { optionsOf, SelectField } from '../../../ui/selectField.tsx';
import { TextField } from '../../../ui/textField.tsx';
import type { StyleFieldsProps } from './styleFields.tsx';

/** What stands below the names of those who sign, and whether they sign by hand. */
export function SignatureFields({ style, change }: StyleFieldsProps) {
  const { signatureRoles } = style;
  const field = (role: keyof MinutesStyle['signatureRoles'], placeholder: string) => (
    <TextField
      label={signatureRoleLabels[role]}
      name={`style.signatureRoles.${role}`}
      placeholder={placeholder}
      value={signatureRoles[role]}
      onChange={(text) => change({ signatureRoles: { ...signatureRoles, [role]: text } })}
    />
  );
  return (
    <fieldset className="kern-fieldset">
      <legend>Unter den Unterschriften</legend>
      <SelectField
        label="Unterschrift"
        name="style.signedAs"
        options={optionsOf(signedAsLabels)}
        value={style.signedAs}
        onChange={(signedAs) => change({ signedAs })}
      />
      <div className="pairs">
        {field('chair', 'Vorsitzende')}
        {field('deputyChair', 'stellv. Vorsitzender')}
        {field('clerk', 'Für das Protokoll')}
        {field('coSigner', 'Mitglied des Ausschusses')}
      </div>
      <p className="muted">
        Was leer bleibt, heißt wie üblich. Wer mitunterzeichnet, steht in der Anwesenheit.
      </p>
    </fieldset>
  );
}
