import './mail.css';
import { dispatchWayLabels, documentsAsLabels } from '../../../../shared/german/dispatch.ts';
import { call, useCommand, useQuery } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { Form } from '../../../forms/form.tsx';
import { Loaded } from '../../../forms/loading.tsx';
import { NumberField } from '../../../ui/numberField.tsx';
import { optionsOf, SelectField } from '../../../ui/selectField.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { MailOffNotice } from '../../meeting/dispatch/mailOffNotice.tsx';
import { useMailOff } from '../../meeting/dispatch/useMailOff.ts';
import type { MailDraft } from './mailDraft.ts';
import { MailServerFields } from './mailServerFields.tsx';
import { MailTest } from './mailTest.tsx';
import { PasswordPart } from './passwordPart.tsx';
import { SavedNote } from '../savedNote.tsx';
import { useKeptDraft } from '../useKeptDraft.ts';
import { ConflictBox } from '../../../saving/conflictBox.tsx';
import { useConflict } from '../../../saving/useConflict.ts';

/** How the office sends: its name, its way and its mail server. */
export function MailSection() {
  return <Loaded query={useQuery('mail.settings', {})}>{(settings) => <MailForm start={settings} />}</Loaded>;
}

function useMailSettings(start: MailDraft) {
  const { draft, isUnsaved, type, settle } = useKeptDraft('mail', start);
  const save = useCommand('mail.save');
  const change = (part: Partial<MailDraft>) => {
    type({ ...draft, ...part });
    if (save.isSuccess) save.reset();
  };
  const conflict = useConflict<MailDraft>(draft.version, {
    read: () => call('mail.settings', {}),
    typed: draft,
    show: (shown) => settle(() => ({ ...shown, version: draft.version })),
  });
  // No port is not a port, and no limit none: the contract's sentence about it appears at the field.
  const store = () =>
    save.mutateAsync(
      { ...draft, version: conflict.version, port: draft.port ?? 0, limitMb: draft.limitMb ?? 0 },
      {
        onSuccess: ({ version }) => settle((latest) => ({ ...latest, version })),
        onError: conflict.onError,
      },
    );
  return { draft, isUnsaved, change, save, conflict, store };
}

function MailForm({ start }: { start: MailDraft }) {
  const { draft, isUnsaved, change, save, conflict, store } = useMailSettings(start);
  const isOff = useMailOff();
  return (
    <div className="stack narrow">
      <p className="lead">
        Ratsfeder geht nur ins Netz, wenn Sie hier einen Mailserver eintragen und damit versenden.
      </p>
      {isOff && <MailOffNotice />}
      <Form
        label="Versand"
        error={conflict.errorOf(save.error)}
        onSubmit={() => void store().catch(() => undefined)}
      >
        <ConflictBox conflict={conflict} />
        <UsualFields draft={draft} onChange={change} />
        <MailServerFields draft={draft} onChange={change} />
        <div className="row middle">
          <Button type="submit" variant="primary" isPending={save.isPending}>
            Speichern
          </Button>
          <SavedNote show={save.isSuccess} isUnsaved={isUnsaved} />
        </div>
      </Form>
      {!isOff && <PasswordPart user={draft.user} />}
      {!isOff && <MailTest draft={draft} store={store} />}
    </div>
  );
}

type FieldProps = { draft: MailDraft; onChange: (part: Partial<MailDraft>) => void };

/** What holds for every mailing unless one chooses otherwise, and who sends it. */
const UsualFields = ({ draft, onChange }: FieldProps) => (
  <>
    <SelectField
      label="Üblicher Versandweg"
      name="way"
      description="Bei jedem Versand können Sie einen anderen wählen."
      options={optionsOf(dispatchWayLabels)}
      value={draft.way}
      onChange={(way) => onChange({ way })}
    />
    <SelectField
      label="Dokumente gehen hinaus als"
      name="documentsAs"
      description="Was Ratsfeder selbst schreibt: Einladung, Niederschrift, Auszug, Antwort. Ein PDF ist barrierefrei und sieht überall gleich aus; auch hier können Sie bei jedem Versand anders wählen."
      options={optionsOf(documentsAsLabels)}
      value={draft.documentsAs}
      onChange={(documentsAs) => onChange({ documentsAs })}
    />
    <div className="pairs">
      <TextField
        label="Name des Absenders"
        name="fromName"
        placeholder="Geschäftsstelle des Integrationsrates"
        value={draft.fromName}
        onChange={(fromName) => onChange({ fromName })}
      />
      <TextField
        label="E-Mail-Adresse des Absenders"
        name="fromEmail"
        inputMode="email"
        value={draft.fromEmail}
        onChange={(fromEmail) => onChange({ fromEmail })}
      />
    </div>
    <NumberField
      label="Größte E-Mail in MB"
      name="limitMb"
      description="Größere Sendungen teilt Ratsfeder auf mehrere E-Mails auf. Was Ihr Mailserver annimmt, weiß Ihre IT."
      value={draft.limitMb}
      onChange={(limitMb) => onChange({ limitMb })}
    />
  </>
);
