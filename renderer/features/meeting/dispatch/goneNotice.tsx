import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { Gone } from './goneChoices.ts';
import type { DispatchDraft } from './unfinished.ts';

type Props = { gone: Gone; onUnderstood: (rest: Partial<DispatchDraft>) => void };

/** What was chosen and is gone by now; nothing where all is there. */
export function GoneNotice({ gone: { labels, rest }, onUnderstood }: Props) {
  if (labels.length === 0) return null;
  return (
    <Notice kind="warning">
      <div className="stack">
        <span>
          Inzwischen weggefallen und nicht mehr in dieser Sendung: {[...new Set(labels)].join(', ')}. Alles
          andere ist, wie Sie es gewählt und geschrieben haben.
        </span>
        <div>
          <Button compact onPress={() => onUnderstood(rest)}>
            Verstanden
          </Button>
        </div>
      </div>
    </Notice>
  );
}
