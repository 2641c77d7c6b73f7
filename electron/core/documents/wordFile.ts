import { findTemplate } from '../../../db/repositories/office/templates.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Store } from '../../../db/store.ts';
import type { NamedSubject } from '../../../shared/contract/documents.ts';
import type { DocumentKind, SubjectId } from '../../../shared/domain/document/document.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import type { AnyModel } from '../../../shared/documents/anyModel.ts';
import { buildDocument } from '../../../shared/documents/build.ts';
import { AppError } from '../../../shared/errors.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';
import { sha256, sha256OfValue } from '../kernel/digest.ts';
import { refuse } from '../kernel/refusals.ts';
import { meetingFacts } from '../meetings/facts.ts';
import { lookOf } from '../office/chosenLook.ts';
import { fillTemplate } from '../word/template/fillTemplate.ts';
import { picturesOf } from '../office/pictures.ts';
import type { Look } from '../word/write/look.ts';
import type { Pictures } from '../word/write/pictures.ts';
import { minutesDocx } from '../word/write/minutes.ts';
import { sheetDocx } from '../word/write/sheet.ts';
import { markOf } from './fileMark.ts';
import { contentOf } from './templateContent.ts';
import { wordsOf } from './templateWords.ts';

/** All that a Word file is made of; from the same comes the same. */
export type Source = {
  model: AnyModel;
  look: Look;
  /** Those that the model shows; it names them by what they are, so they need no digest. */
  pictures: Pictures;
  /** The office's own sheet; null where it has none for this kind. */
  template: Uint8Array | null;
  words: Record<string, string>;
  /** Which document of which meeting it is, for when it comes back edited by hand. */
  mark: string;
};
/** What is seen of it in the program's own look. */
type Shown = Pick<Source, 'model' | 'look' | 'mark' | 'pictures'>;
/** A file with the digest of what it was made of. */
export type Made = { sourceSha256: string; bytes: Uint8Array };

/**
 * Logo and template are those of today, also for a released meeting: they are the sheet that an office prints on, not
 * what the document says. Throws NOTHING_TO_PRINT where the meeting has nothing for it yet.
 */
export async function sourceOf(
  db: ReadDb,
  facts: MeetingFacts,
  kind: DocumentKind,
  named: NamedSubject,
): Promise<Source> {
  const subjectId = idOf(facts, named);
  const model = buildDocument(kind, facts, subjectId);
  if ('missing' in model) return refuse({ code: 'NOTHING_TO_PRINT', sentence: model.missing });
  const { id: meetingId, rules } = facts.meeting;
  const template = (await findTemplate(db, rules.id, kind))?.bytes ?? null;
  return {
    model,
    look: await lookOf(db, rules),
    pictures: await picturesOf(db, model),
    template,
    words: wordsOf(facts, model),
    mark: markOf({ kind, meetingId, subjectId }),
  };
}

export const idOf = ({ meeting }: MeetingFacts, named: NamedSubject): SubjectId =>
  named === '' ? meeting.id : named;

/** The file that was made of just this; where none was, it is made now. */
export async function wordFile(source: Source, made: readonly Made[]): Promise<Uint8Array> {
  if (made.length === 0) return makeWord(source);
  const digest = digestOf(source);
  const same = made.find(({ sourceSha256 }) => sourceSha256 === digest);
  return same?.bytes ?? makeWord(source);
}

function digestOf({ model, look, template, words, mark }: Source): string {
  const logo = look.logo && { ...look.logo, bytes: sha256(look.logo.bytes) };
  return sha256OfValue({
    model,
    look: { ...look, logo },
    template: template && sha256(template),
    words,
    mark,
  });
}

const makeWord = (source: Source): Promise<Uint8Array> =>
  source.template ? fillTemplate(source.template, contentOf(source), source.words) : docxOf(source);

/** A document in the program's own look. */
export const docxOf = ({ model, look, mark, pictures }: Shown): Promise<Uint8Array> =>
  model.form === 'minutes'
    ? minutesDocx(model.minutes, look, mark, pictures)
    : sheetDocx(model.sheet, look, mark, pictures);

/** The day on which a document goes out, where it is made for a mailing. */
export type Going = Pick<MeetingFacts, 'goesOutOn'>;

export type Target = { kind: DocumentKind; subjectId: NamedSubject };

/**
 * Makes Word files before the transaction that freezes them, so that nobody waits for it longer than writing takes.
 * There `wordFile` takes one only where nothing has changed meanwhile.
 */
export async function madeAhead(
  store: Store,
  meetingId: MeetingId,
  targets: readonly Target[],
  going: Going = {},
): Promise<Made[]> {
  const sources = await store.read((db) => sourcesOf(db, meetingId, targets, going));
  const made: Made[] = [];
  for (const source of sources) {
    made.push({ sourceSha256: digestOf(source), bytes: await makeWord(source) });
  }
  return made;
}

async function sourcesOf(
  db: ReadDb,
  meetingId: MeetingId,
  targets: readonly Target[],
  going: Going,
): Promise<Source[]> {
  if (targets.length === 0) return [];
  const sources: Source[] = [];
  try {
    const facts = { ...(await meetingFacts(db, meetingId)), ...going };
    for (const { kind, subjectId } of targets) sources.push(await sourceOf(db, facts, kind, subjectId));
  } catch (cause) {
    // What cannot be made is refused in the transaction, where all reasons stand in their order.
    if (!(cause instanceof AppError)) throw cause;
  }
  return sources;
}
