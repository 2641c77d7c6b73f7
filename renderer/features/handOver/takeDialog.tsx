import { useState } from 'react';
import type { MeetingView } from '../../../shared/facts/meeting.ts';
import { AppError } from '../../../shared/errors.ts';
import { carryOut, useQuery } from '../../api.ts';
import { useSaveFile } from '../../forms/useSaveFile.tsx';
import { ErrorNotice, Form } from '../../forms/form.tsx';
import { Loading } from '../../forms/loading.tsx';
import { useTask } from '../../forms/useTask.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions, SubmitActions } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/textField.tsx';
import { meetingTitle } from '../meetings/meetingTitle.ts';

type Props = { meeting: MeetingView; isOpen: boolean; onClose: () => void };

/** Before a meeting is taken along: what is in the file, and where it goes. */
export function TakeDialog({ meeting, isOpen, onClose }: Props) {
  return (
    <Dialog title="Sitzung mitnehmen" isOpen={isOpen} onClose={onClose}>
      <Way meeting={meeting} onClose={onClose} />
    </Dialog>
  );
}

/** What cannot be taken along is told before anybody fills in anything. */
function Way(props: Omit<Props, 'isOpen'>) {
  const isEncrypted = useQuery('encryption.status', {}).data?.isEncrypted === true;
  if (!isEncrypted) return <Taking {...props} />;
  return (
    <div className="stack">
      <ErrorNotice error={new AppError({ code: 'HAND_OVER', because: 'encryptedHere' })} />
      <DialogActions>
        <Button variant="primary" onPress={props.onClose} autoFocus>
          Schließen
        </Button>
      </DialogActions>
    </div>
  );
}

function Taking({ meeting, onClose }: Omit<Props, 'isOpen'>) {
  const [to, setTo] = useState('');
  const saved = useSaveFile();
  const take = useTask(() => carryOut('handOver.take', { meetingId: meeting.id, to }));
  const save = async () => {
    const file = await take.run();
    if (!file || (await saved.save(file))?.path) return;
    // Nobody has the file: nothing is on its way.
    await carryOut('handOver.lift', { id: file.id, version: 1 });
    take.reset();
  };
  if (take.result && saved.path !== null)
    return (
      <div className="stack">
        {saved.outcome}
        <p>
          Öffnen Sie die Datei auf dem anderen Rechner mit Ratsfeder („Datei“, „Andere Datei öffnen …“), und
          arbeiten Sie dort wie gewohnt. Danach schließen Sie Ratsfeder dort und bringen die Datei hier unter
          „Einstellungen“, „Datei und Sicherung“ zurück.
        </p>
        <DialogActions>
          <Button variant="primary" onPress={onClose} autoFocus>
            Fertig
          </Button>
        </DialogActions>
      </div>
    );
  return (
    <Form label="Sitzung mitnehmen" error={null} onSubmit={() => void save()}>
      <p>
        „{meetingTitle(meeting)}“ wird als eine Datei gespeichert, mit der Sie ohne Netz auf einem anderen
        Rechner weiterarbeiten.
      </p>
      <Notice kind="warning">
        Darin steht alles aus Ihrer Datei, auch Nichtöffentliches, andere Sitzungen, Anschriften und
        E-Mail-Adressen. Nehmen Sie dafür nur einen verschlüsselten Stick oder einen Rechner der Verwaltung,
        und löschen Sie die Datei dort, wenn alles zurück ist.
      </Notice>
      <p className="muted">
        Zurück kommt nur, was an dieser Sitzung und an Personen geändert wurde. Versandt und freigegeben wird
        in der Geschäftsstelle.
      </p>
      <TextField
        label="Wohin?"
        name="to"
        description="Zum Beispiel „Laptop Rathaus“: Das sehen alle, die hier die Sitzung öffnen."
        value={to}
        onChange={setTo}
        autoFocus
      />
      {take.isPending && <Loading label="Die Datei wird geschrieben und geprüft …" />}
      <ErrorNotice error={take.error} />
      {saved.path === null && saved.outcome}
      <SubmitActions label="Datei speichern …" isPending={take.isPending} onCancel={onClose} />
    </Form>
  );
}
