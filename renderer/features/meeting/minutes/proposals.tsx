import type { ItemMinutes } from '../../../../shared/facts/itemMinutes.ts';
import { openProposals } from '../../../../shared/domain/paper/openProposals.ts';
import { resolutionOnPaper } from '../../../../shared/german/papers.ts';
import type { PaperId } from '../../../../shared/domain/ids.ts';
import type { RichText } from '../../../../shared/domain/richText.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { ReferralsOfPaper } from '../../papers/referrals.tsx';
import {
  type Offered,
  useDecidedBefore,
  useProposals,
  useSentOn,
  useWholeProposals,
  useWithdrawn,
} from './useProposals.ts';

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
  // Once one of its Ziffern is taken by itself, a paper is not offered as a whole.
  const wholes = useWholeProposals(itemId).filter(({ ofPaper }) =>
    proposals.every((one) => one.ofPaper !== ofPaper || open.includes(one)),
  );
  const take = (offered: Offered) => onTake(isOneOfMany ? takenOf(offered) : takenAlone(offered));
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
      {wholes.map((offered) => (
        <Offer
          key={offered.key}
          title={`Beschlussvorschlag der Vorlage ${offered.name} mit allen Ziffern`}
          words="Ein Beschluss mit der ganzen Liste; abgestimmt wird im Ganzen oder nach Ziffern."
          isWide
          action="Alle Ziffern als einen Beschluss übernehmen"
          isPending={isPending}
          onTake={() => take(offered)}
        />
      ))}
      {open.map((offered) => (
        <Offer
          key={offered.key}
          title={[`Beschlussvorschlag der Vorlage ${offered.name}`, offered.part].filter(Boolean).join(', ')}
          words={offered.words}
          action="Als Beschluss übernehmen"
          isPending={isPending}
          onTake={() => take(offered)}
        />
      ))}
      {sentOn.map((id) => (
        <ReferralsOfPaper key={id} id={id} />
      ))}
    </section>
  );
}

type OfferProps = {
  title: string;
  words: string;
  action: string;
  /** Its button has no room beside the words. */
  isWide?: boolean;
  isPending: boolean;
  onTake: () => void;
};

const Offer = ({ title, words, action, isWide = false, isPending, onTake }: OfferProps) => (
  <div className={isWide ? 'proposal-offer wide' : 'proposal-offer'}>
    <div>
      <p className="muted">{title}</p>
      <p>{words}</p>
    </div>
    <Button compact icon="add" isPending={isPending} onPress={onTake}>
      {action}
    </Button>
  </div>
);

const takenAlone = ({ text, part }: Offered): Taken => ({ text, part });

/** Of several papers the label names the one: "Beschluss zu Drucksache 0933/2026-2031". */
const takenOf = ({ text, part, ofPaper: paperId, number, name }: Offered): Taken => ({
  text,
  part,
  paperId,
  label: resolutionOnPaper(number, name),
});
