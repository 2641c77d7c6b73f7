import type { LaidOut } from '../../word/write/document.ts';
import { type LineStyle, lineStyles } from '../../word/write/lineStyles.ts';
import type { Lists } from '../../word/write/lists.ts';
import type { Picture } from '../../word/write/run.ts';

/** What goes along through a document while it becomes blocks. */
export type Setting = {
  styleOf: (id: string) => LineStyle;
  lists: Lists;
  /** Points counted so far, by the list that they belong to. */
  counted: Map<string, number>;
  /** Keeps a picture and gives the name by which the program finds it. */
  keepPicture: (picture: Picture) => string;
  /** A name of its own within the file, for what others lead to. */
  anchorOf: (anchor: number) => string;
  /** Readers jump from heading to heading: none is more than one level below the one before. */
  headingLevel: (wanted: number) => number;
};

/** `pictures`: takes those that are met. `part`: which of the file's parts it is. */
export function settingOf(
  { styles, lists }: LaidOut,
  pictures: Map<string, Uint8Array>,
  part: number,
): Setting {
  let level = 0;
  return {
    styleOf: lineStyles(styles),
    lists,
    counted: new Map(),
    keepPicture: ({ bytes }) => {
      const name = `picture-${pictures.size}`;
      pictures.set(name, bytes);
      return name;
    },
    anchorOf: (anchor) => `item-${part}-${anchor}`,
    headingLevel: (wanted) => {
      level = Math.min(wanted, level + 1);
      return level;
    },
  };
}
