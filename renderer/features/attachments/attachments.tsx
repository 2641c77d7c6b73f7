import './attachments.css';
import { useId, useState } from 'react';
import type { AttachmentOwner } from '../../../shared/domain/attachment/attachment.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { useQuery } from '../../api.ts';
import { Loaded } from '../../forms/loading.tsx';
import type { Choice } from './choice.ts';
import { AttachmentRow } from './attachmentRow.tsx';
import { type Shown, ShownAttachment } from './shownAttachment.tsx';
import { useKeptFocus } from '../../ui/useKeptFocus.ts';
import { UploadZone } from './uploadZone.tsx';

type Props = { owner: AttachmentOwner; title?: string; hint?: string; choice?: Choice | null };

/** The files at a paper, an item, a meeting, a mailing or a report: to be added, seen, ordered, opened and removed. */
export function Attachments({ owner, title = 'Anlagen', hint = '', choice = null }: Props) {
  const heading = useId();
  const list = useQuery('attachments.list', { owner });
  const section = useKeptFocus<HTMLElement>(list.data?.attachments.length ?? 0);
  return (
    <section ref={section} tabIndex={-1} className="attachments stack" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {hint !== '' && <p className="muted">{hint}</p>}
      <Loaded query={list}>{(listed) => <Listed owner={owner} listed={listed} choice={choice} />}</Loaded>
    </section>
  );
}

/** What a partner sent goes along with nothing. */
const noneYet = ({ kind }: AttachmentOwner) =>
  kind === 'report' || kind === 'mailing' ? 'Noch keine Datei.' : 'Noch keine Anlage.';

type ListedProps = { owner: AttachmentOwner; listed: Output<'attachments.list'>; choice: Choice | null };

function Listed({ owner, listed, choice }: ListedProps) {
  const { attachments, canBePublic, isOpen, isKept } = listed;
  const [shown, setShown] = useState<Shown | null>(null);
  return (
    <>
      {attachments.length === 0 && (
        <p className="muted">{isOpen ? noneYet(owner) : 'Hier liegt keine Anlage.'}</p>
      )}
      {attachments.length > 0 && (
        <ul className="attachment-list">
          {attachments.map((attachment, index) => (
            <AttachmentRow
              key={attachment.id}
              attachment={attachment}
              before={attachments[index - 1] ?? null}
              next={attachments[index + 1] ?? null}
              afterNext={attachments[index + 2] ?? null}
              canBePublic={canBePublic}
              isKept={isKept}
              choice={choice}
              onShow={setShown}
            />
          ))}
        </ul>
      )}
      {isOpen && <UploadZone owner={owner} onAdded={(id) => choice?.onChoose(id, true)} />}
      <ShownAttachment
        shown={shown}
        onClose={() => setShown(null)}
        onRemoved={(id) => choice?.onChoose(id, false)}
      />
    </>
  );
}
