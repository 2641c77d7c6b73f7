import { paperTypeOf } from '../../../domain/document/templateKind.ts';
import type { TemplateKind } from '../../../domain/document/templateKind.ts';
import type { PaperLayout } from '../../../domain/paper/paper.ts';
import type { SheetModel } from '../../model.ts';
import { aboutTemplate } from '../kinds.ts';
import { answerStarter } from './answer.ts';
import { layoutStarters } from './layouts.ts';
import { field } from './parts.ts';

/** What the program prints of a paper or an answer, with fields in the stead of what they say. */
export function starterSheet(kind: TemplateKind, layout: PaperLayout, letterhead: string[]): SheetModel {
  const isPaper = paperTypeOf(kind) !== undefined;
  return {
    properties: { title: `Muster ${aboutTemplate(kind).label}`, subject: '', creator: '' },
    letterhead,
    title: field('titel'),
    subtitles: isPaper ? [] : [field('sitzung')],
    blocks: isPaper ? layoutStarters[layout] : answerStarter,
    footer: [field('stadt'), field('gremium'), field('titel')].join(' · '),
    page: 'upright',
  };
}
