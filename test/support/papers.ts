import type { Call } from '../../shared/client.ts';
import type { Input } from '../../shared/contract/index.ts';
import type { Question } from '../../shared/domain/paper/inquiry.ts';
import { fromPlain } from '../../shared/domain/richText.ts';
import type { Paper } from '../../shared/domain/paper/paper.ts';
import { rawFile } from './rawFile.ts';
import { setState } from './app.ts';

/** A paper as an office enters it: a Beschlussvorlage, public. */
export const aPaper = (
  call: Call,
  fields: Partial<Input<'papers.create'>> & { bodyId: string },
): Promise<Paper> =>
  call('papers.create', {
    type: 'proposal',
    typeLabel: 'Beschlussvorlage',
    subject: 'Sprachcafé im Stadtteil Nord',
    isPublic: true,
    ...fields,
  });

type Step = Partial<Input<'consultations.save'>> & { paperId: string };

export const aStep = (call: Call, step: Step) =>
  call('consultations.save', {
    id: null,
    version: null,
    bodyId: null,
    otherBodyId: null,
    date: null,
    role: 'Vorberatung',
    isPublic: true,
    reporters: [],
    result: null,
    ...step,
  });

export const submitted = (call: Call, { id, version }: Pick<Paper, 'id' | 'version'>) =>
  call('papers.setState', { id, version, state: 'submitted', reason: '' });

/** A paper that waits for a meeting of its body. */
export async function aDuePaper(call: Call, fields: Parameters<typeof aPaper>[1]) {
  const paper = await submitted(call, await aPaper(call, fields));
  const step = await aStep(call, { paperId: paper.id, bodyId: fields.bodyId, role: 'Entscheidung' });
  return { paper, step };
}

type Decided = {
  bodyId: string;
  meetingId: string;
  proposed: string;
  resolved: string;
  also?: string[];
  isPublic?: boolean;
};

/** A paper on the agenda of a meeting that begins, and what is resolved there on its proposal. */
export async function aDecidedPaper(
  call: Call,
  { bodyId, meetingId, proposed, resolved, also = [], isPublic = true }: Decided,
) {
  const { paper, step } = await aDuePaper(call, { bodyId, isPublic });
  const texts = { proposals: [proposed, ...also].map((text) => fromPlain(text)), reasoning: fromPlain('') };
  await call('papers.saveTexts', { id: paper.id, baseVersion: 1, ...texts });
  const papers = [{ paperId: paper.id, consultationId: step.id }];
  const [itemId] = (await call('papers.plan', { meetingId, papers })).itemIds;
  if (itemId === undefined) throw new Error('no item');
  await setState(call, meetingId, 'running');
  const resolution = await call('resolutions.add', { itemId, text: fromPlain(resolved) });
  return { paper, itemId, resolution };
}

/** An Anfrage with two questions, neither of them answered. */
export async function anInquiry(call: Call, fields: Partial<Input<'papers.create'>> & { bodyId: string }) {
  const kind = { type: 'question', typeLabel: 'Anfrage', subject: 'Wartezeiten' } as const;
  const paper = await aPaper(call, { ...kind, ...fields });
  const questions = [];
  for (const text of ['Wie lange dauert es?', 'Wie viele Stellen sind besetzt?']) {
    questions.push(await call('questions.add', { paperId: paper.id, text }));
  }
  return { paper, questions };
}

/** Writes the answer to a question and calls it final. */
export async function answered(call: Call, { id, version, text, unit }: Question, answer: string) {
  const saved = await call('questions.save', {
    id,
    baseVersion: version,
    text,
    unit,
    answer: fromPlain(answer),
  });
  return call('questions.setState', { id, version: saved.version, state: 'answered' });
}

/** A body that meets elsewhere. */
export const anOtherBody = (call: Call, name: string) =>
  call('otherBodies.save', {
    id: null,
    version: null,
    name,
    shortName: '',
    classification: 'council',
    municipality: '',
    startDate: null,
    endDate: null,
    isDissolved: false,
  });

/** A text file that another office printed a Beschlussvorlage to. */
export const foreignPaper = (lines: readonly string[] = printedPaper): Uint8Array =>
  new TextEncoder().encode(lines.join('\n'));

const printedPaper = [
  'Beschlussvorlage Nr. 0815/2019',
  '',
  'Betreff: Zuschuss für das Begegnungshaus',
  'Status: öffentlich',
  'Datum: 12.03.2019',
  '',
  'Beratungsfolge:',
  'Integrationsrat 20.03.2019 Vorberatung',
  'Sozialausschuss 02.04.2019 Entscheidung',
  '',
  'Beschlussvorschlag:',
  'Der Integrationsrat empfiehlt, den Zuschuss zu gewähren.',
  '',
  'Begründung:',
  'Der Verein hat den Zuschuss im Januar beantragt.',
];

/** What was read as an earlier program wrote it: with a day that no calendar has. The file must be closed. */
export const damageImport = (file: string, id: string): void =>
  rawFile(file, (db) => {
    const day = "json_set(proposal, '$.head.date', '2019-02-31')";
    db.prepare(`update paper_import set proposal = ${day} where id = ?`).run(id);
  });
