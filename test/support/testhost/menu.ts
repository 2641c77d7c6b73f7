import { strict } from './strict.ts';

type Item = { label?: string; role?: string; submenu?: Item[]; click?: () => void };
type BuiltMenu = { items: Item[]; popup: () => void };
let applicationMenu: BuiltMenu | null = null;

export const Menu = strict('Menu', {
  buildFromTemplate: (items: Item[]): BuiltMenu => ({ items, popup: () => undefined }),
  setApplicationMenu: (menu: BuiltMenu | null) => {
    applicationMenu = menu;
  },
});

/** Chooses an entry of the application's menu by its label. Entries that are only a role belong to Electron. */
export function clickMenu(label: string): void {
  const search = (items: Item[]): Item | undefined =>
    items.find((item) => item.label === label && !item.submenu) ??
    items.map((item) => search(item.submenu ?? [])).find((item) => item !== undefined);
  const item = search(applicationMenu?.items ?? []);
  if (!item?.click) throw new Error(`stand-in: the menu has no entry "${label}" with an action`);
  item.click();
}
