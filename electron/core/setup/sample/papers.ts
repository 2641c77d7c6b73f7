import { setLastNumber } from '../../../../db/repositories/papers/numbering.ts';
import type { BodyId } from '../../../../shared/domain/ids.ts';
import type { Paper } from '../../../../shared/domain/paper/paper.ts';
import type { CommandCtx } from '../../kernel/app.ts';
import { saveConsultation } from '../../papers/consultations.ts';
import { createPaper, savePaperTexts, setPaperState } from '../../papers/papers.ts';
import { addQuestion, saveQuestion, setQuestionState } from '../../papers/questions.ts';
import { addPaperRelation } from '../../papers/relations.ts';
import { doc, numbered } from './texts.ts';

const day = '2025-12-10';

/** A Vorlage that waits for a meeting, the one that amends it and is still written, and an Anfrage that is half answered. */
export async function enterPapers(ctx: CommandCtx, bodyId: BodyId): Promise<void> {
  // The office numbered in another way before.
  await setLastNumber(ctx.db, bodyId, '{Nr}/2025', 411);
  const week = await enterWeek(ctx, bodyId);
  await enterAmendment(ctx, week);
  await enterInquiry(ctx, bodyId);
}

async function enterWeek(ctx: CommandCtx, bodyId: BodyId): Promise<Paper> {
  const head = { type: 'proposal', typeLabel: 'Beschlussvorlage', isPublic: true } as const;
  const subject = 'Interkulturelle Woche 2027: Eckpunkte';
  const unit = 'Kommunales Integrationszentrum';
  const paper = await createPaper(ctx, { ...head, bodyId, date: day, subject, unit });
  await savePaperTexts(ctx, {
    id: paper.id,
    baseVersion: paper.textVersion,
    proposals: [
      doc('Der Integrationsrat empfiehlt, die Woche unter das Motto „Lindenau erzählt“ zu stellen.'),
      doc('Für Honorare und Räume werden 9.500 € bereitgestellt.'),
    ],
    reasoning: doc(
      'An der letzten Woche haben sich 31 Vereine beteiligt. Sie wünschen sich:',
      numbered(
        'ein gemeinsames Motto,',
        'eine Eröffnung auf dem Marktplatz,',
        'Programme in leichter Sprache.',
      ),
    ),
  });
  await saveConsultation(ctx, {
    id: null,
    version: null,
    paperId: paper.id,
    bodyId,
    otherBodyId: null,
    date: null,
    role: 'Entscheidung',
    isPublic: true,
    reporters: [],
    result: null,
  });
  return setPaperState(ctx, { id: paper.id, version: paper.version, state: 'submitted', reason: '' });
}

async function enterAmendment(ctx: CommandCtx, { id: otherId, bodyId }: Paper): Promise<void> {
  const head = { type: 'amendment', typeLabel: 'Änderungsantrag', isPublic: true } as const;
  const subject = 'Interkulturelle Woche 2027: Eröffnung im Stadtteil Nord';
  const movers = ['Liste Miteinander'];
  const paper = await createPaper(ctx, { ...head, bodyId, date: day, subject, movers });
  await addPaperRelation(ctx, { paperId: paper.id, kind: 'amends', otherId, isPrinted: true });
}

async function enterInquiry(ctx: CommandCtx, bodyId: BodyId): Promise<void> {
  const head = { type: 'question', typeLabel: 'Anfrage', isPublic: true } as const;
  const subject = 'Übersetzte Unterlagen zur Schulanmeldung';
  const { id: paperId } = await createPaper(ctx, { ...head, bodyId, date: day, subject, unit: 'Schulamt' });
  const ask = (text: string) => addQuestion(ctx, { paperId, isSupplementary: false, text });
  const { id, text } = await ask('In welchen Sprachen liegen die Unterlagen zur Anmeldung vor?');
  await ask('Wann werden weitere Sprachen angeboten?');
  const answer = doc('Auf Deutsch, Englisch, Türkisch und Ukrainisch.');
  const { version } = await saveQuestion(ctx, { id, baseVersion: 1, text, unit: '', answer });
  await setQuestionState(ctx, { id, version, state: 'answered' });
}
