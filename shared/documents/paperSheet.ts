import type { PaperLayout } from '../domain/paper/paper.ts';
import type { PaperFacts } from '../facts/paperFacts.ts';
import type { DocumentBlock, SheetModel } from './model.ts';
import { ballotBlocks } from './paperLayouts/ballot.ts';
import { stepsFirstBlocks } from './paperLayouts/stepsFirst.ts';
import { usualBlocks } from './paperLayouts/usual.ts';
import { attachmentBlocks, paperLetterhead, signatureBlocks } from './paperParts.ts';

/** Whatever the layout: what somebody entered is printed. */
const layouts = {
  usual: usualBlocks,
  stepsFirst: stepsFirstBlocks,
  ballot: ballotBlocks,
} satisfies Record<PaperLayout, (facts: PaperFacts) => DocumentBlock[]>;

/** A paper as the office sends it: what it is, who deals with it, what it proposes and why. */
export function paperSheet(facts: PaperFacts): SheetModel {
  const { paper, rules, municipality } = facts;
  const title = [paper.typeLabel, paper.number && `Nr. ${paper.number}`].filter(Boolean).join(' ');
  return {
    properties: {
      title: `${title} ${paper.subject}`,
      subject: paper.subject,
      creator: municipality?.name ?? '',
    },
    letterhead: paperLetterhead(facts),
    title,
    subtitles: [],
    blocks: [...layouts[paper.layout](facts), ...attachmentBlocks(facts), ...signatureBlocks(facts)],
    footer: [municipality?.name, rules.name, title].filter(Boolean).join(' · '),
    page: 'upright',
  };
}
