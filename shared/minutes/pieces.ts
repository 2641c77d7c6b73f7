import { isEmptyText, type RichText } from '../domain/richText.ts';
import type { Proceedings, ResolutionModel } from './model.ts';

/** What is printed at an item, one piece after the other. Of a resolution around the text its wording and its result are two. */
export type Piece =
  | { kind: 'text'; text: RichText }
  | { kind: 'wording'; resolution: ResolutionModel }
  | { kind: 'result'; resolution: ResolutionModel; caption: string }
  | { kind: 'resolution'; resolution: ResolutionModel };

/** Text and resolutions of an item in printing order. Without a text they simply follow each other. */
export function piecesOf({ text, resolutions }: Pick<Proceedings, 'text' | 'resolutions'>): Piece[] {
  const whole = (resolution: ResolutionModel): Piece => ({ kind: 'resolution', resolution });
  if (isEmptyText(text)) return resolutions.map(whole);
  const isDivided = ({ isAroundText = false }: ResolutionModel) => isAroundText;
  const namesResult = resolutions.filter(isDivided).length > 1;
  return [
    ...resolutions.flatMap((resolution): Piece[] =>
      isDivided(resolution)
        ? [{ kind: 'wording', resolution }]
        : resolution.isBeforeText
          ? [whole(resolution)]
          : [],
    ),
    { kind: 'text', text },
    ...resolutions.flatMap((resolution): Piece[] =>
      isDivided(resolution)
        ? [{ kind: 'result', resolution, caption: namesResult ? resolution.caption : '' }]
        : resolution.isBeforeText
          ? []
          : [whole(resolution)],
    ),
  ];
}
