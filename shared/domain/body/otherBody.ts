import { z } from 'zod';
import { OtherBodyId } from '../ids.ts';
import { IsoDate, line, requiredLine, Version } from '../values.ts';

/** What kind of body it is (OParl: `Organization.classification`). */
export const otherBodyKinds = [
  'council',
  'committee',
  'districtCouncil',
  'advisoryBoard',
  'administration',
  'other',
] as const;

const otherBodyFields = z.object({
  name: requiredLine('den Namen des Gremiums'),
  shortName: line(40),
  classification: z.enum(otherBodyKinds),
  /** Whose body it is (OParl: Body); '' for the own municipality. */
  municipality: line(),
  startDate: IsoDate.nullable(),
  endDate: IsoDate.nullable(),
  /** It exists no more, even where nobody knows since when. */
  isDissolved: z.boolean(),
});
const endsLater = <T extends z.ZodType<z.infer<typeof otherBodyFields>>>(body: T): T =>
  body.refine((b) => b.startDate === null || b.endDate === null || b.endDate >= b.startDate, {
    path: ['endDate'],
    message: 'Das Ende liegt vor dem Beginn. Bitte prüfen Sie die Daten.',
  });

/** A body whose meetings are held elsewhere: named where a matter is read or comes from. */
export const OtherBody = endsLater(otherBodyFields.extend({ id: OtherBodyId, version: Version }));
export type OtherBody = z.infer<typeof OtherBody>;
/** As it is typed in; `version` is the one that was read before the change, null for a new one. */
export const OtherBodyInput = endsLater(
  otherBodyFields.extend({ id: OtherBodyId.nullable(), version: Version.nullable() }),
);

/** Whether it can still be asked on a day; without dates it always could. */
export const exists = (
  { startDate, endDate, isDissolved }: Pick<OtherBody, 'startDate' | 'endDate' | 'isDissolved'>,
  day: IsoDate,
): boolean => (startDate === null || startDate <= day) && (endDate === null ? !isDissolved : day <= endDate);
