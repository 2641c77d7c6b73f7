import type { ItemMinutes } from '../../../../shared/facts/itemMinutes.ts';
import { plainText, type RichText } from '../../../../shared/domain/richText.ts';
import { useQuery } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';

type Props = {
  minutes: ItemMinutes;
  isPending: boolean;
  /** Takes the proposal into the minutes as a resolution. */
  onTake: (text: RichText) => void;
};

/** What the papers under an item propose and the minutes do not have yet. */
export function Proposals({ minutes: { itemId, resolutions }, isPending, onTake }: Props) {
  const { data: papers = [] } = useQuery('papers.ofItem', { itemId });
  const taken = new Set(resolutions.map(({ text }) => plainText(text)));
  const withdrawn = papers.filter(({ state }) => state === 'withdrawn');
  const offered = papers.filter(({ state }) => state !== 'withdrawn');
  const open = offered.flatMap((paper) =>
    paper.proposals
      .filter((text) => !taken.has(plainText(text)))
      .map((text, index) => ({ key: `${paper.id}:${index}`, name: paper.number ?? paper.typeLabel, text })),
  );
  // Once the body has its own wording, the proposal has done its work.
  if (open.length + withdrawn.length === 0 || resolutions.some(({ outcome }) => outcome !== 'open'))
    return null;
  return (
    <section className="proposals stack" aria-label="Beschlussvorschläge">
      {withdrawn.map(({ id, number, typeLabel }) => (
        <Notice key={id}>Die Vorlage {number ?? typeLabel} ist zurückgezogen.</Notice>
      ))}
      {open.map(({ key, name, text }) => (
        <div key={key} className="proposal-offer">
          <div>
            <p className="muted">Beschlussvorschlag der Vorlage {name}</p>
            <p>{plainText(text)}</p>
          </div>
          <Button compact icon="add" isPending={isPending} onPress={() => onTake(text)}>
            Als Beschluss übernehmen
          </Button>
        </div>
      ))}
    </section>
  );
}
