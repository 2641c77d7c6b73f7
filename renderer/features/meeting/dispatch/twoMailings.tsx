import { listed } from '../../../../shared/german/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { MailList } from './choices.ts';
import type { Choosable } from './choosable.ts';
import { inTwo } from './publicPart.ts';
import type { Prepared } from './prepared.ts';
import type { DispatchDraft } from './unfinished.ts';

type Props = {
  choosable: Choosable;
  draft: DispatchDraft;
  prepared: Prepared | undefined;
  onChange: (part: Partial<DispatchDraft>) => void;
};

/** Lists of both kinds at once: who gets what, and the way to two mailings; nothing where they are of one kind. */
export function TwoMailings({ choosable, draft, prepared, onChange }: Props) {
  const { lists } = choosable;
  const { next } = draft;
  const chosen = lists.filter(({ id }) => draft.listIds.includes(id));
  const open = chosen.filter(({ clearance }) => clearance === 'public');
  const entitled = chosen.filter(({ clearance }) => clearance === 'nonPublic');
  if (next) {
    const later = lists.filter(({ id }) => next.listIds.includes(id));
    return (
      <Notice>
        <div className="stack">
          <span>Danach steht die Sendung an {namesOf(later)} mit dem öffentlichen Teil hier bereit.</span>
          <div>
            <Button
              compact
              variant="tertiary"
              onPress={() => onChange({ next: null, listIds: [...draft.listIds, ...next.listIds] })}
            >
              Doch in einer Sendung
            </Button>
          </div>
        </div>
      </Notice>
    );
  }
  if (open.length === 0 || entitled.length === 0) return null;
  const isRefused = (prepared?.refusals.length ?? 0) > 0;
  return (
    <Notice kind={isRefused ? 'warning' : 'info'}>
      <div className="stack">
        <span>
          In einer Sendung erhalten alle dasselbe. Mit {namesOf(open)} darf sie nur Öffentliches enthalten,
          auch für {namesOf(entitled)}. Sollen {namesOf(entitled)} alles erhalten, sind zwei Sendungen nötig.
        </span>
        <div>
          <Button compact onPress={() => onChange(inTwo(draft, choosable))}>
            Zuerst alles an {namesOf(entitled)}, danach Öffentliches an {namesOf(open)}
          </Button>
        </div>
      </div>
    </Notice>
  );
}

const namesOf = (lists: readonly MailList[]): string => listed(lists.map(({ name }) => `„${name}“`));
