import type { PublicNotice } from '../../../../shared/domain/body/publicNotice.ts';
import { law } from '../../../../shared/law.ts';
import { TextField } from '../../../ui/textField.tsx';

type Props = { notice: PublicNotice; onChange: (notice: PublicNotice) => void };

/** Only a council's meeting is announced formally (R10). */
export function PublicNoticeFields({ notice, onChange }: Props) {
  return (
    <fieldset className="kern-fieldset">
      <legend>Bekanntmachung</legend>
      <div className="pairs">
        <TextField
          label="Überschrift der Bekanntmachung"
          name="publicNotice.title"
          description="Darunter geht es weiter: „der 6. Sitzung …“."
          isRequired
          value={notice.title}
          onChange={(title) => onChange({ ...notice, title })}
        />
        <TextField
          label="Wer sie unterzeichnet"
          name="publicNotice.signedBy"
          description="Leer: der Vorsitz mit Namen."
          value={notice.signedBy}
          onChange={(signedBy) => onChange({ ...notice, signedBy })}
        />
      </div>
      <p className="muted">{law.R10.sentence}</p>
    </fieldset>
  );
}
