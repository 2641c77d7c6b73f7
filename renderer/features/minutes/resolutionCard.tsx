import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ItemMinutes } from '../../../shared/contract/minutes.ts';
import type { Resolution } from '../../../shared/domain/resolution.ts';
import { plainText } from '../../../shared/domain/richText.ts';
import { outcomeLabels, resolutionLabels } from '../../../shared/german/labels.ts';
import { proposeResult } from '../../../shared/german/result.ts';
import { call, useCommand } from '../../api.ts';
import { SuggestField } from '../../ui/comboBox.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { MenuButton } from '../../ui/menuButton.tsx';
import { optionsOf, SelectField } from '../../ui/selectField.tsx';
import { TextField } from '../../ui/textField.tsx';
import { RichTextEditor } from '../editor/richTextEditor.tsx';
import { Findings } from './findings.tsx';
import { type Evening, namesOf, useEvening } from './roomContext.ts';
import { ConflictNotice } from './conflictNotice.tsx';
import { cacheMinutes } from './minutesCache.ts';
import { useDraft } from './useDraft.ts';
import { VoteFields } from './voteFields.tsx';

/** Outcomes that say where to or until when. */
const withDetail: Partial<Record<Resolution['outcome'], string>> = {
  postponed: 'Vertagt auf',
  referred: 'Verwiesen an',
  recommended: 'Empfehlung an',
  adoptedAmended: 'Geändert in',
};

type Props = {
  resolution: Resolution;
  count: number;
  /** It was just added: its text takes the focus. */
  isNew: boolean;
};

/** One resolution with its vote; saves itself while it is typed. Give it the id as `key`. */
export function ResolutionCard({ resolution, count, isNew }: Props) {
  const evening = useEvening();
  const draft = useResolutionDraft(resolution);
  const [typed, setTyped] = useState(draft.value);
  const value = { ...typed, position: resolution.position };
  const change = (part: Partial<Resolution>) => {
    const next = withProposal(evening, { ...value, ...part });
    setTyped(next);
    draft.change(next);
  };
  const number = resolution.position + 1;
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isNew) card.current?.querySelector<HTMLElement>('.ProseMirror')?.focus();
  }, [isNew]);
  return (
    <section ref={card} className="resolution" aria-label={`${value.label || 'Beschluss'} ${number}`}>
      <ResolutionHead value={value} change={change} count={count} />
      <RichTextEditor
        label={`Text von ${value.label || 'Beschluss'} ${number}`}
        initial={value.text}
        onChange={(text) => change({ text })}
        names={namesOf(evening)}
        modules={evening.modules}
        isReadOnly={evening.isReadOnly}
        compact
      />
      <VoteFields resolution={value} onChange={(vote) => change({ vote })} />
      <TextField
        label="Wortlaut in der Niederschrift"
        value={value.printedResult}
        onChange={(printedResult) => change({ printedResult, printedResultIsOwn: printedResult !== '' })}
        isDisabled={evening.isReadOnly}
        {...(value.printedResultIsOwn
          ? { description: 'Eigener Wortlaut. Leeren Sie das Feld für einen neuen Vorschlag.' }
          : {})}
      />
      <Findings resolution={value} />
      <ConflictNotice
        itemId={resolution.itemId}
        draft={draft}
        theirs={(other) => theirsOf(other, resolution.id)}
      />
    </section>
  );
}

function theirsOf({ resolutions }: ItemMinutes, id: string) {
  const other = resolutions.find((resolution) => resolution.id === id);
  return other ? { version: other.version, text: `${plainText(other.text)}\n${other.printedResult}` } : null;
}

function useResolutionDraft(resolution: Resolution) {
  const client = useQueryClient();
  const { itemId } = resolution;
  return useDraft<Resolution>({
    key: `resolution:${resolution.id}`,
    value: resolution,
    version: resolution.version,
    save: async ({ itemId: _item, position: _position, effect: _effect, ...fields }, version) => {
      const saved = await call('resolutions.save', { ...fields, version });
      cacheMinutes(client, itemId, (old) => ({
        ...old,
        resolutions: old.resolutions.map((other) =>
          other.id === resolution.id ? { ...saved.resolution, position: other.position } : other,
        ),
      }));
      return { version: saved.resolution.version, at: saved.savedAt };
    },
    onSaved: () => void client.invalidateQueries({ queryKey: ['agenda.list'] }),
  });
}

/** Proposes the result line anew, unless the clerk wrote an own one. Who voted how is printed below it. */
function withProposal(evening: Evening, value: Resolution): Resolution {
  if (value.printedResultIsOwn) return value;
  return {
    ...value,
    printedResult: proposeResult({
      outcome: value.outcome,
      outcomeDetail: value.outcomeDetail,
      vote: value.vote,
      style: evening.meeting.rules.style.resultStyle,
    }),
  };
}

type HeadProps = { value: Resolution; change: (part: Partial<Resolution>) => void; count: number };

function ResolutionHead({ value, change, count }: HeadProps) {
  const { isReadOnly } = useEvening();
  // Few resolutions name a mover: the field comes when it is asked for.
  const [showsMover, setShowsMover] = useState(value.mover !== '');
  return (
    <>
      <div className="row resolution-head">
        <SuggestField
          label="Art"
          suggestions={resolutionLabels}
          value={value.label}
          onChange={(label) => change({ label })}
          isDisabled={isReadOnly}
          className="label-field"
        />
        <TextField
          label="Teil"
          value={value.part}
          onChange={(part) => change({ part })}
          placeholder="Ziffer 2"
          isDisabled={isReadOnly}
          className="part-field"
        />
        <SelectField
          label="Ergebnis"
          options={optionsOf(outcomeLabels)}
          value={value.outcome}
          onChange={(outcome) => change({ outcome })}
          isDisabled={isReadOnly}
          className="outcome-field"
        />
        {!isReadOnly && <ResolutionMenu value={value} count={count} onMover={() => setShowsMover(true)} />}
      </div>
      <ResolutionDetails value={value} change={change} showsMover={showsMover} />
    </>
  );
}

type DetailsProps = Pick<HeadProps, 'value' | 'change'> & { showsMover: boolean };

function ResolutionDetails({ value, change, showsMover }: DetailsProps) {
  const evening = useEvening();
  const detailLabel = withDetail[value.outcome];
  if (!showsMover && !detailLabel) return null;
  return (
    <div className="row">
      {showsMover && (
        <SuggestField
          label="Antrag von"
          suggestions={namesOf(evening).map((name) => name.text)}
          value={value.mover}
          onChange={(mover) => change({ mover })}
          isDisabled={evening.isReadOnly}
          className="grow"
        />
      )}
      {detailLabel && (
        <TextField
          label={detailLabel}
          value={value.outcomeDetail}
          onChange={(outcomeDetail) => change({ outcomeDetail })}
          isDisabled={evening.isReadOnly}
          className="grow"
        />
      )}
    </div>
  );
}

type MenuProps = { value: Resolution; count: number; onMover: () => void };

function ResolutionMenu({ value, count, onMover }: MenuProps) {
  const [asking, setAsking] = useState(false);
  const move = useCommand('resolutions.move');
  const remove = useCommand('resolutions.remove');
  const moveTo = (position: number) => move.mutate({ id: value.id, position });
  return (
    <>
      <MenuButton
        label={`Weitere Schritte: ${value.label || 'Beschluss'} ${value.position + 1}`}
        entries={[
          { id: 'mover', label: 'Antragsteller angeben', onAction: onMover },
          {
            id: 'up',
            label: 'Nach oben',
            isDisabled: value.position === 0,
            onAction: () => moveTo(value.position - 1),
          },
          {
            id: 'down',
            label: 'Nach unten',
            isDisabled: value.position >= count - 1,
            onAction: () => moveTo(value.position + 1),
          },
          { id: 'remove', label: 'Löschen …', onAction: () => setAsking(true) },
        ]}
      />
      <ConfirmDialog
        title="Beschluss löschen?"
        isOpen={asking}
        onClose={() => setAsking(false)}
        confirmLabel="Löschen"
        isPending={remove.isPending}
        onConfirm={() => remove.mutate({ id: value.id }, { onSuccess: () => setAsking(false) })}
      >
        Text, Abstimmung und Ergebnis dieses Beschlusses werden gelöscht. Das lässt sich nicht rückgängig
        machen.
      </ConfirmDialog>
    </>
  );
}
