import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { longestAlt } from '../../../../shared/domain/inline.ts';
import { tooLong } from '../../../../shared/domain/values.ts';
import { ErrorNotice, Form } from '../../../forms/form.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Dialog, SubmitActions } from '../../../ui/dialog.tsx';
import { FileButton } from '../../../ui/fileButton.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { insertPicture, selectedPicture } from './inserting.ts';
import { pictureUrl } from './pictureUrl.ts';
import type { ChosenPicture } from './useChosenPicture.ts';

type Props = { editor: Editor; chosen: ChosenPicture; isOpen: boolean; onClose: () => void };

/** A picture that comes into the text, or what the selected one is said to show. */
export function PictureDialog(props: Props) {
  return (
    <Dialog title="Bild" isOpen={props.isOpen} onClose={props.onClose}>
      <PictureForm {...props} />
    </Dialog>
  );
}

function PictureForm({ editor, chosen, onClose }: Props) {
  const [selected] = useState(() => (chosen.picture || chosen.isPending ? null : selectedPicture(editor)));
  const [alt, setAlt] = useState(selected?.alt ?? '');
  const [isDecorative, setDecorative] = useState(selected?.alt === '');
  const [isAltMissing, setAltMissing] = useState(false);
  const picture = chosen.picture ?? selected;
  const submit = () => {
    const words = isDecorative ? '' : alt.trim();
    if (!picture) return;
    if (words === '' && !isDecorative) {
      setAltMissing(true);
      return;
    }
    const { sha256, width, height } = picture;
    onClose();
    insertPicture(editor, { sha256, width, height, alt: words });
  };
  return (
    <Form error={null} onSubmit={submit} label="Bild">
      <PictureChoice chosen={chosen} sha256={picture?.sha256 ?? null} />
      <TextField
        label="Alternativtext"
        description="Was auf dem Bild zu sehen ist, für alle, die es nicht sehen; er steht auch in der Word-Datei."
        rows={3}
        value={alt}
        isDisabled={isDecorative}
        onChange={(next) => {
          setAlt(next);
          setAltMissing(false);
        }}
        error={alt.length > longestAlt ? tooLong(longestAlt) : isAltMissing ? altMissing : undefined}
      />
      <Checkbox isSelected={isDecorative} onChange={setDecorative}>
        Das Bild schmückt nur und sagt nichts
      </Checkbox>
      <SubmitActions
        label={selected ? 'Übernehmen' : 'Einfügen'}
        isPending={chosen.isPending}
        isIncomplete={picture === null || alt.length > longestAlt}
        onCancel={onClose}
      />
    </Form>
  );
}

const altMissing =
  'Bitte schreiben Sie, was zu sehen ist, oder geben Sie an, dass das Bild nur schmückt und nichts sagt.';

function PictureChoice({ chosen, sha256 }: { chosen: ChosenPicture; sha256: string | null }) {
  return (
    <>
      <ErrorNotice error={chosen.error} />
      {sha256 !== null && <Shown key={sha256} sha256={sha256} />}
      <div className="row middle">
        <FileButton
          accept={['.png', '.jpg', '.jpeg']}
          isPending={chosen.isPending}
          onFile={chosen.choose}
          autoFocus
        >
          {sha256 === null ? 'Bild wählen …' : 'Anderes Bild wählen …'}
        </FileButton>
        <span className="muted">PNG oder JPEG, höchstens 10 MB</span>
      </div>
    </>
  );
}

function Shown({ sha256 }: { sha256: string }) {
  const [address, setAddress] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    let isCurrent = true;
    pictureUrl(sha256).then(
      (found) => isCurrent && setAddress(found),
      (reason: unknown) => isCurrent && setError(reason),
    );
    return () => {
      isCurrent = false;
    };
  }, [sha256]);
  return address === null ? (
    <ErrorNotice error={error} />
  ) : (
    <img className="picture-preview" src={address} alt="Gewähltes Bild" />
  );
}
