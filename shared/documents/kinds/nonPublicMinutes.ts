import { buildMinutes } from '../../minutes/build.ts';
import { partHeadings } from '../../minutes/items.ts';
import type { MeetingFacts } from '../../facts/meetingFacts.ts';
import type { MinutesModel } from '../../minutes/model.ts';
import type { PublicFacts } from '../../public/facts.ts';

/** The Niederschrift that everybody may read (M9). */
export const publicMinutes = (facts: PublicFacts): MinutesModel =>
  named(buildMinutes(facts), 'öffentlicher Teil');

/** The non-public part as a file of its own (M9): head, attendance, its items, signatures. */
export function nonPublicMinutes(facts: MeetingFacts): MinutesModel | { missing: string } {
  const closed = new Set(facts.items.filter(({ isPublic }) => !isPublic).map(({ id }) => id));
  if (closed.size === 0) return { missing: 'Die Sitzung hat keinen nichtöffentlichen Teil.' };
  const whole = buildMinutes(facts);
  const parts = whole.parts.filter(({ heading }) => heading === partHeadings.nonPublic);
  return named(
    {
      ...whole,
      agenda: null,
      preliminary: null,
      parts: parts.map((part) => ({ ...part, startsOnNewPage: false })),
    },
    'nichtöffentlicher Teil',
  );
}

function named(model: MinutesModel, part: string): MinutesModel {
  const { properties, head, footer } = model;
  return {
    ...model,
    properties: { ...properties, title: `${properties.title} – ${part}` },
    head: { ...head, subtitle: `${head.subtitle} – ${part}` },
    footer: [footer, part].filter(Boolean).join(' · '),
  };
}
