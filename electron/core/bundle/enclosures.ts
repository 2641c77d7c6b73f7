import { findFileText } from '../../../db/repositories/files/fileTexts.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Output } from '../../../shared/contract/index.ts';
import type { Clearance } from '../../../shared/domain/document/document.ts';
import type { Standing } from '../../../shared/domain/document/standing.ts';
import type { MeetingId, PaperId } from '../../../shared/domain/ids.ts';
import { modelLines } from '../../../shared/documents/modelLines.ts';
import { saidBy } from '../../../shared/documents/saidBy.ts';
import { aboutTemplate } from '../../../shared/documents/templates/kinds.ts';
import type { BundleModel } from '../../../shared/documents/bundle/model.ts';
import type { Paper } from '../../../shared/domain/paper/paper.ts';
import type { BundleFacts, PaperAtItem } from '../../../shared/facts/bundleFacts.ts';
import { paperStateLabels } from '../../../shared/german/papers.ts';
import { enclosedNote } from '../../../shared/german/bundle.ts';
import { projectBundle } from '../../../shared/public/bundle.ts';
import type {
  EnclosedPaper,
  Enclosures,
  PlannedBundle,
  WantedBundle,
  WantedPapers,
} from '../dispatch/enclosures.ts';
import { sha256OfValue } from '../kernel/digest.ts';
import { found } from '../kernel/refusals.ts';
import { answerToPrint } from '../papers/answer.ts';
import { paperToPrint } from '../papers/export.ts';
import { printedOf } from '../papers/printedSheet.ts';
import { cautionsOf } from './cautions.ts';
import { bundleFacts } from './facts.ts';
import { made, sizeOfFiles } from './makeBundle.ts';
import { bundlePlan, bundlePrints } from './plan.ts';
import { supersededLines } from './superseded.ts';
import { linesOf } from './telling.ts';

/** What the papers on an agenda give to a mailing: each as a PDF of its own, or all of them in the Sitzungsmappe. */
export const enclosures: Enclosures = {
  offered,
  standings,
  papers,
  plannedBundle,
  bundlePrints: (db, { meetingId, edition: clearance }, now) =>
    bundlePrints(db, { meetingId, clearance }, now.slice(0, 10)),
  madeBundle: async (store, wanted, now) => {
    const plan = await store.read((db) => planOf(db, wanted, now));
    const { bytes } = await made(store, plan, { id: wanted.id, madeAt: now });
    return { key: keyOf(plan.model), bytes };
  },
};

async function offered(db: ReadDb, meetingId: MeetingId, now: string): Promise<Output<'dispatch.papers'>> {
  const facts = await bundleFacts(db, meetingId, now.slice(0, 10));
  const clearanceOf = clearancesIn(facts);
  return onceEach(facts.papers).map((at) => ({
    id: idOf(at),
    title: offeredTitle(at.facts.paper),
    subject: at.facts.paper.subject,
    clearance: clearanceOf(at),
    itemNumber: facts.meeting.items.find(({ id }) => id === at.itemId)?.number ?? '',
  }));
}

async function standings(db: ReadDb, meetingId: MeetingId, now: string): Promise<Map<PaperId, Standing>> {
  const facts = await bundleFacts(db, meetingId, now.slice(0, 10));
  const clearanceOf = clearancesIn(facts);
  return new Map(
    facts.papers.map((at) => [
      idOf(at),
      { clearance: clearanceOf(at), isWithdrawn: at.facts.paper.state === 'withdrawn' },
    ]),
  );
}

/** Everybody may have what the projection has. */
function clearancesIn(facts: BundleFacts): (at: PaperAtItem) => Clearance {
  const open = new Set(projectBundle(facts).papers.map(idOf));
  return (at) => (open.has(idOf(at)) ? 'public' : 'nonPublic');
}

/** "Beschlussvorlage 12/2026"; one that was withdrawn may still go along, and says so. */
const offeredTitle = ({ typeLabel, number, state }: Paper): string =>
  [typeLabel, number, state === 'withdrawn' && `(${paperStateLabels.withdrawn})`].filter(Boolean).join(' ');

/** What of them everybody may have is made of the projection; of the others it says that they are not for everybody. */
async function papers(
  db: ReadDb,
  { meetingId, ids, edition }: WantedPapers,
  now: string,
): Promise<EnclosedPaper[]> {
  const facts = await bundleFacts(db, meetingId, now.slice(0, 10));
  const open = edition === 'public' ? projectBundle(facts).papers : [];
  const all = onceEach(facts.papers);
  const wanted = ids.map((id) => found(all.find((paper) => idOf(paper) === id) ?? null, 'paper'));
  const enclosed: EnclosedPaper[] = [];
  for (const paper of all.filter((one) => wanted.includes(one))) {
    const asOpen = open.find((one) => idOf(one) === idOf(paper));
    const clearance = asOpen ? 'public' : 'nonPublic';
    const superseded = await supersededLines(db, [idOf(paper)]);
    for (const sheet of await sheetsOf(db, asOpen ?? paper))
      enclosed.push({
        id: idOf(paper),
        printed: printedOf(sheet, now),
        clearance,
        says: saidBy(sheet.model),
        prints: [...modelLines(sheet.model), ...superseded].join('\n'),
        passedOver: sheet.own ? aboutTemplate(sheet.own.kind).label : '',
      });
  }
  return enclosed;
}

const sheetsOf = async (db: ReadDb, { facts, answer }: PaperAtItem) => [
  await paperToPrint(db, facts),
  ...(answer ? [await answerToPrint(db, answer)] : []),
];

const idOf = ({ facts }: PaperAtItem) => facts.paper.id;

/** One that stands under two items goes along once. */
const onceEach = (all: readonly PaperAtItem[]): PaperAtItem[] =>
  all.filter((paper, index) => all.findIndex((one) => idOf(one) === idOf(paper)) === index);

const planOf = (db: ReadDb, { meetingId, edition }: WantedBundle, now: string) =>
  bundlePlan(db, { meetingId, clearance: edition }, now.slice(0, 10));

async function plannedBundle(db: ReadDb, wanted: WantedBundle, now: string): Promise<PlannedBundle> {
  const plan = await planOf(db, wanted, now);
  return {
    name: plan.name,
    key: keyOf(plan.model),
    likelySize: sizeOfFiles(plan) + ownPages,
    notes: [...plan.notes, ...notPrinted(plan.model)],
    cautions: wanted.edition === 'public' ? cautionsOf(plan.model) : [],
    says: () => saidIn(db, plan.model),
    prints: plan.prints,
    holds: plan.holds,
  };
}

/** Files of kinds that have no pages are told before; which PDF is damaged shows only when it is opened. */
function notPrinted({ entries }: BundleModel): string[] {
  const titles = entries.flatMap(({ content }) =>
    content.kind === 'file' && !hasPages.has(content.file.mediaType) ? content.file.title : [],
  );
  return titles.length === 0 ? [] : [enclosedNote(titles)];
}

const hasPages: ReadonlySet<string> = new Set(['application/pdf', 'image/png', 'image/jpeg']);

const keyOf = (model: BundleModel): string => sha256OfValue(model);

/** Its own pages and their fonts, in bytes. */
const ownPages = 300_000;

async function saidIn(db: ReadDb, { cover, entries }: BundleModel): Promise<string> {
  const said = saidBy(cover);
  for (const { title, content } of entries) {
    said.push(title, ...linesOf(content));
    const text = content.kind === 'file' ? await findFileText(db, content.file.sha256) : null;
    if (text) said.push(text.text, text.unseen);
  }
  return said.join('\n');
}
