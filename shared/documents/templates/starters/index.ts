import { paperTypeOf, type TemplateKind } from '../../../domain/document/templateKind.ts';
import type { PaperLayout } from '../../../domain/paper/paper.ts';
import type { DocumentBlock, SheetModel } from '../../model.ts';
import { aboutTemplate } from '../kinds.ts';
import { answerStarter } from './answer.ts';
import { layoutStarters } from './layouts.ts';
import { field, paragraph } from './parts.ts';

/** What the program prints of what belongs to no meeting, with fields in the stead of what it says. */
export function starterSheet(kind: TemplateKind, layout: PaperLayout, letterhead: string[]): SheetModel {
  const isAnswer = kind === 'inquiryAnswer';
  return {
    properties: { title: `Muster ${aboutTemplate(kind).label}`, subject: '', creator: '' },
    letterhead,
    title: field('titel'),
    subtitles: isAnswer ? [field('sitzung')] : [],
    blocks: blocksOf(kind, layout),
    footer: [field('stadt'), field('gremium'), field('titel')].join(' · '),
    page: 'upright',
  };
}

function blocksOf(kind: TemplateKind, layout: PaperLayout): DocumentBlock[] {
  if (kind === 'inquiryAnswer') return answerStarter;
  return paperTypeOf(kind) === undefined ? [paragraph(field('inhalt'))] : layoutStarters[layout];
}
