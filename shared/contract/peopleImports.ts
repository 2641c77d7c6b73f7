import { z } from 'zod';
import { BodyId, PeopleImportId, PersonId } from '../domain/ids.ts';
import { ReadList, RowChoice, Target } from '../domain/people/peopleImport.ts';
import { membershipRoles, Person } from '../domain/people/person.ts';
import { completable, staying } from '../import/people/foundRow.ts';
import { BaseVersion, IsoDate, line, Version } from '../domain/values.ts';
import { Bytes, bytesUpTo } from './bytes.ts';
import { action, command, query } from './route.ts';

const Listed = z.object({
  id: PeopleImportId,
  version: Version,
  bodyId: BodyId,
  /** '' of what came from the clipboard. */
  fileName: z.string(),
  /** Of an Excel file with several tables. */
  sheet: z.string(),
  readAt: z.string(),
  /** null: waits to be taken over. */
  takenAt: z.string().nullable(),
});
export type ListedPeopleImport = z.infer<typeof Listed>;

const Finding = z.discriminatedUnion('code', [
  z.object({ code: z.literal('noName') }),
  z.object({ code: z.literal('refused'), sentence: z.string() }),
  z.object({ code: z.literal('noSuchDay') }),
  z.object({ code: z.literal('similar'), id: PersonId, name: z.string() }),
  z.object({ code: z.literal('twice'), row: z.number(), line: z.number() }),
  z.object({ code: z.literal('left'), on: z.string().nullable(), isEndless: z.boolean() }),
  z.object({ code: z.literal('leaves'), on: z.string(), was: z.string().nullable() }),
  z.object({ code: z.literal('ends'), on: z.string() }),
  z.object({ code: z.literal('until'), on: z.string() }),
  z.object({ code: z.literal('otherEnd'), on: z.string() }),
  z.object({ code: z.literal('hidden') }),
  z.object({ code: z.literal('noAddress') }),
  z.object({ code: z.literal('noSalutation') }),
  z.object({ code: z.literal('new') }),
  z.object({
    code: z.literal('known'),
    name: z.string(),
    completes: z.array(z.enum(completable)),
    joins: z.boolean(),
  }),
  z.object({ code: z.literal('otherEmail'), email: z.string() }),
  z.object({ code: z.literal('otherAddress'), address: z.string() }),
  z.object({ code: z.literal('stays'), field: z.enum(staying), value: z.string() }),
  z.object({ code: z.literal('otherRole'), role: z.enum(membershipRoles) }),
  z.object({ code: z.literal('title'), title: z.string() }),
  z.object({ code: z.literal('withoutEmail') }),
  z.object({ code: z.literal('newList'), name: z.string() }),
  z.object({ code: z.literal('unknownRole'), word: z.string() }),
]);

const FoundRow = z.object({
  row: z.number(),
  /** As Excel counts it. */
  line: z.number(),
  person: z.object({
    formOfAddress: Person.shape.formOfAddress,
    title: z.string(),
    givenName: z.string(),
    familyName: z.string(),
    organization: z.string(),
    email: z.string(),
  }),
  role: z.enum(membershipRoles),
  startDate: z.string(),
  endDate: z.string().nullable(),
  writtenDay: z.string(),
  /** Somebody chose something for it. */
  isChosen: z.boolean(),
  state: z.enum(['ready', 'check', 'error', 'done']),
  isIncluded: z.boolean(),
  findings: z.array(Finding),
});
export type ImportedRow = z.infer<typeof FoundRow>;

const View = Listed.extend({
  columns: z.array(z.object({ target: Target, head: z.string(), example: z.string() })),
  hasHead: z.boolean(),
  role: ReadList.shape.role,
  startDate: ReadList.shape.startDate,
  rows: z.array(FoundRow),
  /** Once taken over: how many came in, and how many rows stayed behind. */
  taken: z.object({ added: z.number(), completed: z.number(), left: z.number() }).nullable(),
});
export type PeopleImportView = z.infer<typeof View>;

const one = z.object({ id: PeopleImportId, version: BaseVersion });

/** A list of people is read and kept, looked at with a finding for each row, taken over in a second step and taken back in one. */
export const peopleImports = {
  'peopleImports.list': query(z.object({}), z.array(Listed)).reads('people'),
  /** An Excel file, a CSV, or the text of a clipboard. What stands in columns of banks is not kept. */
  'peopleImports.read': action(
    z.object({ bodyId: BodyId, fileName: line(300), bytes: bytesUpTo(10) }),
    Listed,
  ).changes('people'),
  'peopleImports.get': query(z.object({ id: PeopleImportId }), View).reads('people', 'clock'),
  /** What the columns hold, and what counts for rows that do not say it. */
  'peopleImports.save': command(
    one.extend({
      bodyId: BodyId,
      hasHead: z.boolean(),
      columns: z.array(Target).max(60),
      role: ReadList.shape.role,
      startDate: IsoDate,
    }),
    Listed,
  ).changes('people'),
  /** What is chosen for a row comes to what was chosen before; null takes all of it back. */
  'peopleImports.choose': command(
    one.extend({
      choices: z
        .array(z.object({ row: z.number().int(), choice: RowChoice.nullable() }))
        .min(1)
        .max(5_000),
    }),
    Listed,
  ).changes('people'),
  /** Takes over each row that is ready and ticked, in one. Lists that are not there yet are made. */
  'peopleImports.takeOver': command(one, Listed).changes('people'),
  /** Takes back all of it, or nothing: PEOPLE_KEPT says who is needed elsewhere or was changed since. */
  'peopleImports.undo': command(one, Listed).changes('people'),
  'peopleImports.discard': command(one, z.null()).changes('people'),
  /** The rows that were not taken over, as a CSV with the finding of each. */
  'peopleImports.leftOver': query(
    z.object({ id: PeopleImportId }),
    z.object({ fileName: z.string(), bytes: Bytes }),
  ).reads('people', 'clock'),
};
