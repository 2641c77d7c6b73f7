import { type ExpressionBuilder, type RawBuilder, sql } from 'kysely';
import type { PaperId } from '../../../shared/domain/ids.ts';
import { Question } from '../../../shared/domain/paper/inquiry.ts';
import { Paper } from '../../../shared/domain/paper/paper.ts';
import { dayMeant, isWithin } from '../../../shared/domain/paper/search.ts';
import { forms } from '../../../shared/domain/paper/wordForms.ts';
import { plainText } from '../../../shared/domain/richText.ts';
import type { ReadDb, Tables } from '../../schema/index.ts';
import { jsonColumn } from '../../codec.ts';

const proposals = jsonColumn('paper', Paper.shape.proposals);
const reasoning = jsonColumn('paper', Paper.shape.reasoning);
const answer = jsonColumn('question', Question.shape.answer);

type Papers = ExpressionBuilder<Tables, 'paper'>;

/** More papers than that are looked at one by one, the newest first, until a page of the list is full. */
const many = 300;

/** What is looked for, and whether so many say it that asking one after the other is quicker. */
export type Wanted = { word: string; isFrequent: boolean };

export async function wantedWords(db: ReadDb, words: readonly string[]): Promise<Wanted[]> {
  const wanted = [];
  for (const word of words) {
    const beyond = (found: RawBuilder<number>) => sql`(${found} limit 1 offset ${many})`;
    // Whole words are counted up to there, beginnings are all gathered first.
    const either = sql<number | null>`coalesce(${beyond(whole(word))}, ${beyond(beginning(word))})`;
    const row = await db.selectNoFrom(either.as('beyond')).executeTakeFirstOrThrow();
    wanted.push({ word, isFrequent: row.beyond !== null });
  }
  return wanted;
}

/** Whether a paper says the word: what a list shows of it anywhere, its texts, questions and files where a word begins. */
export const saysWord =
  ({ word, isFrequent }: Wanted) =>
  (paper: Papers) => {
    // The first is mostly enough, then the second is never looked up.
    const found = sql<boolean>`(said.id in (${beginning(word)}) or said.id in (${within(word)}))`;
    const rare = sql<number>`${beginning(word)} union all ${within(word)}`;
    const said = isFrequent
      ? sql<boolean>`exists (select 1 from paper_said as said where said.paper_id = paper.id and ${found})`
      : sql<boolean>`paper.id in (select paper_id from paper_said where id in (${rare}))`;
    const day = dayMeant(word);
    return day === null ? said : paper.or([said, isOfDay(paper, day)]);
  };

const whole = (word: string) =>
  sql<number>`select rowid from paper_words where paper_words match ${wordWithin(word)}`;
const beginning = (word: string) =>
  sql<number>`select rowid from paper_words where paper_words match ${wordBeginning(word)}`;
const within = (word: string) =>
  sql<number>`select rowid from paper_head where paper_head match ${wordWithin(word)}`;

/** In the language of the index; forms of a word have none of its signs. */
const wordBeginning = (word: string) =>
  isWithin(word)
    ? sql<string>`(select coalesce(group_concat('"' || term || '"', ' OR '), '""') from (
        select term from paper_terms where ${sql.join(forms(word).map(termSays), sql` or `)} limit ${mostTerms}))`
    : sql<string>`${forms(word)
        .map((form) => `"${form}"*`)
        .join(' OR ')}`;
const termSays = (form: string) => sql`term like ${`%${form}%`}`;
const wordWithin = (word: string) =>
  forms(word)
    .map((form) => `"${form}"`)
    .join(' OR ');

/** Words of the index that are asked for at once. */
const mostTerms = 500;

/** Of the day itself, or dealt with on it. */
function isOfDay(paper: Papers, { starts, ends }: { starts: string; ends: string }) {
  const like = `${starts}%${ends}`;
  return paper.or([
    paper('paper.date', 'like', like),
    paper.exists(
      paper
        .selectFrom('consultation')
        .leftJoin('agenda_item', 'agenda_item.id', 'consultation.item_id')
        .leftJoin('meeting', 'meeting.id', 'agenda_item.meeting_id')
        .select('consultation.id')
        .whereRef('consultation.paper_id', '=', 'paper.id')
        .where(({ fn }) => fn.coalesce('meeting.date', 'consultation.date'), 'like', like),
    ),
  ]);
}

/** What a paper says in one place. `title`: of the attachment. */
export type SaidByPaper = {
  paperId: PaperId;
  source: 'texts' | 'question' | 'attachment';
  title: string;
  text: string;
};

/** As much of a file as is looked through for the place that was found. */
const longest = 200_000;

/** Where papers say at least one of the words: the texts first, then questions, then files. */
export async function listSaid(
  db: ReadDb,
  paperIds: readonly PaperId[],
  words: readonly string[],
): Promise<SaidByPaper[]> {
  const anyWord = sql.join(words.map(wordBeginning), sql` || ' OR ' || `);
  // The sign keeps the index from being asked anew for every one of them.
  const ofThese = sql`+rowid in (select id from paper_said where paper_id in (${sql.join(paperIds)}))`;
  const said = sql<number>`select rowid from paper_words where paper_words match ${anyWord} and ${ofThese}`;
  const rows = await db
    .selectFrom('paper_said as said')
    .leftJoin('paper', (join) =>
      join
        .onRef('paper.id', '=', 'said.paper_id')
        .on('said.question_id', 'is', null)
        .on('said.attachment_id', 'is', null),
    )
    .leftJoin('question', 'question.id', 'said.question_id')
    .leftJoin('attachment', 'attachment.id', 'said.attachment_id')
    .leftJoin('file_text', 'file_text.sha256', 'attachment.sha256')
    .leftJoin('inquiry', 'inquiry.paper_id', 'paper.id')
    .select(['said.paper_id as paperId', 'paper.proposals', 'paper.reasoning', 'inquiry.interim'])
    .select(['question.text as question', 'question.answer', 'attachment.title'])
    .select(sql<string | null>`substr(file_text.text, 1, ${longest})`.as('content'))
    .where(sql<boolean>`said.id in (${said})`)
    .orderBy('said.attachment_id')
    .orderBy('said.question_id')
    .orderBy('said.id')
    .execute();
  return rows.map(({ paperId, question, title, content, ...row }) => {
    if (title !== null) return { paperId, source: 'attachment', title, text: `${title}\n${content ?? ''}` };
    const texts =
      question === null
        ? [...proposals.read(row.proposals ?? '', paperId), reasoning.read(row.reasoning ?? '', paperId)]
        : [answer.read(row.answer ?? '', paperId)];
    return {
      paperId,
      source: question === null ? 'texts' : 'question',
      title: '',
      text: [question, ...texts.map(plainText), row.interim].filter(Boolean).join('\n'),
    };
  });
}
