import { useState } from 'react';
import type { AgendaRow } from '../../../../shared/contract/agenda.ts';
import { type AgendaEffect, isMatter, setsTheAgenda } from '../../../../shared/domain/meeting/agenda.ts';
import { blankVote } from '../../../../shared/domain/vote/vote.ts';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { motionLabel, motionText } from '../../../../shared/german/motion.ts';
import { proposeResult } from '../../../../shared/german/result.ts';
import { useCommand } from '../../../api.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { SuggestField } from '../../../ui/comboBox.tsx';
import { Dialog, SubmitActions } from '../../../ui/dialog.tsx';
import { Form } from '../../../forms/form.tsx';
import { SelectField } from '../../../ui/selectField.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { EffectFields, emptyEffect } from './effectFields.tsx';
import { namesOf, useMinutesScope } from './minutesScope.ts';

type Props = {
  /** The current item of the minutes. */
  item: AgendaRow;
  isOpen: boolean;
  onClose: () => void;
};

/** A motion on the agenda, before it is entered or at an item; where it is adopted the agenda changes with it (R11). */
export function MotionDialog({ item, isOpen, onClose }: Props) {
  return (
    <Dialog title="Antrag zur Tagesordnung" isOpen={isOpen} onClose={onClose} wide>
      <MotionForm item={item} onClose={onClose} />
    </Dialog>
  );
}

const decisions = [
  { value: 'adopted', label: 'angenommen' },
  { value: 'rejected', label: 'abgelehnt' },
  { value: 'withdrawn', label: 'zurückgezogen' },
] as const;
type Decision = (typeof decisions)[number]['value'];

type Motion = {
  mover: string;
  reason: string;
  effect: AgendaEffect;
  /** Made at the current item, not before the agenda is entered. */
  isAtItem: boolean;
  outcome: Decision;
  wording: string;
  /** Whoever edits the proposed sentence keeps it; null: as proposed. */
  ownText: string | null;
};

const blank: Omit<Motion, 'isAtItem'> = {
  mover: '',
  reason: '',
  effect: emptyEffect('firstReading'),
  outcome: 'adopted',
  wording: 'einstimmig',
  ownText: null,
};

const wordings = ['einstimmig', 'einstimmig bei einigen Enthaltungen', 'mit Mehrheit', 'mit großer Mehrheit'];

function MotionForm({ item, onClose }: Pick<Props, 'item' | 'onClose'>) {
  const { meeting, items } = useMinutesScope();
  const record = useCommand('motions.record');
  const [motion, setMotion] = useState<Motion>({ ...blank, isAtItem: isMatter(item) && setsTheAgenda(item) });
  const change = (part: Partial<Motion>) => setMotion({ ...motion, ...part });
  const { mover, reason, effect, outcome, wording } = motion;
  const isComplete =
    effect.kind === 'add'
      ? effect.title !== ''
      : effect.itemIds.length > (effect.kind === 'together' ? 1 : 0);
  const text = motion.ownText ?? (isComplete ? motionText({ mover, effect, reason, items }) : '');
  const vote = outcome === 'withdrawn' || wording === '' ? null : { ...blankVote('wording'), wording };
  const style = meeting.rules.style.resultStyle;
  const printedResult = proposeResult({ outcome, outcomeDetail: '', vote, style, label: motionLabel });
  return (
    <Form
      error={record.error}
      onSubmit={() =>
        record.mutate(
          {
            meetingId: meeting.id,
            ...(motion.isAtItem ? { itemId: item.id } : {}),
            mover,
            reason,
            effect,
            outcome,
            vote,
            text: fromPlain(text),
            printedResult,
          },
          { onSuccess: onClose },
        )
      }
    >
      <EffectFields effect={effect} onChange={(next) => change({ effect: next })} items={items} />
      {isMatter(item) && (
        <Checkbox isSelected={motion.isAtItem} onChange={(isAtItem) => change({ isAtItem })}>
          Bei TOP {item.number} festhalten, nicht unter „Vor Eintritt in die Tagesordnung“
        </Checkbox>
      )}
      <MotionFields motion={motion} change={change} text={text} />
      <p className="muted">
        Gedruckt wird: {printedResult}
        {outcome === 'adopted' && ' · Die Tagesordnung wird mit dem Eintragen geändert.'}
      </p>
      <SubmitActions label="Eintragen" isPending={record.isPending} onCancel={onClose} />
    </Form>
  );
}

type FieldsProps = { motion: Motion; change: (part: Partial<Motion>) => void; text: string };

function MotionFields({ motion, change, text }: FieldsProps) {
  const scope = useMinutesScope();
  return (
    <>
      <div className="row">
        <SuggestField
          label="Antrag von"
          name="mover"
          suggestions={namesOf(scope).map((name) => name.text)}
          value={motion.mover}
          onChange={(mover) => change({ mover })}
          className="grow"
        />
        <TextField
          label="Begründung"
          name="reason"
          value={motion.reason}
          onChange={(reason) => change({ reason })}
          className="grow"
        />
      </div>
      <TextField
        label="Text in der Niederschrift"
        name="text"
        rows={3}
        value={text}
        onChange={(ownText) => change({ ownText })}
      />
      <div className="row">
        <SelectField
          label="Ergebnis"
          options={decisions}
          value={motion.outcome}
          onChange={(outcome) => change({ outcome })}
        />
        {motion.outcome !== 'withdrawn' && (
          <SuggestField
            label="Abstimmung"
            suggestions={wordings}
            value={motion.wording}
            onChange={(wording) => change({ wording })}
            className="grow"
          />
        )}
      </div>
    </>
  );
}
