import { numberedQuestions } from '../../domain/paper/inquiry.ts';
import type { PaperFacts } from '../../facts/paperFacts.ts';
import { listed } from '../../german/format.ts';
import { captionOf } from '../../german/papers.ts';
import type { DocumentBlock, SheetModel } from '../model.ts';
import { attachmentBlocks, listedAttachments, signatureBlocks } from '../paperParts.ts';
import { type FieldValues, noValues } from './field.ts';

type Facts = Omit<PaperFacts, 'relations'>;

/** What every document of a paper says in fields; `sheet`: the same in the order of the program. */
export function sheetValues(facts: Facts, sheet: SheetModel): FieldValues {
  const { paper, rules, municipality, questions } = facts;
  const attachments = listedAttachments(facts);
  return {
    ticks: {},
    words: {
      titel: sheet.title,
      nummer: paper.number ?? '',
      betreff: paper.subject,
      status: statusOf(paper),
      einbringer: listed(paper.movers),
      stelle: paper.unit,
      gremium: rules.name,
      stadt: municipality?.name ?? '',
      'unterschrift name': paper.signatory.name,
      'unterschrift funktion': paper.signatory.position,
      'beschriftung betreff': captionOf(paper, 'subject'),
      'beschriftung stelle': captionWhere(paper.unit !== '', captionOf(paper, 'unit')),
      'beschriftung anlagen': captionWhere(attachments.length > 0, 'Anlagen'),
    },
    content: {
      inhalt: sheet.blocks,
      anlagen: withoutHeading(attachmentBlocks(facts)),
      unterschrift: signatureBlocks(facts),
    },
    each: {
      question: numberedQuestions(questions).map(({ number, question }) => ({
        ...noValues,
        words: {
          'frage art': question.isSupplementary ? 'Nachfrage' : 'Frage',
          'frage nummer': String(number),
          'frage text': question.text,
        },
      })),
      attachment: attachments.map((title, index) => ({
        ...noValues,
        words: { 'anlage nummer': String(index + 1), 'anlage titel': title },
      })),
    },
  };
}

export const statusOf = ({ isPublic }: { isPublic: boolean }): string =>
  isPublic ? 'öffentlich' : 'nichtöffentlich';

/** Above nothing there is no caption. */
export const captionWhere = (isSaid: boolean, caption: string): string => (isSaid ? caption : '');

/** What the program prints below a heading of its own. */
export const withoutHeading = (blocks: readonly DocumentBlock[]): readonly DocumentBlock[] => blocks.slice(1);
