import type { PaperView } from '../../../shared/contract/papers.ts';
import { captionedFields } from '../../../shared/domain/paper/paper.ts';
import { paperCaptions } from '../../../shared/german/papers.ts';
import { Form } from '../../forms/form.tsx';
import { ConflictBox } from '../../saving/conflictBox.tsx';
import { Dialog, SubmitActions } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/textField.tsx';
import { useHead } from './useHead.ts';

type Props = { paper: PaperView; isOpen: boolean; onClose: () => void };

/** What the office prints above the fields of a paper: "Beratungsgegenstand", "Sachdarstellung" … */
export function CaptionsDialog(props: Props) {
  return (
    <Dialog title="Überschriften der Felder" isOpen={props.isOpen} onClose={props.onClose}>
      <CaptionsForm {...props} />
    </Dialog>
  );
}

function CaptionsForm({ paper, onClose }: Props) {
  const { value, change, submit, conflict, error, isPending } = useHead(paper, onClose);
  const { captions } = value;
  return (
    <Form error={error} onSubmit={submit} label="Überschriften der Felder">
      <ConflictBox conflict={conflict} />
      <p className="muted">
        So stehen sie in dieser Vorlage gedruckt. Die nächste Vorlage derselben Art beginnt mit ihnen.
      </p>
      {captionedFields.map((field, index) => (
        <TextField
          key={field}
          label={paperCaptions[field]}
          name={`captions.${field}`}
          autoFocus={index === 0}
          placeholder={paperCaptions[field]}
          value={captions[field] ?? ''}
          onChange={(typed) => change({ captions: { ...captions, [field]: typed } })}
        />
      ))}
      <SubmitActions label="Speichern" isPending={isPending} onCancel={onClose} />
    </Form>
  );
}
