import type { Block } from '../richText.ts';
import type { PartnerReport } from './report.ts';

type Told = Pick<PartnerReport, 'heading' | 'text'>;

/** Two reports of one partner as one: the second stands below the first, under its own heading. */
export function joinedReport(first: Told | null, second: Told | null): Told | null {
  if (first === null || second === null) return first ?? second;
  const heading: Block[] =
    second.heading === ''
      ? []
      : [{ type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: second.heading }] }];
  const content = [...first.text.content, ...heading, ...second.text.content];
  return { heading: first.heading, text: { type: 'doc', content } };
}
