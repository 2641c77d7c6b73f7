import { listDocuments } from '../../../db/repositories/documents/documents.ts';
import { findTemplate } from '../../../db/repositories/office/templates.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Parsed } from '../../../shared/contract/index.ts';
import type { Clearance, DocumentKind } from '../../../shared/domain/document/document.ts';
import { type TemplateKind, templateKindOf } from '../../../shared/domain/document/templateKind.ts';
import type { Part } from '../../../shared/domain/document/standing.ts';
import { permittedName } from '../../../shared/domain/document/fileName.ts';
import type { MeetingId, RulesId } from '../../../shared/domain/ids.ts';
import type { IsoDate } from '../../../shared/domain/values.ts';
import { membersBundle, openingKinds, publicBundle } from '../../../shared/documents/bundle/audiences.ts';
import type { BundleContent, BundleModel } from '../../../shared/documents/bundle/model.ts';
import { modelLines } from '../../../shared/documents/modelLines.ts';
import { aboutTemplate } from '../../../shared/documents/templates/kinds.ts';
import type { BundleFacts, PaperAtItem } from '../../../shared/facts/bundleFacts.ts';
import { bundleWords, templateNote } from '../../../shared/german/bundle.ts';
import { projectBundle } from '../../../shared/public/bundle.ts';
import { asBeforeSending } from '../documents/prints.ts';
import { refuse } from '../kernel/refusals.ts';
import { lookOf } from '../office/chosenLook.ts';
import type { Look } from '../word/write/look.ts';
import { bundleFacts } from './facts.ts';
import { supersededLines } from './superseded.ts';
import { refuseTelling } from './telling.ts';

/** `holds`: the papers and files in it. */
export type BundlePlan = {
  name: string;
  look: Look;
  model: BundleModel;
  /** What it prints, for telling later whether it still would. */
  prints: () => Promise<string>;
  notes: readonly string[];
  holds: readonly Part[];
};

/** What goes into a bundle as things stand. Throws NOTHING_TO_PRINT and BUNDLE_TELLS. */
export async function bundlePlan(
  db: ReadDb,
  { meetingId, clearance }: Pick<Parsed<'bundles.make'>, 'meetingId' | 'clearance'>,
  today: IsoDate,
): Promise<BundlePlan> {
  const facts = await bundleFacts(db, meetingId, today);
  const { rules, date } = facts.meeting.meeting;
  const kinds = openingKinds(clearance);
  const edited = await handEdited(db, meetingId, kinds);
  const open = clearance === 'public' ? projectBundle(facts) : null;
  const model = modelOf(facts, clearance, { edited, asOf: today });
  if (model.entries.every(({ content }) => content.kind === 'none'))
    refuse({ code: 'NOTHING_TO_PRINT', sentence: bundleWords.nothing });
  if (clearance === 'public') await refuseTelling(db, meetingId, model);
  const printed = [
    ...kinds.filter((kind) => !edited.has(kind)).map((kind) => ({ kind, rulesId: rules.id })),
    ...facts.papers.flatMap(sheetsOf),
  ];
  return {
    name: permittedName(`${bundleWords.fileNames[clearance]} ${rules.name.slice(0, 60)} ${date}`),
    look: await lookOf(db, rules),
    model,
    notes: await templateNotes(db, printed),
    prints: () => printsOf(db, facts, { clearance, edited }),
    holds: partsOf(open ?? facts),
  };
}

type Edition = { clearance: Clearance; edited: ReadonlySet<DocumentKind> };

const modelOf = (
  facts: BundleFacts,
  clearance: Clearance,
  given: { edited: ReadonlySet<DocumentKind>; asOf: IsoDate },
): BundleModel =>
  clearance === 'public' ? publicBundle(projectBundle(facts), given) : membersBundle(facts, given);

/** Whatever day it is, and whatever its own sending changes. */
async function printsOf(db: ReadDb, facts: BundleFacts, { clearance, edited }: Edition): Promise<string> {
  const told = { ...facts, meeting: asBeforeSending(facts.meeting) };
  const { cover, entries } = modelOf(told, clearance, { edited, asOf: facts.meeting.meeting.date });
  const ids = new Set(facts.papers.map((at) => at.facts.paper.id));
  return [
    ...modelLines(cover),
    ...entries.flatMap(({ title, content }) => [title, ...contentLines(content)]),
    ...(await supersededLines(db, [...ids])),
  ].join('\n');
}

/** The same without a word on whether it may go to everybody. */
export async function bundlePrints(
  db: ReadDb,
  { meetingId, clearance }: Pick<Parsed<'bundles.make'>, 'meetingId' | 'clearance'>,
  today: IsoDate,
): Promise<string> {
  const edited = await handEdited(db, meetingId, openingKinds(clearance));
  return printsOf(db, await bundleFacts(db, meetingId, today), { clearance, edited });
}

function contentLines(content: BundleContent): string[] {
  if (content.kind === 'none') return [];
  return content.kind === 'sheets' ? modelLines(content.sheets) : [`[${content.file.sha256.slice(0, 8)}]`];
}

function partsOf({ papers, files }: Pick<BundleFacts, 'papers' | 'files'>): Part[] {
  const paperIds = new Set(papers.map(({ facts: { paper } }) => paper.id));
  const attachmentIds = new Set(files.map(({ id }) => id));
  return [
    ...Array.from(paperIds, (id) => ({ kind: 'paper', id }) as const),
    ...Array.from(attachmentIds, (id) => ({ kind: 'attachment', id }) as const),
  ];
}

type Sheet = { kind: TemplateKind; rulesId: RulesId };

const sheetsOf = ({ facts: { paper, rules }, answer }: PaperAtItem): Sheet[] => [
  { kind: templateKindOf(paper.type), rulesId: rules.id },
  ...(answer ? [{ kind: 'inquiryAnswer' as const, rulesId: rules.id }] : []),
];

/** For what of it the office has a Word-Muster. */
async function templateNotes(db: ReadDb, printed: readonly Sheet[]): Promise<string[]> {
  const labels = new Set<string>();
  for (const { kind, rulesId } of printed)
    if (await findTemplate(db, rulesId, kind)) labels.add(aboutTemplate(kind).label);
  return [...labels].map(templateNote);
}

/** Of these the office has made something else in Word than the program would print. */
async function handEdited(
  db: ReadDb,
  meetingId: MeetingId,
  kinds: readonly DocumentKind[],
): Promise<Set<DocumentKind>> {
  const stored = await listDocuments(db, meetingId);
  return new Set(
    kinds.filter((kind) => {
      const latest = stored.find((one) => one.kind === kind && one.state !== 'withdrawn');
      return latest?.isOwnEdit === true;
    }),
  );
}
