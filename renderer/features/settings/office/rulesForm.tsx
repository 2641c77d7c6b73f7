import { useState } from 'react';
import type { BodyRules } from '../../../../shared/domain/body/body.ts';
import { quorum } from '../../../../shared/domain/room/quorum.ts';
import { AppError } from '../../../../shared/errors.ts';
import { listed } from '../../../../shared/german/format.ts';
import {
  majorityLabels,
  minutesApprovalLabels,
  numberingLabels,
  secretElectionLabels,
  signerLabels,
  tieLabels,
} from '../../../../shared/german/labels.ts';
import { lawNote } from '../../../../shared/german/law.ts';
import { call, useCommand } from '../../../api.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { DateField } from '../../../ui/dateField.tsx';
import { SubmitActions } from '../../../ui/dialog.tsx';
import { fieldErrors, Form, sentenceOf } from '../../../forms/form.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { NumberField } from '../../../ui/numberField.tsx';
import { optionsOf, SelectField } from '../../../ui/selectField.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { MinutesPeriodFields } from './minutesPeriodFields.tsx';
import { NoticeFields } from './noticeFields.tsx';
import { PublicNoticeFields } from './publicNoticeFields.tsx';
import { renamed, type RulesDraft, rulesInput } from './rulesInput.ts';
import { ConflictBox } from '../../../saving/conflictBox.tsx';
import { useConflict } from '../../../saving/useConflict.ts';

type Props = { start: RulesDraft; today: string; onClose: () => void };
type PartProps = { draft: RulesDraft; change: (part: Partial<RulesDraft>) => void };

const isSameDay = (error: unknown) =>
  error instanceof AppError && error.data.code === 'DUPLICATE' && error.data.field === 'rulesDate';

/** One version of the body's rules. */
export function RulesForm({ start, today, onClose }: Props) {
  const [draft, setDraft] = useState(start);
  const save = useCommand('rules.save');
  const conflict = useConflict<RulesDraft>(start.version, {
    read: async () => {
      const body = (await call('bodies.list', {})).find(({ id }) => id === start.bodyId);
      return body?.rules.find(({ id }) => id === start.id);
    },
    typed: draft,
    show: setDraft,
  });
  const store = () =>
    save.mutate(rulesInput({ ...draft, version: conflict.version }), {
      onSuccess: onClose,
      onError: conflict.onError,
    });
  const change = (part: Partial<RulesDraft>) => setDraft({ ...draft, ...part });
  const sameDay = isSameDay(save.error);
  return (
    <Form onSubmit={store} error={sameDay ? null : conflict.errorOf(save.error)} label="Regelung">
      <ConflictBox conflict={conflict} />
      {draft.id !== null && start.validFrom !== null && start.validFrom <= today && (
        <Notice>
          Diese Regelung gilt schon. Änderungen wirken auch auf Sitzungen, die nach ihr stattgefunden haben.
        </Notice>
      )}
      <DateField
        label="Gilt ab"
        name="validFrom"
        isRequired
        className="short"
        value={draft.validFrom}
        onChange={(validFrom) => change({ validFrom })}
        error={sameDay ? sentenceOf(save.error) : undefined}
      />
      <NameFields draft={draft} change={change} />
      <NumbersFields draft={draft} change={change} />
      <CouncilField draft={draft} change={change} />
      <NoticeFields notice={draft.notice} onChange={(notice) => change({ notice })} today={today} />
      <PublicNoticeFields notice={draft.publicNotice} onChange={(publicNotice) => change({ publicNotice })} />
      <MinutesPeriodFields
        period={draft.minutesDue}
        onChange={(minutesDue) => change({ minutesDue })}
        today={today}
      />
      <VoteFields draft={draft} change={change} storedTie={start.tie} />
      <SignerFields draft={draft} change={change} error={fieldErrors(save.error)['signers']} />
      <SubmitActions label="Speichern" isPending={save.isPending} onCancel={onClose} />
    </Form>
  );
}

function NameFields({ draft, change }: PartProps) {
  return (
    <div className="pairs">
      <TextField
        label="Name des Gremiums"
        name="name"
        isRequired
        value={draft.name}
        onChange={(name) => change(renamed(draft, name))}
      />
      <TextField
        label="Name nach „Sitzung …“"
        name="nameGenitive"
        isRequired
        description="Mit Artikel: „des Integrationsrates“."
        value={draft.nameGenitive}
        onChange={(nameGenitive) => change({ nameGenitive })}
      />
      <TextField
        label="Rechtsgrundlage"
        name="legalBasis"
        placeholder="§ 27 GO NRW"
        value={draft.legalBasis}
        onChange={(legalBasis) => change({ legalBasis })}
      />
    </div>
  );
}

function NumbersFields({ draft, change }: PartProps) {
  const { statutorySeats } = draft;
  return (
    <div className="pairs">
      <NumberField
        label="Gesetzliche Mitglieder"
        name="statutorySeats"
        isRequired
        description={
          statutorySeats === null || statutorySeats < 1
            ? 'Alle Sitze, auch unbesetzte.'
            : `Beschlussfähig ab ${quorum(statutorySeats, 0).required} Anwesenden.`
        }
        value={statutorySeats}
        onChange={(seats) => change({ statutorySeats: seats })}
      />
      <SelectField
        label="Nummern der Tagesordnung"
        name="numbering"
        options={optionsOf(numberingLabels)}
        value={draft.numbering}
        onChange={(numbering) => change({ numbering })}
      />
    </div>
  );
}

/** R14, § 58 (3) GO NRW */
function CouncilField({ draft, change }: PartProps) {
  return (
    <div className="stack tight">
      <Checkbox
        isSelected={draft.needsCouncilMajority}
        onChange={(needsCouncilMajority) => change({ needsCouncilMajority })}
      >
        Beschlussfähig nur mit mehr Ratsmitgliedern als sachkundigen Bürgerinnen und Bürgern
      </Checkbox>
      <p className="muted">
        So für Ausschüsse mit sachkundigen Bürgerinnen und Bürgern (§ 58 Abs. 3 GO NRW). Ob es für das Gremium
        nach § 27 GO NRW gilt, ist nicht geklärt.
      </p>
    </div>
  );
}

/** A tie rejects (R23): what an older program stored otherwise can only be put right. */
function VoteFields({ draft, change, storedTie }: PartProps & { storedTie: BodyRules['tie'] }) {
  return (
    <div className="pairs">
      <SelectField
        label="Mehrheit"
        name="majority"
        options={optionsOf(majorityLabels)}
        value={draft.majority}
        onChange={(majority) => change({ majority })}
      />
      {storedTie === 'chairDecides' && (
        <SelectField
          label="Gleichstand"
          name="tie"
          description="Nach § 50 Abs. 1 GO NRW lehnt Stimmengleichheit ab."
          options={optionsOf(tieLabels)}
          value={draft.tie}
          onChange={(tie) => change({ tie })}
        />
      )}
      <SelectField
        label="Geheime Wahl"
        name="secretElection"
        description={lawNote('R25')}
        options={optionsOf(secretElectionLabels)}
        value={draft.secretElection}
        onChange={(secretElection) => change({ secretElection })}
      />
      <SelectField
        label="In der nächsten Sitzung"
        name="minutesApproval"
        options={optionsOf(minutesApprovalLabels)}
        value={draft.minutesApproval}
        onChange={(minutesApproval) => change({ minutesApproval })}
      />
    </div>
  );
}

type Signer = BodyRules['signers'][number];

/** Signature lines follow the order in which they were ticked. */
function SignerFields({ draft, change, error }: PartProps & { error: string | undefined }) {
  const toggle = (signer: Signer, isOn: boolean) => {
    const others = draft.signers.filter((other) => other !== signer);
    change({ signers: isOn ? [...others, signer] : others });
  };
  return (
    <fieldset className="kern-fieldset">
      <legend>Unterschriften</legend>
      <div className="row middle">
        {optionsOf(signerLabels).map(({ value, label }) => (
          <Checkbox
            key={value}
            isSelected={draft.signers.includes(value)}
            onChange={(isOn) => toggle(value, isOn)}
          >
            {label}
          </Checkbox>
        ))}
      </div>
      {error !== undefined && draft.signers.length === 0 ? (
        <p className="field-error">{error}</p>
      ) : (
        <p className="muted">
          {draft.signers.length === 0
            ? 'Mindestens eine Unterschrift ist nötig.'
            : `Reihenfolge: ${listed(draft.signers.map((signer) => signerLabels[signer]))}`}
        </p>
      )}
    </fieldset>
  );
}
