import type { MailSettings } from '../../../../shared/domain/document/dispatch.ts';
import { useQuery } from '../../../api.ts';
import { AttachmentChoices } from './attachmentChoices.tsx';
import type { DocumentChoice, MailList, OfferedAttachment } from './choices.ts';
import { DocumentChoices } from './documentChoices.tsx';
import { ListChoices } from './listChoices.tsx';
import { MessageFields } from './messageFields.tsx';
import { RecipientsView } from './recipientsView.tsx';
import { SendPart } from './sendPart.tsx';
import { SetupNotice } from './setupNotice.tsx';
import { selectionOf, useDispatchDraft } from './useDispatchDraft.ts';
import { useLast } from './useLast.ts';
import type { MeetingId } from '../../../../shared/domain/ids.ts';

type Props = {
  meetingId: MeetingId;
  choices: readonly DocumentChoice[];
  offered: readonly OfferedAttachment[];
  lists: readonly MailList[];
  settings: MailSettings;
};

/** What goes to whom by which way. The core says at each change what would come of it. */
export function DispatchForm({ meetingId, choices, offered, lists, settings }: Props) {
  const { draft, change, clear } = useDispatchDraft(meetingId);
  const selection = selectionOf(meetingId, draft, choices, {
    attachmentIds: offered.map(({ id }) => id),
    listIds: lists.map(({ id }) => id),
  });
  const prepared = useQuery('dispatch.prepare', selection);
  // While a new answer is on its way the last one stays on screen: nothing jumps.
  const shown = useLast(prepared.data);
  const way = draft.way ?? settings.way;
  return (
    <div className="stack">
      <SetupNotice way={way} settings={settings} hasLists={lists.length > 0} />
      <div className="dispatch-form">
        <div className="stack">
          <DocumentChoices
            choices={choices}
            draft={draft}
            selection={selection}
            documentsAs={draft.documentsAs ?? settings.documentsAs}
            onChange={change}
          />
          <AttachmentChoices
            offered={offered}
            chosen={selection.attachmentIds}
            onChange={(attachmentIds) => change({ attachmentIds })}
          />
          <ListChoices
            meetingId={meetingId}
            lists={lists}
            chosen={selection.listIds}
            prepared={shown}
            onChange={(ids) => change({ listIds: ids })}
          />
          {shown && selection.listIds.length > 0 && <RecipientsView prepared={shown} />}
        </div>
        <div className="stack">
          <MessageFields draft={draft} way={way} prepared={shown} onChange={change} />
          <SendPart
            way={way}
            onWay={(next) => change({ way: next })}
            settings={settings}
            prepared={prepared.data}
            error={prepared.error}
            message={{
              ...selection,
              way,
              subject: draft.subject ?? prepared.data?.subject ?? '',
              text: draft.text ?? prepared.data?.text ?? '',
            }}
            onSent={clear}
          />
        </div>
      </div>
    </div>
  );
}
