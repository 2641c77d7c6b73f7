import { useEffect } from 'react';
import { queryClient, useQuery } from '../../../api.ts';
import type { Choosable } from './choosable.ts';
import { DispatchChoices } from './dispatchChoices.tsx';
import { isOfGone, useGone } from './goneChoices.ts';
import { MessageFields } from './messageFields.tsx';
import { OtherMailing } from './otherMailing.tsx';
import { SendPart } from './sendPart.tsx';
import { SetupNotice } from './setupNotice.tsx';
import { selectionOf, useDispatchDraft } from './useDispatchDraft.ts';
import { useSendingOf } from './useSending.ts';
import { useLast } from './useLast.ts';
import { useWording } from './useWording.ts';

/** What goes to whom by which way. The core says at each change what would come of it. */
export function DispatchForm(choosable: Choosable) {
  const { meetingId, choices, papers, offered, lists, settings, begun } = choosable;
  const { draft, change } = useDispatchDraft(meetingId, begun);
  const selection = selectionOf(meetingId, draft, choices, {
    paperIds: papers.map(({ id }) => id),
    attachments: offered,
    listIds: lists.map(({ id }) => id),
  });
  const gone = useGone(draft, choosable);
  const prepared = useQuery('dispatch.prepare', selection);
  useOffersAnew(prepared.error);
  // While a new answer is on its way the last one stays on screen: nothing jumps.
  const shown = useLast(prepared.data);
  const told = useWording(selection, draft, prepared.data);
  const isUnderWay = useSendingOf(meetingId)?.step === 'underWay';
  const way = draft.way ?? settings.way;
  return (
    <div className="stack">
      <OtherMailing meetingId={meetingId} />
      <SetupNotice way={way} settings={settings} hasLists={lists.length > 0} />
      <div className="dispatch-form">
        {/* What went in is on its way: nothing of it can be changed any more. */}
        <div inert={isUnderWay} className="lockable">
          <DispatchChoices
            choosable={choosable}
            draft={draft}
            selection={selection}
            prepared={shown}
            onChange={change}
          />
        </div>
        <div className="stack dispatch-message">
          <div inert={isUnderWay} className="stack lockable">
            <MessageFields draft={draft} way={way} prepared={shown} onChange={change} />
          </div>
          <SendPart
            way={way}
            settings={settings}
            prepared={told}
            error={prepared.error}
            message={{
              ...selection,
              way,
              subject: draft.subject ?? prepared.data?.subject ?? '',
              text: draft.text ?? prepared.data?.text ?? '',
            }}
            meetingId={meetingId}
            draft={draft}
            gone={gone}
            onChange={change}
          />
        </div>
      </div>
    </div>
  );
}

const offers = ['documents.list', 'dispatch.papers', 'dispatch.attachments', 'lists.list'] as const;

/** What is refused may have been chosen from what another window has taken away: it is read anew. */
function useOffersAnew(refusal: unknown): void {
  useEffect(() => {
    if (!isOfGone(refusal)) return;
    for (const offer of offers) void queryClient.invalidateQueries({ queryKey: [offer] });
  }, [refusal]);
}
