import type { Attachment } from '../../../shared/domain/attachment/attachment.ts';
import { hasPreview } from '../../../shared/domain/attachment/fileKind.ts';
import { fileSize, textStateNotes } from '../../../shared/german/attachments.ts';
import { call, useCommand } from '../../api.ts';
import { ErrorNotice } from '../../forms/form.tsx';
import { useSaveFile } from '../../forms/useSaveFile.tsx';
import { readAnew } from '../../saving/useConflict.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { MenuButton } from '../../ui/menuButton.tsx';
import { Badge } from '../../ui/notice.tsx';
import type { Choice } from './choice.ts';
import type { Shown } from './shownAttachment.tsx';

type Props = {
  attachment: Attachment;
  before: Attachment | null;
  next: Attachment | null;
  afterNext: Attachment | null;
  canBePublic: boolean;
  isKept: boolean;
  choice: Choice | null;
  onShow: (shown: Shown) => void;
};

/** One file: its name opens it, beside it who may have it and whether it is listed, and where it stands. */
export function AttachmentRow({ attachment, isKept, onShow, ...around }: Props) {
  const { id, owner, title, fileName, size, textState, isPublic } = attachment;
  const move = useMove(attachment, around);
  const { save, outcome } = useSaveFile();
  const note = textStateNotes[textState];
  const entries = [
    { id: 'open', label: 'Öffnen', onAction: () => onShow({ kind: 'open', attachment }) },
    { id: 'save', label: 'Speichern unter …', onAction: () => void save(call('attachments.file', { id })) },
    ...(isKept
      ? []
      : [
          { id: 'rename', label: 'Umbenennen …', onAction: () => onShow({ kind: 'rename', attachment }) },
          { id: 'remove', label: 'Entfernen …', onAction: () => onShow({ kind: 'remove', attachment }) },
        ]),
  ];
  const view = hasPreview(attachment.mediaType) ? 'preview' : 'open';
  return (
    <li className="attachment-row" {...(isKept ? {} : { onKeyDown: move.onKeyDown })}>
      <div className="attachment-name">
        <Button variant="tertiary" compact onPress={() => onShow({ kind: view, attachment })}>
          {title}
        </Button>
        <p className="muted">
          {fileName}, {fileSize(size)}
          {note !== '' && <>. {note}</>}
          {isHidden(attachment, around.canBePublic) && '. Aufgeführt nur in nichtöffentlichen Dokumenten'}
        </p>
      </div>
      {owner.kind === 'report' ? null : isKept ? (
        <Badge {...(isPublic ? { kind: 'info' as const } : {})}>
          {isPublic ? 'öffentlich' : 'nichtöffentlich'}
        </Badge>
      ) : (
        <Marks attachment={attachment} canBePublic={around.canBePublic} choice={around.choice} />
      )}
      <div className="attachment-actions">
        {!isKept && (
          <>
            <IconButton
              icon="arrow-up"
              label={`„${title}“ nach oben`}
              isDisabled={around.before === null}
              onPress={move.up}
            />
            <IconButton
              icon="arrow-down"
              label={`„${title}“ nach unten`}
              isDisabled={around.next === null}
              onPress={move.down}
            />
          </>
        )}
        <MenuButton label={`Anlage „${title}“: Aktionen`} entries={entries} />
      </div>
      <ErrorNotice error={move.error} />
      {outcome}
    </li>
  );
}

/** Where the rest is public, somebody would look for what is listed there. */
const isHidden = ({ owner, isPublic, isListed }: Attachment, canBePublic: boolean): boolean =>
  canBePublic && !isPublic && isListed && owner.kind !== 'mailing' && owner.kind !== 'report';

/** Who may have it, and whether it is listed: both at once, without a form. */
function Marks({ attachment, canBePublic, choice }: Pick<Props, 'attachment' | 'canBePublic' | 'choice'>) {
  const update = useCommand('attachments.update');
  const { id, version, owner, title, isPublic, isListed } = attachment;
  const set = (change: Partial<Pick<Attachment, 'isPublic' | 'isListed'>>) =>
    update.mutate({ id, version, title, isPublic, isListed, ...change }, { onError: readAnew });
  return (
    <div className="attachment-marks">
      {choice && (
        <Checkbox
          aria-label={`„${title}“ mitsenden`}
          isSelected={choice.chosen.includes(id)}
          onChange={(next) => choice.onChoose(id, next)}
        >
          mitsenden
        </Checkbox>
      )}
      <Checkbox
        aria-label={`„${title}“ ist öffentlich`}
        isSelected={isPublic}
        isDisabled={!canBePublic}
        onChange={(next) => set({ isPublic: next })}
      >
        öffentlich
      </Checkbox>
      {owner.kind !== 'mailing' && (
        <Checkbox
          aria-label={`„${title}“ in Dokumenten aufführen`}
          isSelected={isListed}
          onChange={(next) => set({ isListed: next })}
        >
          aufführen
        </Checkbox>
      )}
      <ErrorNotice error={update.error} />
    </div>
  );
}

function useMove(
  { id, version }: Attachment,
  { before, next, afterNext }: Pick<Props, 'before' | 'next' | 'afterNext'>,
) {
  const move = useCommand('attachments.move');
  const to = (beforeId: Attachment['id'] | null) =>
    move.mutate({ id, version, beforeId }, { onError: readAnew });
  const up = () => before && to(before.id);
  const down = () => next && to(afterNext?.id ?? null);
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    if (event.key === 'ArrowUp') up();
    else down();
  };
  return { up, down, onKeyDown, error: move.error };
}
