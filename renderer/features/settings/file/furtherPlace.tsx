import { useState } from 'react';
import type { Output } from '../../../../shared/contract/index.ts';
import { useCommand } from '../../../api.ts';
import { Form } from '../../../forms/form.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextField } from '../../../ui/textField.tsx';

type Further = Output<'backup.status'>['further'];

/** A stick or a share to which each backup is brought as well: what the own disk loses is still there. */
export function FurtherPlace({ further }: { further: Further }) {
  const choose = useCommand('backup.choosePlace');
  const [folder, setFolder] = useState(further?.folder ?? '');
  return (
    <section className="stack" aria-labelledby="further-place">
      <h3 id="further-place">Weiterer Ort</h3>
      <p className="muted">
        Auf einem Stick oder Netzlaufwerk überstehen die Sicherungen auch den Verlust dieses Rechners. Jede
        neue wird dorthin mitkopiert und dort geprüft, und was zu alt ist, wird dort ebenso entfernt.
      </p>
      {further?.isLaidDown ? (
        <p>
          Ihre IT hat den Ordner festgelegt: <span className="file-path">{further.folder}</span>
        </p>
      ) : (
        <Form
          label="Weiterer Ort"
          error={choose.error}
          onSubmit={() => choose.mutate({ folder: folder.trim() === '' ? null : folder })}
        >
          <TextField
            label="Ordner"
            name="folder"
            description="Leer: kein weiterer Ort."
            value={folder}
            onChange={setFolder}
          />
          <div>
            <Button type="submit" isPending={choose.isPending}>
              Ort übernehmen
            </Button>
          </div>
        </Form>
      )}
      <Reached further={further} />
    </section>
  );
}

const Reached = ({ further }: { further: Further }) => {
  if (further === null) return null;
  return further.sentence === null ? (
    <Notice kind="success">Neue Sicherungen kommen auch nach „{further.folder}“.</Notice>
  ) : (
    <Notice kind="warning">{further.sentence}</Notice>
  );
};
