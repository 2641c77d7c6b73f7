import { useState } from 'react';
import type { ConveningView } from '../../../../shared/contract/followUp.ts';
import type { MeetingView } from '../../../../shared/facts/meeting.ts';
import type { Convening } from '../../../../shared/domain/meeting/convening.ts';
import { minutesAreOpen } from '../../../../shared/domain/meeting/states.ts';
import { germanDate } from '../../../../shared/german/format.ts';
import { call, useCommand, useQuery } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { DateField, TimeField } from '../../../ui/dateField.tsx';
import { Form } from '../../../forms/form.tsx';
import { Loaded } from '../../../forms/loading.tsx';
import { Badge, Notice } from '../../../ui/notice.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { ReachLinks } from '../../meetings/reachLinks.tsx';
import { Panel } from './panel.tsx';
import { ConflictBox } from '../../../saving/conflictBox.tsx';
import { useConflict } from '../../../saving/useConflict.ts';

const verdicts = {
  inTime: { kind: 'success', label: 'Frist gewahrt' },
  short: { kind: 'warning', label: 'verkürzte Frist' },
  tooLate: { kind: 'danger', label: 'Frist versäumt' },
  unknown: { kind: undefined, label: 'noch offen' },
} as const satisfies Record<ConveningView['verdict'], unknown>;

/** How the meeting was called, and whether the period was kept (R6, R7, R16). */
export function ConveningPanel({ meeting }: { meeting: MeetingView }) {
  const isOver = useIsOver(meeting);
  return (
    <Loaded query={useQuery('convening.get', { meetingId: meeting.id })}>
      {(view) => {
        const { kind } = verdicts[view.verdict];
        return (
          <Panel
            title="Ladung"
            note={<ConveningBadge isOver={isOver(view)} view={view} />}
            startsOpen={isOver(view) || view.verdict === 'tooLate' || isMissed(view)}
          >
            <p>{view.deadline}</p>
            <Notice kind={kind === 'danger' || isMissed(view) ? 'warning' : (kind ?? 'info')}>
              <div className="stack tight">
                <span>{view.verdictSentence}</span>
                <ReachLinks meetingId={meeting.id} reach={view.reach} />
              </div>
            </Notice>
            <ConveningForm meeting={meeting} view={view} />
          </Panel>
        );
      }}
    </Loaded>
  );
}

/** The invitation reached not all whom it called. */
const isMissed = ({ reach }: ConveningView): boolean => reach.unreached.length > 0;

/** Whether nobody was called and the last day for it has passed: then a reason is wanted. */
function useIsOver({ state }: MeetingView): (view: ConveningView) => boolean {
  const now = useQuery('app.status', {}).data?.now ?? '';
  return ({ sentOn, lastDay }) => sentOn === null && state === 'planned' && now.slice(0, 10) > lastDay;
}

function ConveningBadge({ isOver, view }: { isOver: boolean; view: ConveningView }) {
  const { kind, label } = verdicts[view.verdict];
  if (view.verdict === 'inTime' && isMissed(view))
    return <Badge kind="warning">{view.reach.unreached.length} nicht erreicht</Badge>;
  if (view.sentOn !== null) return <Badge {...(kind ? { kind } : {})}>{label}</Badge>;
  return isOver ? (
    <Badge kind="warning">Frist abgelaufen</Badge>
  ) : (
    <Badge>Versand bis {germanDate(view.lastWorkday)}</Badge>
  );
}

type FormProps = { meeting: MeetingView; view: ConveningView };

/** What is typed lies over what is stored, so that a refresh never overwrites it. */
function useConvening({ meeting, view }: FormProps) {
  const save = useCommand('convening.save');
  const stored = conveningOf(view);
  const [typed, setTyped] = useState<Partial<Convening> | null>(null);
  const value = { ...stored, ...typed };
  const [opened, setOpened] = useState(view.version);
  const conflict = useConflict<Convening>(typed === null ? view.version : opened, {
    read: () => call('convening.get', { meetingId: meeting.id }),
    typed: value,
    show: (shown) => setTyped(conveningOf(shown)),
  });
  const change = (part: Partial<Convening>) => {
    if (typed === null) setOpened(view.version);
    setTyped({ ...value, ...part });
  };
  const store = () =>
    save.mutate(
      { ...value, meetingId: meeting.id, version: conflict.version },
      {
        onSuccess: ({ version }) => {
          setOpened(version);
          // What was typed on in the meantime stays.
          setTyped((latest) => (latest === typed ? null : latest));
        },
        onError: conflict.onError,
      },
    );
  return { value, change, isTyped: typed !== null, save, conflict, store };
}

function ConveningForm({ meeting, view }: FormProps) {
  const { value, change, isTyped, save, conflict, store } = useConvening({ meeting, view });
  const isLocked = !minutesAreOpen(meeting.state);
  return (
    <Form label="Ladung" error={conflict.errorOf(save.error)} onSubmit={store}>
      <ConflictBox conflict={conflict} />
      <div className="row fields">
        <DateField
          label={meeting.rules.notice.from === 'provision' ? 'Bereitgestellt am' : 'Versandt am'}
          name="sentOn"
          className="grow"
          isDisabled={isLocked}
          value={value.sentOn}
          onChange={(sentOn) => change({ sentOn })}
        />
        <TimeField
          label="Uhrzeit"
          name="sentTime"
          isDisabled={isLocked}
          value={value.sentTime}
          onChange={(sentTime) => change({ sentTime })}
        />
      </div>
      <TextField
        label="Grund für die verkürzte Frist"
        name="shortNoticeReason"
        description="Steht in der Einladung und in der Niederschrift."
        isDisabled={isLocked}
        value={value.shortNoticeReason}
        onChange={(shortNoticeReason) => change({ shortNoticeReason })}
      />
      <Checkbox
        isSelected={value.isSecond}
        isDisabled={isLocked}
        onChange={(isSecond) => change({ isSecond })}
      >
        Zweite Sitzung über dieselben Gegenstände (§ 49 Abs. 2 GO NRW)
      </Checkbox>
      {!isLocked && (
        <div>
          <Button type="submit" isPending={save.isPending} isDisabled={!isTyped}>
            Angaben zur Ladung speichern
          </Button>
        </div>
      )}
    </Form>
  );
}

const conveningOf = ({ sentOn, sentTime, shortNoticeReason, isSecond }: Convening): Convening => ({
  sentOn,
  sentTime,
  shortNoticeReason,
  isSecond,
});
