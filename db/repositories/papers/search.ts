import { type ExpressionBuilder, type RawBuilder, sql } from 'kysely';
import type { PaperId } from '../../../shared/domain/ids.ts';
import { Question } from '../../../shared/domain/paper/inquiry.ts';
import type { Excerpt } from '../../../shared/domain/paper/search.ts';
import { Paper } from '../../../shared/domain/paper/paper.ts';
import { dayMeant } from '../../../shared/domain/paper/dayMeant.ts';
import { plainText } from '../../../shared/domain/richText.ts';
import type { ReadDb, Tables } from '../../schema/index.ts';
import { jsonColumn } from '../../codec.ts';
import { beginningIn, itemsSaying, wholeIn } from '../wordMatches.ts';

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
    const either = sql<number | null>`coalesce(${beyond(whole(word))}, ${beyond(beginning(word))},
      ${beyond(itemsSaying(word))})`;
    const row = await db.selectNoFrom(either.as('beyond')).executeTakeFirstOrThrow();
    wanted.push({ word, isFrequent: row.beyond !== null });
  }
  return wanted;
}

/**
 * Whether a paper says the word: what a list shows of it anywhere, its texts, questions and files where a word begins, and
 * so what was decided about it, or how an agenda names it.
 */
export const saysWord =
  ({ word, isFrequent }: Wanted) =>
  (paper: Papers) => {
    // The first is mostly enough, then the second is never looked up.
    const found = sql<boolean>`(said.id in (${beginning(word)}) or said.id in (${within(word)}))`;
    const rare = sql<number>`${beginning(word)} union all ${within(word)}`;
    const atItems = sql`item_said.id in (${itemsSaying(word)})`;
    const said = isFrequent
      ? sql<boolean>`(exists (select 1 from paper_said as said where said.paper_id = paper.id and ${found})
          or exists (select 1 from ${itsItems} where step.paper_id = paper.id and ${atItems}))`
      : sql<boolean>`paper.id in (select paper_id from paper_said where id in (${rare})
          union all select step.paper_id from ${itsItems} where ${atItems})`;
    const day = dayMeant(word);
    return day === null ? said : paper.or([said, isOfDay(paper, day)]);
  };

const whole = (word: string) =>
  sql<number>`select rowid from paper_words where paper_words match ${wholeIn(word)}`;
const beginning = (word: string) =>
  sql<number>`select rowid from paper_words where paper_words match ${beginningIn('paper', word)}`;
const within = (word: string) =>
  sql<number>`select rowid from paper_head where paper_head match ${wholeIn(word)}`;

/** Items of a paper on agendas, with the number of their words. */
const itsItems = sql`consultation as step join item_said on item_said.item_id = step.item_id`;

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

/** What a paper says in one place. `title`: of the attachment, or what was decided so. */
export type SaidByPaper = {
  paperId: PaperId;
  source: Excerpt['source'];
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
  const anyWord = sql.join(
    words.map((word) => beginningIn('paper', word)),
    sql` || ' OR ' || `,
  );
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
