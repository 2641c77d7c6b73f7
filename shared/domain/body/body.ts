import { z } from 'zod';
import { InvitationLetter } from './invitationLetter.ts';
import { MinutesPeriod } from './minutesPeriod.ts';
import { PartsOrder } from './partsOrder.ts';
import { NoticeRule } from './notice.ts';
import { noticeOfCommittee, PublicNotice } from './publicNotice.ts';
import { attendanceGroups } from '../room/attendance.ts';
import { NameOrder } from '../people/nameOrder.ts';
import { BodyId, RulesId, TermId } from '../ids.ts';
import { BaseVersion, IsoDate, line, lines, requiredLine, Version } from '../values.ts';

export const Municipality = z.object({
  name: requiredLine('den Namen der Gemeinde'),
  /** Lines of the letterhead, from the top. */
  letterhead: lines(2_000),
  place: line(),
  version: Version,
});
export type Municipality = z.infer<typeof Municipality>;

/** With what holds for the whole office, and stands in no document. */
export const MunicipalitySettings = Municipality.extend({ nameOrder: NameOrder });
export type MunicipalitySettings = z.infer<typeof MunicipalitySettings>;

/** Headings of the attendance groups, as printed. */
export const GroupLabels = z.object({
  members: line(80),
  deputies: line(80),
  advisory: line(80),
  clerk: line(80),
  administration: line(80),
  guests: line(80),
});

/** What the Niederschrift consists of below its head. */
export const minutesBlocks = ['attendance', 'missing', 'agenda', 'proceedings'] as const;
export type MinutesBlock = (typeof minutesBlocks)[number];
/** Without these it would be no Niederschrift (M1, M2). */
export const neededBlocks: readonly MinutesBlock[] = ['attendance', 'proceedings'];

export const minutesFonts = ['Arial', 'Calibri', 'Times New Roman', 'Verdana', 'Georgia'] as const;
export const minutesFontSizes = [10, 11, 12] as const;

/** What is printed below the names of those who sign; '' prints the usual word. */
export const SignatureRoles = z.object({
  chair: line(80),
  /** Who presided without being the chair. */
  deputyChair: line(80),
  clerk: line(80),
  coSigner: line(80),
});
const usualRoles = { chair: '', deputyChair: '', clerk: '', coSigner: '' };

/** How the Niederschrift of a body looks; each switch is a habit that real offices differ in. */
export const MinutesStyle = z.object({
  /** In the order of printing; a block that is not named is not printed. */
  blocks: z
    .array(z.enum(minutesBlocks))
    .refine((blocks) => new Set(blocks).size === blocks.length, 'Jeder Abschnitt darf nur einmal vorkommen.')
    .refine(
      (blocks) => neededBlocks.every((block) => blocks.includes(block)),
      'Die Anwesenden und der Verlauf der Sitzung gehören in jede Niederschrift.',
    ),
  attendanceAs: z.enum(['list', 'table']),
  /** Groups and headings of the office's own, as they follow each other. */
  groupOrder: z
    .array(requiredLine('eine Überschrift', 80))
    .max(30, 'Höchstens 30 Überschriften. Bitte prüfen Sie die Liste.')
    .default([...attendanceGroups]),
  /** Members by list or faction, each below its name. */
  membersBy: z.enum(['together', 'organization']).default('together'),
  /** Where those who were missing stand: in a section of their own, there by headings as well, or among the others. */
  missingAs: z.enum(['section', 'byHeading', 'inList']).default('section'),
  /** Before the name of who is stood in for. */
  deputyWord: z.enum(['for', 'inDeputy']).default('for'),
  /** The overview of the agenda says on which page each item stands, and leads there. */
  overviewPages: z.boolean().default(false),
  labelStyle: z.enum(['zuPunkt', 'top', 'punktDerTagesordnung']),
  /** Items as they were dealt with, or by their numbers with a sentence on how they were (M5). */
  itemOrder: z.enum(['asTreated', 'asNumbered']).default('asTreated'),
  font: z.enum(minutesFonts),
  /** In points. */
  fontSize: z.literal(minutesFontSizes),
  /** '' prints the letterhead of the municipality. */
  letterhead: lines(2_000),
  printEmptyCaptions: z.boolean(),
  /** Who answers for an item and who presents it stand in the Niederschrift as well. */
  namesResponsible: z.boolean().default(false),
  /** Below an item when it was dealt with: "Behandelt: 18:03–18:20 Uhr". */
  printsTimes: z.boolean().default(false),
  placeAndNumber: z.boolean(),
  substitutionNote: z.boolean(),
  /** Who presided, in the Niederschrift: "Vorsitz" for everybody, or "Vorsitzende" and "Vorsitzender". */
  chairWord: z.enum(['function', 'person']).default('person'),
  /** To everybody a letter or a mail goes to: "Guten Tag,"; '' prints the usual one. */
  greeting: line(120).default(''),
  /** Read out in place of the logo, as "Wappen der Stadt Lindenau: eine Linde"; '' says no more than that it is one. */
  logoDescription: line(200).default(''),
  /** What an Einladung that goes out as a letter says at its top; null where it is none (DIN 5008, form B). */
  letter: InvitationLetter.nullable().default(null),
  signatureRoles: SignatureRoles.default(usualRoles),
  /** A line to sign on, or "gez." before the name. */
  signedAs: z.enum(['line', 'typed']).default('line'),
  resultStyle: z.enum(['dashes', 'sentence', 'counts', 'checkBoxes']),
  /** Whether the body decides without a wording of its own: "wie vorgeschlagen" under the title says enough. */
  decidesWithoutWording: z.boolean().default(false),
  /** How debate, wording and result follow each other at an item. */
  partsOrder: PartsOrder.default('debateWordingResult'),
  separator: z.enum(['none', 'afterResult', 'everyItem']),
  groupLabels: GroupLabels,
});
export type MinutesStyle = z.infer<typeof MinutesStyle>;

/** What is true of a body from a day on (R1: name and legal basis are data). */
export const BodyRules = z.object({
  id: RulesId,
  version: Version,
  bodyId: BodyId,
  validFrom: IsoDate,
  name: requiredLine('den Namen des Gremiums'),
  /** With its article, as after "Sitzung": "des Integrationsrates". */
  nameGenitive: requiredLine('den Namen im Genitiv'),
  legalBasis: line(300),
  statutorySeats: z
    .number('Bitte geben Sie eine Zahl ein.')
    .int('Bitte geben Sie eine ganze Zahl ein.')
    .min(1, 'Ein Gremium hat mindestens einen Sitz.')
    .max(500, 'Höchstens 500 Sitze. Bitte prüfen Sie die Zahl.'),
  /** How early the invitation goes out (R7). */
  notice: NoticeRule,
  majority: z.enum(['simple', 'absolute', 'twoThirds']),
  /** `chairDecides` is only stored, never chosen: a tie rejects (R23). */
  tie: z.enum(['rejected', 'chairDecides']),
  /** Who can ask for a ballot in elections: a fifth of the members, or one who objects to an open one (R25). */
  secretElection: z.enum(['oneFifth', 'oneObjection']).default('oneFifth'),
  /** Whether a quorum also needs more council members than sachkundige Bürger (R14); not known for the body of § 27. */
  needsCouncilMajority: z.boolean().default(false),
  publicNotice: PublicNotice.default(noticeOfCommittee),
  signers: z.array(z.enum(['chair', 'clerk', 'coSigner'])).min(1, 'Mindestens eine Unterschrift ist nötig.'),
  /** R35: vote on the minutes, or note them without objections. */
  minutesApproval: z.enum(['approve', 'note']),
  /** Numbers run on into the non-public part, or start again there. */
  numbering: z.enum(['continuous', 'perPart']),
  /** Until when the Niederschrift is to be there; null where nobody has set that. */
  minutesDue: MinutesPeriod.nullable().default(null),
  style: MinutesStyle,
});
export type BodyRules = z.infer<typeof BodyRules>;

/** An own body; its name stands in its rules. */
export const Body = z.object({
  id: BodyId,
  version: Version,
  /** For the lists of the program; '' where the name is short enough. Never printed. */
  shortName: line(40),
  rules: z.array(BodyRules),
});
export type Body = z.infer<typeof Body>;

const termFields = z.object({
  bodyId: BodyId,
  name: requiredLine('eine Bezeichnung'),
  startDate: IsoDate,
  endDate: IsoDate,
});
const endsLater = <T extends z.ZodType<z.infer<typeof termFields>>>(term: T): T =>
  term.refine((t) => t.endDate > t.startDate, {
    path: ['endDate'],
    message: 'Das Ende liegt vor dem Beginn. Bitte prüfen Sie die Daten.',
  });
export const LegislativeTerm = endsLater(termFields.extend({ id: TermId, version: Version }));
export type LegislativeTerm = z.infer<typeof LegislativeTerm>;
/** As it is typed in: a new one has no id yet. */
export const TermInput = endsLater(termFields.extend({ id: TermId.nullable(), version: BaseVersion }));

export const defaultStyle: MinutesStyle = {
  blocks: ['attendance', 'missing', 'proceedings'],
  attendanceAs: 'list',
  groupOrder: [...attendanceGroups],
  membersBy: 'together',
  missingAs: 'section',
  deputyWord: 'for',
  overviewPages: false,
  labelStyle: 'zuPunkt',
  itemOrder: 'asTreated',
  font: 'Arial',
  fontSize: 11,
  letterhead: '',
  printEmptyCaptions: false,
  namesResponsible: false,
  printsTimes: false,
  placeAndNumber: true,
  substitutionNote: true,
  chairWord: 'person',
  greeting: '',
  logoDescription: '',
  letter: null,
  signatureRoles: usualRoles,
  signedAs: 'line',
  resultStyle: 'dashes',
  decidesWithoutWording: false,
  partsOrder: 'debateWordingResult',
  separator: 'afterResult',
  groupLabels: {
    members: 'Mitglieder',
    deputies: 'Stellvertretende Mitglieder',
    advisory: 'Beratende Mitglieder',
    clerk: 'Schriftführung',
    administration: 'Von der Verwaltung',
    guests: 'Gäste',
  },
};

/** A style as stored, perhaps before a switch existed: that one gets its default, or what was printed until then. `listMissing` was one until blocks were. */
export const StoredStyle = z
  .record(z.string(), z.unknown())
  .transform(({ listMissing = true, ...style }): z.input<typeof MinutesStyle> => {
    const blocks = defaultStyle.blocks.filter((block) => listMissing === true || block !== 'missing');
    return { ...defaultStyle, chairWord: 'function', blocks, ...style };
  })
  .pipe(MinutesStyle);

/** The rules in force on a day; before the first entry the earliest counts. `null` where a body has none. */
export function rulesOn(rules: readonly BodyRules[], day: IsoDate): BodyRules | null {
  const sorted = rules.toSorted((a, b) => a.validFrom.localeCompare(b.validFrom));
  return sorted.findLast((r) => r.validFrom <= day) ?? sorted[0] ?? null;
}

/** What a body is called on a day (R1); '' where it has no rules. */
export const bodyNameOn = ({ rules }: Pick<Body, 'rules'>, day: IsoDate): string =>
  rulesOn(rules, day)?.name ?? '';
