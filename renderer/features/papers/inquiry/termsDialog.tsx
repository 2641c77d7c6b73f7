import { useState } from 'react';
import type { InquiryView } from '../../../../shared/contract/inquiries.ts';
import type { InquiryTerms } from '../../../../shared/domain/paper/inquiry.ts';
import { answerForms } from '../../../../shared/german/inquiries.ts';
import { call, useCommand } from '../../../api.ts';
import { Form } from '../../../forms/form.tsx';
import { ConflictBox } from '../../../saving/conflictBox.tsx';
import { useConflict } from '../../../saving/useConflict.ts';
import { DateField } from '../../../ui/dateField.tsx';
import { Dialog, SubmitActions } from '../../../ui/dialog.tsx';
import { optionsOf, SelectField } from '../../../ui/selectField.tsx';
import { TextField } from '../../../ui/textField.tsx';

type Props = { inquiry: InquiryView; isOpen: boolean; onClose: () => void };

/** Until when, in which form and where from the answer comes, and what is said meanwhile. */
export function TermsDialog(props: Props) {
  return (
    <Dialog title="Angaben zur Antwort" isOpen={props.isOpen} onClose={props.onClose} wide>
      <TermsForm {...props} />
    </Dialog>
  );
}

const termsOf = ({ dueOn, form, address, email, interim, interimOn }: InquiryView): InquiryTerms => ({
  dueOn,
  form,
  address,
  email,
  interim,
  interimOn,
});

function TermsForm({ inquiry, onClose }: Props) {
  const save = useCommand('inquiries.save');
  const [opened] = useState(inquiry);
  const [value, setValue] = useState(() => termsOf(opened));
  const { paperId } = inquiry;
  const conflict = useConflict<InquiryTerms>(opened.version, {
    read: async () => {
      const stored = await call('inquiries.get', { paperId });
      return { ...termsOf(stored), version: stored.version };
    },
    typed: value,
    show: setValue,
  });
  const change = (part: Partial<InquiryTerms>) => setValue({ ...value, ...part });
  const submit = () =>
    save.mutate(
      { ...value, paperId, version: conflict.version },
      { onSuccess: onClose, onError: conflict.onError },
    );
  return (
    <Form error={conflict.errorOf(save.error)} onSubmit={submit} label="Angaben zur Antwort">
      <ConflictBox conflict={conflict} />
      <AnswerFields value={value} change={change} />
      <InterimFields value={value} change={change} />
      <SubmitActions label="Speichern" isPending={save.isPending} onCancel={onClose} />
    </Form>
  );
}

type FieldProps = { value: InquiryTerms; change: (part: Partial<InquiryTerms>) => void };

const AnswerFields = ({ value, change }: FieldProps) => (
  <div className="pairs">
    <DateField label="Fällig am" name="dueOn" value={value.dueOn} onChange={(dueOn) => change({ dueOn })} />
    <SelectField
      label="Form der Antwort"
      name="form"
      options={optionsOf(answerForms)}
      value={value.form}
      onChange={(form) => change({ form })}
    />
    <TextField
      label="Anschrift"
      name="address"
      rows={3}
      description="Der antwortenden Stelle; steht mit ihrem Namen aus den Angaben der Vorlage in der Antwort."
      value={value.address}
      onChange={(address) => change({ address })}
    />
    <TextField
      label="E-Mail"
      name="email"
      inputMode="email"
      value={value.email}
      onChange={(email) => change({ email })}
    />
  </div>
);

const InterimFields = ({ value, change }: FieldProps) => (
  <>
    <TextField
      label="Zwischenantwort"
      name="interim"
      rows={4}
      description="Steht in der Antwort, solange noch Fragen offen sind."
      value={value.interim}
      onChange={(interim) => change({ interim })}
    />
    <DateField
      label="Zwischenantwort vom"
      name="interimOn"
      value={value.interimOn}
      onChange={(interimOn) => change({ interimOn })}
    />
  </>
);
