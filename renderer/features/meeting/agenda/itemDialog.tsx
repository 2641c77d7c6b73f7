import { useState } from 'react';
import type { Parsed } from '../../../../shared/contract/index.ts';
import type { AgendaRow } from '../../../../shared/contract/agenda.ts';
import type { MeetingView } from '../../../../shared/facts/meeting.ts';
import { agendaIsFixed } from '../../../../shared/domain/meeting/states.ts';
import { call, useCommand } from '../../../api.ts';
import { Dialog, SubmitActions } from '../../../ui/dialog.tsx';
import { Form } from '../../../forms/form.tsx';
import { useConflict } from '../../../saving/useConflict.ts';
import { LinkedPapers } from './linkedPapers.tsx';
import { ItemFields } from './itemFields.tsx';
import type { WholeItem } from './wholeItem.ts';
import { ConflictBox } from '../../../saving/conflictBox.tsx';

/** An item to edit, or an item that gets a new sub-item. `isSought`: a check leads to what is missing in it. */
export type ItemTarget =
  | { kind: 'edit'; item: AgendaRow; isSought?: boolean }
  | { kind: 'add'; parent: AgendaRow }
  | { kind: 'addBefore'; before: AgendaRow };

type Props = { meeting: MeetingView; target: ItemTarget | null; onClose: () => void };

export function ItemDialog({ meeting, target, onClose }: Props) {
  return (
    <Dialog title={titleOf(target)} isOpen={target !== null} onClose={onClose}>
      {target?.kind === 'edit' && (
        <EditForm
          meeting={meeting}
          item={target.item}
          isSought={target.isSought ?? false}
          onClose={onClose}
        />
      )}
      {target?.kind === 'add' && (
        <AddForm
          meeting={meeting}
          at={{ parentId: target.parent.id, beforeItemId: null }}
          isPublic={target.parent.isPublic}
          onClose={onClose}
        />
      )}
      {target?.kind === 'addBefore' && (
        <AddForm
          meeting={meeting}
          at={{ parentId: target.before.parentId, beforeItemId: target.before.id }}
          isPublic={target.before.isPublic}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

function titleOf(target: ItemTarget | null): string {
  if (target === null) return '';
  switch (target.kind) {
    case 'edit':
      return nameOf(target.item);
    case 'add':
      return `Neuer Unterpunkt zu ${calledIn(target.parent)}`;
    case 'addBefore':
      return `Neuer Punkt vor ${calledIn(target.before)}`;
  }
}

export const nameOf = ({ isHeading, number }: AgendaRow): string =>
  isHeading ? 'Zwischenüberschrift' : `Tagesordnungspunkt ${number}`;

const calledIn = ({ number, title }: AgendaRow): string => `${number} „${shortened(title)}“`.trimStart();

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

type FormProps = { meeting: MeetingView; onClose: () => void };

type EditProps = FormProps & { item: AgendaRow; isSought: boolean };

function EditForm({ meeting, item, isSought, onClose }: EditProps) {
  const update = useCommand('agenda.update');
  const [value, setValue] = useState<WholeItem>(() => dataOf(item));
  const conflict = useConflict<WholeItem>(item.version, {
    read: async () => {
      const rows = await call('agenda.list', { meetingId: meeting.id });
      const row = rows.find(({ id }) => id === item.id);
      return row && { ...dataOf(row), version: row.version };
    },
    typed: value,
    show: (shown) => setValue(dataOf(shown)),
  });
  const version = conflict.version ?? item.version;
  const { onError } = conflict;
  const submit = () => update.mutate({ ...value, id: item.id, version }, { onSuccess: onClose, onError });
  return (
    <Form error={conflict.errorOf(update.error)} onSubmit={submit}>
      <ConflictBox conflict={conflict} />
      {!agendaIsFixed(meeting.state) && <LinkedPapers item={item} onTaken={onClose} />}
      <ItemFields
        meeting={meeting}
        value={value}
        onChange={setValue}
        isFixed={agendaIsFixed(meeting.state)}
        isSubItem={item.parentId !== null}
        canBeHeading={item.kind === 'item'}
        beginsAtPublicTitle={isSought && !item.isPublic && item.publicTitle === ''}
      />
      <SubmitActions label="Speichern" isPending={update.isPending} onCancel={onClose} />
    </Form>
  );
}

type Target = Pick<Parsed<'agenda.add'>, 'parentId' | 'beforeItemId'>;

function AddForm({ meeting, at, isPublic, onClose }: FormProps & { at: Target; isPublic: boolean }) {
  const add = useCommand('agenda.add');
  const [value, setValue] = useState<WholeItem>({ ...blank, isPublic });
  const submit = () => add.mutate({ ...value, meetingId: meeting.id, ...at }, { onSuccess: onClose });
  return (
    <Form error={add.error} onSubmit={submit}>
      <ItemFields
        meeting={meeting}
        value={value}
        onChange={setValue}
        isFixed={false}
        isSubItem={at.parentId !== null}
      />
      <SubmitActions label="Hinzufügen" isPending={add.isPending} onCancel={onClose} />
    </Form>
  );
}

const blank: Omit<WholeItem, 'isPublic'> = {
  title: '',
  publicTitle: '',
  hasBasis: false,
  paperReference: '',
  paperType: '',
  presenter: '',
  reading: null,
  approvesMeetingId: null,
  isHeading: false,
  ownNumber: '',
  subtitle: '',
  department: '',
  paperTitle: '',
  furtherPapers: [],
  calledAt: null,
  finishedAt: null,
};

const dataOf = ({
  title,
  isPublic,
  publicTitle,
  hasBasis,
  paperReference,
  paperType,
  presenter,
  reading,
  approvesMeetingId,
  isHeading,
  ownNumber,
  subtitle,
  department,
  paperTitle,
  furtherPapers,
  calledAt,
  finishedAt,
}: WholeItem): WholeItem => ({
  title,
  isPublic,
  publicTitle,
  hasBasis,
  paperReference,
  paperType,
  presenter,
  reading,
  approvesMeetingId,
  isHeading,
  ownNumber,
  subtitle,
  department,
  paperTitle,
  furtherPapers,
  calledAt,
  finishedAt,
});
