import { z } from 'zod';
import { IncidentId, ItemId, PersonId } from '../ids.ts';
import { ClockTime, IsoDate, line } from '../values.ts';

/** Measures of the chair against somebody in the room (R41). */
export const measures = ['callToOrder', 'floorWithdrawn', 'excluded'] as const;
export const incidentKinds = ['break', 'adjourned', 'publicEnds', ...measures, 'declaration'] as const;
export type IncidentKind = (typeof incidentKinds)[number];

/** Of any other kind somebody may have been named by mistake; it says nothing about them. */
export const concernsPerson = (kind: IncidentKind): boolean =>
  kind === 'declaration' || measures.some((measure) => measure === kind);

const Fields = z.object({
  id: IncidentId,
  itemId: ItemId,
  kind: z.enum(incidentKinds),
  time: ClockTime.nullable(),
  /** When a break ended, or when an adjourned meeting went on. */
  until: ClockTime.nullable(),
  /** The day on which an adjourned meeting goes on. */
  day: IsoDate.nullable(),
  personId: PersonId.nullable(),
  /** What was declared; else what is added to the sentence. */
  words: line(2_000),
});
type Typed = Pick<z.infer<typeof Fields>, 'kind' | 'personId' | 'words' | 'day'>;

const whole = <T extends z.ZodType<Typed>>(incident: T): T =>
  incident
    .refine(({ kind, personId }) => !concernsPerson(kind) || personId !== null, {
      path: ['personId'],
      message: 'Bitte wählen Sie die Person.',
    })
    .refine(({ kind, words }) => kind !== 'declaration' || words !== '', {
      path: ['words'],
      message: 'Bitte geben Sie ein, was zu Protokoll erklärt wurde.',
    })
    .refine(({ kind, day }) => kind !== 'adjourned' || day !== null, {
      path: ['day'],
      message: 'Bitte geben Sie den Tag ein, an dem die Sitzung fortgesetzt wurde.',
    });

/** Something that happens at an item beside its matter, in the order of the minutes. */
export const Incident = whole(Fields);
export type Incident = z.infer<typeof Fields>;
/** As it is typed in: a new one has no id yet, a stored one keeps its own. */
export const IncidentInput = whole(Fields.extend({ id: IncidentId.exactOptional() }));
