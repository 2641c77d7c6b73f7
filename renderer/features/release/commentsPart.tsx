import { useRef, useState } from 'react';
import type { OpenedPackage } from '../../../shared/contract/release.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Form } from '../../forms/form.tsx';
import { SelectField } from '../../ui/selectField.tsx';
import { TextField } from '../../ui/textField.tsx';
import { type Remarks, wholeDocument } from './useComments.ts';

type Props = { items: OpenedPackage['items']; remarks: Remarks; isFixed: boolean };

/** Remarks on single items; after signing they are only shown, since the signature covers them. */
export function CommentsPart({ items, remarks, isFixed }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section className="release-part" aria-labelledby="package-comments">
      <h2 id="package-comments" tabIndex={-1} ref={heading}>
        Anmerkungen
      </h2>
      {remarks.comments.length === 0 ? (
        <p className="muted">Noch keine Anmerkungen.</p>
      ) : (
        <ul className="comment-list" aria-label="Anmerkungen">
          {remarks.comments.map(({ itemLabel, text }, at) => (
            <li key={`${itemLabel}\n${text}`} data-editing={remarks.draft.at === at}>
              <div className="row middle">
                <strong className="grow">{itemLabel}</strong>
                {!isFixed && (
                  <>
                    <IconButton
                      icon="edit"
                      label={`Anmerkung ${at + 1} bearbeiten`}
                      onPress={() => remarks.edit(at)}
                    />
                    <IconButton
                      icon="delete"
                      label={`Anmerkung ${at + 1} entfernen`}
                      onPress={() => {
                        remarks.remove(at);
                        heading.current?.focus();
                      }}
                    />
                  </>
                )}
              </div>
              <p className="comment-text">{text}</p>
            </li>
          ))}
        </ul>
      )}
      {!isFixed && (
        <CommentForm
          key={remarks.draft.at}
          items={items}
          remarks={remarks}
          onLeave={() => heading.current?.focus()}
        />
      )}
    </section>
  );
}

/** `onLeave`: the remark that was being changed is done, and this form begins anew. */
function CommentForm({ items, remarks, onLeave }: Omit<Props, 'isFixed'> & { onLeave: () => void }) {
  const { draft, setDraft, keep, discard } = remarks;
  const [isMissing, setIsMissing] = useState(false);
  const [isJustKept, setIsJustKept] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const targets = [
    { value: wholeDocument, label: 'Ganzes Dokument' },
    ...items.map(({ itemId, label }) => ({ value: itemId, label })),
  ];
  const isNew = draft.at === null;
  const submit = () => {
    // The next remark is typed at once; an empty one right after is the second half of a double click.
    if (isNew) area.current?.focus();
    const isKept = keep(items);
    setIsMissing(!isKept && !isJustKept);
    setIsJustKept(isKept);
    if (isKept && !isNew) onLeave();
  };
  return (
    <Form error={null} label="Neue Anmerkung" onSubmit={submit}>
      <SelectField
        label="Zu welchem Punkt"
        options={targets}
        value={draft.target}
        onChange={(target) => setDraft({ ...draft, target })}
      />
      <TextField
        label="Anmerkung"
        rows={3}
        areaRef={area}
        autoFocus={!isNew}
        value={draft.text}
        onChange={(text) => {
          setIsMissing(false);
          setIsJustKept(false);
          setDraft({ ...draft, text });
        }}
        error={isMissing ? 'Bitte schreiben Sie, was geändert werden soll.' : undefined}
      />
      <div className="row middle">
        <Button type="submit" icon={isNew ? 'add' : 'check'}>
          {isNew ? 'Anmerkung hinzufügen' : 'Änderung übernehmen'}
        </Button>
        {!isNew && (
          <Button
            variant="tertiary"
            onPress={() => {
              discard();
              onLeave();
            }}
          >
            Abbrechen
          </Button>
        )}
      </div>
    </Form>
  );
}
