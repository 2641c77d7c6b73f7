import { useState } from 'react';
import type { Parsed } from '../../../../shared/contract/index.ts';
import { aboutKind } from '../../../../shared/documents/kinds/index.ts';
import type { DocumentsAs } from '../../../../shared/domain/document/dispatch.ts';
import { documentsAsLabels } from '../../../../shared/german/dispatch.ts';
import { counted } from '../../../../shared/german/format.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { type Option, optionsOf, SelectField } from '../../../ui/selectField.tsx';
import { ClearanceSign } from '../documents/badges.tsx';
import type { DocumentChoice } from './choices.ts';

import type { DispatchDraft } from './unfinished.ts';
import type { DocumentId } from '../../../../shared/domain/ids.ts';

type Props = {
  choices: readonly DocumentChoice[];
  draft: DispatchDraft;
  selection: Parsed<'dispatch.prepare'>;
  /** Chosen, or as the office sets it. */
  documentsAs: DocumentsAs;
  onChange: (part: Partial<DispatchDraft>) => void;
};

const NOW = 'now';
const isExtract = ({ kind }: DocumentChoice) => aboutKind(kind).group === 'extracts';

/** What goes along: every document there is, in the version that is preferred, and the entry for the calendar. */
export function DocumentChoices({ choices, draft, selection, documentsAs, onChange }: Props) {
  const choose = (key: string, documentId: DocumentId | null) =>
    onChange({ documents: { ...draft.documents, [key]: documentId } });
  const drop = (key: string) => {
    const { [key]: _dropped, ...documents } = draft.documents;
    onChange({ documents });
  };
  // One for each resolution: dozens, and rarely wanted.
  const extracts = choices.filter(isExtract);
  const [hasExtract] = useState(extracts.some(({ key }) => key in draft.documents));
  const toLine = (choice: DocumentChoice) => (
    <DocumentLine
      key={choice.key}
      choice={choice}
      chosen={choice.key in draft.documents ? (draft.documents[choice.key] ?? null) : undefined}
      onChoose={(documentId) => choose(choice.key, documentId)}
      onDrop={() => drop(choice.key)}
    />
  );
  return (
    <fieldset className="kern-fieldset choices">
      <legend>Was geht hinaus?</legend>
      {choices.length === 0 && (
        <p className="muted">
          Zu dieser Sitzung gibt es noch kein Dokument. Tragen Sie zuerst die Tagesordnung ein.
        </p>
      )}
      <ul>
        {choices.filter((choice) => !isExtract(choice)).map(toLine)}
        <li>
          <Checkbox
            isSelected={selection.withCalendar}
            onChange={(withCalendar) => onChange({ withCalendar })}
          >
            Kalendereintrag der Sitzung (.ics)
          </Checkbox>
          <ClearanceSign clearance="public" />
        </li>
      </ul>
      {extracts.length > 0 && (
        <details className="fold" open={hasExtract}>
          <summary>{counted(extracts.length, 'Beschlussauszug', 'Beschlussauszüge')}</summary>
          <ul>{extracts.map(toLine)}</ul>
        </details>
      )}
      <SelectField
        label="Dokumente gehen hinaus als"
        className="documents-as"
        options={optionsOf(documentsAsLabels)}
        value={documentsAs}
        onChange={(next) => onChange({ documentsAs: next })}
      />
    </fieldset>
  );
}

type LineProps = {
  choice: DocumentChoice;
  /** The version's id, null for the document as of now, undefined where it does not go along. */
  chosen: DocumentId | null | undefined;
  onChoose: (documentId: DocumentId | null) => void;
  onDrop: () => void;
};

function DocumentLine({ choice: { label, clearance, versions }, chosen, onChoose, onDrop }: LineProps) {
  const [first] = versions;
  const shown = versions.find(({ documentId }) => documentId === chosen) ?? first;
  return (
    <li>
      <Checkbox
        isSelected={chosen !== undefined}
        onChange={(isChosen) => (isChosen ? onChoose(first?.documentId ?? null) : onDrop())}
      >
        {label}
        {versions.length === 1 && <span className="muted"> {first?.label}</span>}
      </Checkbox>
      {versions.length > 1 && (
        <SelectField
          label={`Fassung: ${label}`}
          hideLabel
          className="version"
          isDisabled={chosen === undefined}
          options={versions.map(({ documentId, label: words }): Option<DocumentId | typeof NOW> => ({
            value: documentId ?? NOW,
            label: words,
          }))}
          value={shown?.documentId ?? NOW}
          onChange={(value) => onChoose(value === NOW ? null : value)}
        />
      )}
      <ClearanceSign clearance={clearance} />
    </li>
  );
}
