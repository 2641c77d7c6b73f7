import { useQuery } from '../../../api.ts';
import { type Choosable, DispatchChoices } from './dispatchChoices.tsx';
import { MessageFields } from './messageFields.tsx';
import { SendPart } from './sendPart.tsx';
import { SetupNotice } from './setupNotice.tsx';
import { selectionOf, useDispatchDraft } from './useDispatchDraft.ts';
import { useLast } from './useLast.ts';

/** What goes to whom by which way. The core says at each change what would come of it. */
export function DispatchForm(choosable: Choosable) {
  const { meetingId, choices, papers, offered, lists, settings } = choosable;
  const { draft, change, clear } = useDispatchDraft(meetingId);
  const selection = selectionOf(meetingId, draft, choices, {
    paperIds: papers.map(({ id }) => id),
    attachments: offered,
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
        <DispatchChoices
          choosable={choosable}
          draft={draft}
          selection={selection}
          prepared={shown}
          onChange={change}
        />
        <div className="stack dispatch-message">
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
