import type { Municipality } from '../domain/body/body.ts';
import type { IsoDate } from '../domain/values.ts';
import { dayAndMonth } from '../german/format.ts';
import {
  shelfLines,
  registerIntroduction,
  type RegisterRow,
  registerSafety,
  registerTitle,
} from '../german/privacyRegister.ts';
import type { DocumentBlock, SheetModel } from './model.ts';
import { text } from './sheet.ts';

/** The record of Art. 30 GDPR: under each purpose what is kept, of whom, and how long. */
export function privacyRegisterSheet(
  rows: readonly RegisterRow[],
  { municipality, day }: { municipality: Municipality | null; day: IsoDate },
): SheetModel {
  const title = registerTitle;
  const creator = municipality?.name ?? '';
  return {
    properties: { title, subject: title, creator },
    letterhead: (municipality?.letterhead ?? '').split('\n').filter((row) => row.trim() !== ''),
    title,
    subtitles: [`Stand: ${dayAndMonth(day)}`],
    blocks: [text(registerIntroduction), text(registerSafety), ...rows.flatMap(blocksOf)],
    footer: [creator, title].filter(Boolean).join(' · '),
    page: 'upright',
  };
}

const blocksOf = (row: RegisterRow): DocumentBlock[] => [
  { kind: 'heading', text: row.title },
  {
    kind: 'captions',
    captions: [
      { label: 'Betroffene:', value: row.whose },
      { label: 'Zweck:', value: row.why },
      { label: 'Empfänger:', value: row.whoGets },
      { label: 'Dauer:', value: row.howLong },
      { label: 'Grundlage:', value: row.ground },
    ],
  },
  { kind: 'list', entries: shelfLines(row) },
];
