import { nothingToRemove, removalWarning } from '../../../shared/german/contactRemoval.ts';
import type { Output } from '../../../shared/contract/index.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import { useCommand } from '../../api.ts';
import { ErrorNotice } from '../../forms/form.tsx';
import { readAnew } from '../../saving/useConflict.ts';
import { ConfirmDialog, Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';

type Preview = Output<'privacy.removalPreview'>;
type Props = {
  id: PersonId;
  /** null: nobody has asked. */
  preview: Preview | null;
  onRemoved: () => void;
  onClose: () => void;
};

/** Says what of a former member goes, what stays and why, before it is done for good. */
export function RemoveContactDialog({ id, preview, onRemoved, onClose }: Props) {
  const remove = useCommand('privacy.removeContact');
  const isPossible = preview !== null && preview.hindrance === '' && preview.goes.length > 0;
  const close = () => {
    onClose();
    remove.reset();
  };
  const onConfirm = () =>
    remove.mutate({ id, version: preview?.version ?? null }, { onSuccess: onRemoved, onError: readAnew });
  return (
    <>
      <Dialog title="Kontaktdaten entfernen" isOpen={preview !== null && !isPossible} onClose={close}>
        {preview && <WhatGoes {...preview} />}
      </Dialog>
      <ConfirmDialog
        title="Kontaktdaten endgültig entfernen?"
        confirmLabel="Endgültig entfernen"
        isOpen={isPossible}
        onClose={close}
        isPending={remove.isPending}
        onConfirm={onConfirm}
      >
        <ErrorNotice error={remove.error} />
        {preview && <WhatGoes {...preview} />}
      </ConfirmDialog>
    </>
  );
}

function WhatGoes({ hindrance, goes, stays }: Preview) {
  return (
    <div className="stack">
      {hindrance !== '' && <Notice kind="warning">{hindrance}</Notice>}
      <h3 id="contact-goes">Das wird entfernt</h3>
      {goes.length === 0 ? <p>{nothingToRemove}</p> : <Lines of={goes} labelledBy="contact-goes" />}
      <h3 id="contact-stays">Das bleibt</h3>
      <Lines of={stays} labelledBy="contact-stays" />
      <p>{removalWarning}</p>
    </div>
  );
}

const Lines = ({ of, labelledBy }: { of: readonly string[]; labelledBy: string }) => (
  <ul aria-labelledby={labelledBy}>
    {of.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);
