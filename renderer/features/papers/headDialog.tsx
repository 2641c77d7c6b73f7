import type { PaperView } from '../../../shared/contract/papers.ts';
import { staysHidden } from '../../../shared/domain/paper/consultation.ts';
import { type PaperHead, type PaperType } from '../../../shared/domain/paper/paper.ts';
import { listed } from '../../../shared/german/format.ts';
import { paperLayoutLabels, paperTypeLabels } from '../../../shared/german/papers.ts';
import { Form } from '../../forms/form.tsx';
import { ConflictBox } from '../../saving/conflictBox.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { DateField } from '../../ui/dateField.tsx';
import { Dialog, SubmitActions } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { optionsOf, SelectField } from '../../ui/selectField.tsx';
import { TextField } from '../../ui/textField.tsx';
import { type HeadChange, useHead } from './useHead.ts';

type Props = { paper: PaperView; isOpen: boolean; onClose: () => void };

/** Subject, type, day and people of a paper. */
export function HeadDialog(props: Props) {
  return (
    <Dialog title="Angaben der Vorlage" isOpen={props.isOpen} onClose={props.onClose} wide>
      <HeadForm {...props} />
    </Dialog>
  );
}

function HeadForm({ paper, onClose }: Props) {
  const head = useHead(paper, onClose);
  const { value, change, submit, conflict, error, isPending } = head;
  return (
    <Form error={error} onSubmit={submit} label="Angaben der Vorlage">
      <ConflictBox conflict={conflict} />
      <TextField
        label="Betreff"
        name="subject"
        isRequired
        autoFocus
        rows={2}
        value={value.subject}
        onChange={(subject) => change({ subject })}
      />
      <KindFields value={value} change={change} />
      {!paper.isPublic && value.isPublic && <HiddenSteps paper={paper} {...head} />}
      <PeopleFields value={value} change={change} />
      <SubmitActions label="Speichern" isPending={isPending} onCancel={onClose} />
    </Form>
  );
}

type HiddenProps = Pick<ReturnType<typeof useHead>, 'opensSteps' | 'setOpensSteps'> & { paper: PaperView };

/** A paper that becomes public leaves its stations as they are: that is said where it happens. */
function HiddenSteps({ paper, opensSteps, setOpensSteps }: HiddenProps) {
  const names = [...new Set(paper.steps.filter(staysHidden).map(({ bodyName }) => bodyName))];
  if (names.length === 0) return null;
  return (
    <Notice kind="warning">
      <p>Beraten wird die Vorlage weiterhin in nichtöffentlicher Sitzung: {listed(names)}.</p>
      <Checkbox isSelected={opensSteps} onChange={setOpensSteps}>
        Auch dort in öffentlicher Sitzung beraten
      </Checkbox>
    </Notice>
  );
}

type FieldProps = { value: PaperHead; change: HeadChange };

function KindFields({ value, change }: FieldProps) {
  // The printed name follows the type until the office wrote its own.
  const chooseType = (type: PaperType) =>
    change({
      type,
      ...(value.typeLabel === paperTypeLabels[value.type] ? { typeLabel: paperTypeLabels[type] } : {}),
    });
  return (
    <>
      <div className="pairs">
        <SelectField
          label="Art"
          name="type"
          options={optionsOf(paperTypeLabels)}
          value={value.type}
          onChange={chooseType}
        />
        <TextField
          label="Wie sie gedruckt heißt"
          name="typeLabel"
          isRequired
          value={value.typeLabel}
          onChange={(typeLabel) => change({ typeLabel })}
        />
        <DateField
          label="Datum"
          name="date"
          value={value.date}
          onChange={(date) => change({ date: date ?? '' })}
        />
        <TextField
          label="Rechtsgrundlage"
          name="legalBasis"
          value={value.legalBasis}
          onChange={(legalBasis) => change({ legalBasis })}
        />
        <SelectField
          label="Vordruck"
          name="layout"
          options={optionsOf(paperLayoutLabels)}
          value={value.layout}
          onChange={(layout) => change({ layout })}
        />
      </div>
      <Checkbox isSelected={!value.isPublic} onChange={(isHidden) => change({ isPublic: !isHidden })}>
        Nichtöffentlich
      </Checkbox>
    </>
  );
}

const namesIn = (typed: string): string[] => (typed === '' ? [] : typed.split('\n'));

function PeopleFields({ value, change }: FieldProps) {
  return (
    <div className="pairs">
      <TextField
        label="Einbringer"
        name="movers"
        rows={2}
        description="Je Zeile ein Name: eine Person, eine Liste, ein Gremium."
        value={value.movers.join('\n')}
        onChange={(typed) => change({ movers: namesIn(typed) })}
      />
      <TextField
        label="Berichterstattung"
        name="reporters"
        rows={2}
        description="Je Zeile ein Name."
        value={value.reporters.join('\n')}
        onChange={(typed) => change({ reporters: namesIn(typed) })}
      />
      <TextField
        label="Zuständige Stelle"
        name="unit"
        value={value.unit}
        onChange={(unit) => change({ unit })}
      />
      <TextField
        label="Unterschrift: Funktion"
        name="signatory.position"
        value={value.signatory.position}
        onChange={(position) => change({ signatory: { ...value.signatory, position } })}
      />
    </div>
  );
}
