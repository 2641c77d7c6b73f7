import { Paragraph } from 'docx';
import type { Block, BulletList, OrderedList, RichText } from '../../../shared/domain/richText.ts';
import { inlines } from './characters.ts';
import type { Place } from './layout.ts';
import { deepestLevel, type Lists } from './lists.ts';
import { continuationLevels, styleIds } from './placeStyles.ts';

export type TextSetting = {
  place: Place;
  lists: Lists;
  /** `all` for a resolution, `last` for a text that is followed by a bare result line. */
  keepWithNext: 'none' | 'last' | 'all';
};

/** Text as the editor keeps it, as Word paragraphs; the schema is closed, so nothing can be met that is not handled. */
export function richText(text: RichText, setting: TextSetting): Paragraph[] {
  const last = text.content.length - 1;
  return text.content.flatMap((block, index) => {
    const keeps = setting.keepWithNext === 'all' || (setting.keepWithNext === 'last' && index === last);
    return blockParagraphs(block, setting, keeps || introducesList(block, text.content[index + 1]));
  });
}

/** "Folgende Punkte:" must not be the last line of a page. */
const introducesList = (block: Block, next: Block | undefined): boolean =>
  block.type === 'paragraph' && next !== undefined && next.type !== 'paragraph';

function blockParagraphs(block: Block, setting: TextSetting, keeps: boolean): Paragraph[] {
  const { text, textBeforeMore } = styleIds(setting.place);
  if (block.type !== 'paragraph') {
    return listParagraphs(block, { ...setting, level: 0, keeps: keeps && setting.keepWithNext === 'all' });
  }
  return [new Paragraph({ style: keeps ? textBeforeMore : text, children: inlines(block.content ?? []) })];
}

type ListSetting = TextSetting & { level: number; keeps: boolean };

function listParagraphs(list: BulletList | OrderedList, setting: ListSetting): Paragraph[] {
  const { place, lists, level } = setting;
  const reference =
    list.type === 'bulletList' ? lists.bullet(place) : lists.ordered(place, list.attrs?.start ?? 1);
  const numbering = { ...reference, level: Math.min(level, deepestLevel) };
  return list.content.flatMap(({ content }) => {
    let numbered = false;
    return content.flatMap((block) => {
      if (block.type !== 'paragraph') return listParagraphs(block, { ...setting, level: level + 1 });
      const children = inlines(block.content ?? []);
      const style = numbered ? continued(setting) : first(setting);
      const paragraph = new Paragraph({ style, children, ...(numbered ? {} : { numbering }) });
      numbered = true;
      return [paragraph];
    });
  });
}

const first = ({ place, keeps }: ListSetting): string =>
  keeps ? styleIds(place).listBeforeMore : styleIds(place).list;

/** A further paragraph of a list item stands below its text, without a number. */
function continued({ place, level }: ListSetting): string {
  const deepest = continuationLevels.length;
  return `${styleIds(place).listContinued}${Math.min(level + 1, deepest)}`;
}
