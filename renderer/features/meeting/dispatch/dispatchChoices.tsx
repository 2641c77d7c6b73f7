import type { Parsed } from '../../../../shared/contract/index.ts';
import type { MailSettings } from '../../../../shared/domain/document/dispatch.ts';
import type { MeetingId } from '../../../../shared/domain/ids.ts';
import { Attachments } from '../../attachments/attachments.tsx';
import { AttachmentChoices } from './attachmentChoices.tsx';
import type { DocumentChoice, MailList, OfferedAttachment, OfferedPaper } from './choices.ts';
import { DocumentChoices } from './documentChoices.tsx';
import { ListChoices } from './listChoices.tsx';
import { PaperChoices } from './paperChoices.tsx';
import type { Prepared } from './prepared.ts';
import { RecipientsView } from './recipientsView.tsx';
import type { DispatchDraft } from './useDispatchDraft.ts';

/** All that can go out for a meeting, and to whom. */
export type Choosable = {
  meetingId: MeetingId;
  choices: readonly DocumentChoice[];
  papers: readonly OfferedPaper[];
  offered: readonly OfferedAttachment[];
  lists: readonly MailList[];
  settings: MailSettings;
};

type Props = {
  choosable: Choosable;
  draft: DispatchDraft;
  selection: Parsed<'dispatch.prepare'>;
  prepared: Prepared | undefined;
  onChange: (part: Partial<DispatchDraft>) => void;
};

/** What goes out, with what, and who gets it. */
export function DispatchChoices({ choosable, draft, selection, prepared, onChange }: Props) {
  const { meetingId, choices, papers, offered, lists, settings } = choosable;
  return (
    <div className="stack">
      <DocumentChoices
        choices={choices}
        draft={draft}
        selection={selection}
        documentsAs={draft.documentsAs ?? settings.documentsAs}
        onChange={onChange}
      />
      <PaperChoices
        offered={papers}
        chosen={selection.paperIds}
        bundle={selection.bundle}
        onChange={onChange}
      />
      <AttachmentChoices
        offered={offered.filter(({ isOwn }) => !isOwn)}
        chosen={selection.attachmentIds}
        onChange={(attachmentIds) => onChange({ attachmentIds })}
      />
      <Attachments
        owner={{ kind: 'mailing', id: meetingId }}
        title="Weitere Dateien"
        hint="Sie gehen nur mit dieser Sendung hinaus und stehen in keinem Dokument."
      />
      <ListChoices
        meetingId={meetingId}
        lists={lists}
        chosen={selection.listIds}
        prepared={prepared}
        onChange={(listIds) => onChange({ listIds })}
      />
      {prepared && selection.listIds.length > 0 && <RecipientsView prepared={prepared} />}
    </div>
  );
}
