import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { bareAddress, readAddress } from '../../../../shared/domain/address.ts';
import { Form } from '../../../forms/form.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogActions } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { applyLink, linkingAt, removeLink } from './linking.ts';

type Props = { editor: Editor; isOpen: boolean; onClose: () => void };

/** Text and address of the link around the cursor, or of one that comes there. */
export function LinkDialog(props: Props) {
  return (
    <Dialog title="Verknüpfung" isOpen={props.isOpen} onClose={props.onClose}>
      <LinkForm {...props} />
    </Dialog>
  );
}

const refused =
  'Das ist keine Adresse, die ein Text haben darf. Bitte geben Sie eine Internetadresse (https://…) oder eine Mailadresse ein.';

function LinkForm({ editor, onClose }: Props) {
  const [linking] = useState(() => linkingAt(editor));
  const [text, setText] = useState(linking.text);
  const [typed, setTyped] = useState(bareMail(linking.href));
  const [isRefused, setRefused] = useState(false);
  const submit = () => {
    const href = readAddress(typed);
    if (href === null) {
      setRefused(true);
      return;
    }
    onClose();
    const words = linking.isOneLine ? text.trim() || bareAddress(href) : linking.text;
    applyLink(editor, linking, { text: words, href });
  };
  return (
    <Form error={null} onSubmit={submit} label="Verknüpfung">
      {linking.isOneLine && (
        <TextField
          label="Text"
          description="Was im Text steht. Bleibt das Feld leer, steht dort die Adresse."
          value={text}
          onChange={setText}
          autoFocus={linking.text === ''}
        />
      )}
      <TextField
        label="Adresse"
        description="Zum Beispiel www.stadt.de/rat oder rat@stadt.de."
        value={typed}
        onChange={(next) => {
          setTyped(next);
          setRefused(false);
        }}
        error={isRefused ? refused : undefined}
        autoFocus={linking.text !== ''}
      />
      <DialogActions>
        {linking.href !== '' && (
          <Button
            variant="tertiary"
            onPress={() => {
              onClose();
              removeLink(editor, linking);
            }}
          >
            Verknüpfung entfernen
          </Button>
        )}
        <Button variant="tertiary" onPress={onClose}>
          Abbrechen
        </Button>
        <Button variant="primary" type="submit" isDisabled={typed.trim() === ''}>
          Übernehmen
        </Button>
      </DialogActions>
    </Form>
  );
}

/** A mail address as people write it. */
const bareMail = (href: string): string => href.replace(/^mailto:/, '');
