import type { MailSettings } from '../../../../shared/domain/document/dispatch.ts';
import { NumberField } from '../../../ui/numberField.tsx';
import { optionsOf, SelectField } from '../../../ui/selectField.tsx';
import { TextField } from '../../../ui/textField.tsx';
import type { MailDraft } from './mailDraft.ts';

type Security = MailSettings['security'];

const securityLabels = {
  starttls: 'STARTTLS (üblich: Port 587)',
  tls: 'TLS von Anfang an (üblich: Port 465)',
} as const satisfies Record<Security, string>;

const usualPort: Record<Security, number> = { starttls: 587, tls: 465 };

type Props = { draft: MailDraft; onChange: (part: Partial<MailDraft>) => void };

/** Where messages are handed in. Without encryption nothing is sent. */
export function MailServerFields({ draft, onChange }: Props) {
  const { host, port, security, user } = draft;
  const secureBy = (next: Security) => {
    // A port that somebody chose stays.
    const isUsual = port === null || port === usualPort[security];
    onChange({ security: next, ...(isUsual ? { port: usualPort[next] } : {}) });
  };
  return (
    <fieldset className="kern-fieldset">
      <legend>Mailserver</legend>
      <p className="muted">
        Nur für den unmittelbaren Versand nötig. Die Angaben hat Ihre IT; Ratsfeder sendet nur verschlüsselt.
      </p>
      <div className="host-and-port">
        <TextField
          label="Server"
          name="host"
          placeholder="mail.stadt.example"
          value={host}
          onChange={(next) => onChange({ host: next })}
        />
        <NumberField label="Port" name="port" value={port} onChange={(next) => onChange({ port: next })} />
      </div>
      <div className="pairs">
        <SelectField
          label="Verschlüsselung"
          name="security"
          options={optionsOf(securityLabels)}
          value={security}
          onChange={secureBy}
        />
        <TextField
          label="Benutzername"
          name="user"
          description="Leer, wenn der Server keine Anmeldung verlangt."
          value={user}
          onChange={(next) => onChange({ user: next })}
        />
      </div>
    </fieldset>
  );
}
