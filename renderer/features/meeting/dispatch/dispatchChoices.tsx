import type { Parsed } from '../../../../shared/contract/index.ts';
import { Attachments } from '../../attachments/attachments.tsx';
import { AttachmentChoices } from './attachmentChoices.tsx';
import type { Choosable } from './choosable.ts';
import { DocumentChoices } from './documentChoices.tsx';
import { ListChoices } from './listChoices.tsx';
import { PaperChoices } from './paperChoices.tsx';
import type { Prepared } from './prepared.ts';
import { RecipientsView } from './recipientsView.tsx';
import { TwoMailings } from './twoMailings.tsx';
import { chooseAttachment, type DispatchDraft } from './unfinished.ts';

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
  const own = offered.filter(({ isOwn }) => isOwn).map(({ id }) => id);
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
        chosen={selection.attachmentIds.filter((id) => !own.includes(id))}
        onChange={(ids) =>
          onChange({ attachmentIds: [...ids, ...draft.attachmentIds.filter((id) => own.includes(id))] })
        }
      />
      <Attachments
        owner={{ kind: 'mailing', id: meetingId }}
        title="Weitere Dateien"
        hint="Sie liegen nur hier, bis eine Sendung mit ihnen hinausgegangen ist, und stehen in keinem Dokument."
        choice={{
          chosen: draft.attachmentIds,
          onChoose: (id, isChosen) => chooseAttachment(meetingId, id, isChosen),
        }}
      />
      <ListChoices
        meetingId={meetingId}
        lists={lists}
        chosen={selection.listIds}
        prepared={prepared}
        onChange={(listIds) => onChange({ listIds })}
      />
      <TwoMailings choosable={choosable} draft={draft} prepared={prepared} onChange={onChange} />
      {prepared && selection.listIds.length > 0 && <RecipientsView prepared={prepared} />}
    </div>
  );
}
