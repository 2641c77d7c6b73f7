import type { ItemMinutes } from '../../../../shared/facts/itemMinutes.ts';
import { plainText, type RichText } from '../../../../shared/domain/richText.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useProposals, useWithdrawn } from './useProposals.ts';
import { proposalBehind } from '../../../../shared/domain/paper/wordingChanges.ts';

type Props = {
  minutes: ItemMinutes;
  isPending: boolean;
  /** Takes the proposal into the minutes as a resolution. */
  onTake: (text: RichText) => void;
};

/** What the papers under an item propose and the minutes do not have yet. */
export function Proposals({ minutes: { itemId, resolutions }, isPending, onTake }: Props) {
  const proposals = useProposals(itemId);
  // What the body changed was taken, too.
  const taken = new Set(resolutions.map(({ text }) => proposalBehind(plainText(text), proposals)?.proposal));
  const open = proposals.filter((proposal) => !taken.has(proposal));
  const withdrawn = useWithdrawn(itemId);
  // Once the body has its own wording, the proposal has done its work.
  if (open.length + withdrawn.length === 0 || resolutions.some(({ outcome }) => outcome !== 'open'))
    return null;
  return (
    <section className="proposals stack" aria-label="Beschlussvorschläge">
      {withdrawn.map(({ id, number, typeLabel }) => (
        <Notice key={id}>Die Vorlage {number ?? typeLabel} ist zurückgezogen.</Notice>
      ))}
      {open.map(({ key, name, text, words }) => (
        <div key={key} className="proposal-offer">
          <div>
            <p className="muted">Beschlussvorschlag der Vorlage {name}</p>
            <p>{words}</p>
          </div>
          <Button compact icon="add" isPending={isPending} onPress={() => onTake(text)}>
            Als Beschluss übernehmen
          </Button>
        </div>
      ))}
    </section>
  );
}
