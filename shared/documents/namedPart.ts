import type { MinutesModel } from '../minutes/model.ts';

/** A part of the Niederschrift says which it is: in its title, below its heading and at its foot. */
export function namedPart(model: MinutesModel, part: string): MinutesModel {
  const { properties, head, footer } = model;
  return {
    ...model,
    properties: { ...properties, title: `${properties.title} – ${part}` },
    head: { ...head, subtitle: `${head.subtitle} – ${part}` },
    footer: [footer, part].filter(Boolean).join(' · '),
  };
}
