import type { ItemMinutes } from '../../../../shared/facts/itemMinutes.ts';
import { openProposals } from '../../../../shared/domain/paper/openProposals.ts';
import { resolutionOnPaper } from '../../../../shared/german/papers.ts';
import type { PaperId } from '../../../../shared/domain/ids.ts';
import type { RichText } from '../../../../shared/domain/richText.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { ReferralsOfPaper } from '../../papers/referrals.tsx';
import { type Offered, useDecidedBefore, useProposals, useSentOn, useWithdrawn } from './useProposals.ts';

type Props = {
  minutes: ItemMinutes;
  isPending: boolean;
  /** Takes the proposal into the minutes as a resolution. */
  onTake: (proposed: Taken) => void;
};

/** `paperId`: of several papers at the item the one whose proposal it is. */
export type Taken = { text: RichText; part: string; label?: string; paperId?: PaperId };

/** What the papers under an item propose and the minutes do not have yet. */
export function Proposals({ minutes: { itemId, resolutions }, isPending, onTake }: Props) {
  const proposals = useProposals(itemId);
  const open = openProposals(proposals, resolutions);
  const isOneOfMany = new Set(proposals.map(({ paperId }) => paperId)).size > 1;
  const withdrawn = useWithdrawn(itemId);
  const isDecided = resolutions.some(({ outcome }) => outcome !== 'open');
  const told = isDecided ? [] : withdrawn;
  const before = useDecidedBefore(itemId);
  const sentOn = useSentOn(itemId, resolutions);
  if (open.length + told.length + before.length + sentOn.length === 0) return null;
  return (
    <section className="proposals stack" aria-label="Beschlussvorschläge">
      {told.map(({ id, number, typeLabel }) => (
        <Notice key={id}>Die Vorlage {number ?? typeLabel} ist zurückgezogen.</Notice>
      ))}
      {before.map(({ key, sentence }) => (
        <p key={key} className="muted">
          {sentence}
        </p>
      ))}
      {open.map((offered) => {
        const { key, name, part, words } = offered;
        return (
          <div key={key} className="proposal-offer">
            <div>
              <p className="muted">
                {[`Beschlussvorschlag der Vorlage ${name}`, part].filter(Boolean).join(', ')}
              </p>
              <p>{words}</p>
            </div>
            <Button
              compact
              icon="add"
              isPending={isPending}
              onPress={() => onTake(isOneOfMany ? takenOf(offered) : takenAlone(offered))}
            >
              Als Beschluss übernehmen
            </Button>
          </div>
        );
      })}
      {sentOn.map((id) => (
        <ReferralsOfPaper key={id} id={id} />
      ))}
    </section>
  );
}

const takenAlone = ({ text, part }: Offered): Taken => ({ text, part });

/** Of several papers the label names the one: "Beschluss zu Drucksache 0933/2026-2031". */
const takenOf = ({ text, part, ofPaper: paperId, number, name }: Offered): Taken => ({
  text,
  part,
  paperId,
  label: resolutionOnPaper(number, name),
});
