import type { SuggestionKeyDownProps, SuggestionProps } from '@tiptap/suggestion';

/** What the open list shows; a new object for each change, so that React sees it. */
export type SuggestionView = {
  options: { id: string; label: string; note: string }[];
  active: number;
  rect: DOMRect | null;
  choose: (index: number) => void;
};

export type Show = (view: SuggestionView | null) => void;

type Shown<I> = {
  toOption: (item: I) => { id: string; label: string; note: string };
  show: Show;
};

/** Connects TipTap's suggestion plugin with the list below the cursor: arrows, Enter or Tab, Escape. */
export function suggestionRenderer<I>({ toOption, show }: Shown<I>) {
  return () => {
    let props: SuggestionProps<I, I> | null = null;
    let active = 0;
    const choose = (index: number) => {
      const item = props?.items[index];
      if (item !== undefined) props?.command(item);
    };
    const update = (next: SuggestionProps<I, I>) => {
      props = next;
      active = Math.min(active, Math.max(0, next.items.length - 1));
      show(
        next.items.length === 0
          ? null
          : { options: next.items.map(toOption), active, rect: next.clientRect?.() ?? null, choose },
      );
    };
    return {
      onStart: (next: SuggestionProps<I, I>) => {
        active = 0;
        update(next);
      },
      onUpdate: update,
      onExit: () => {
        props = null;
        show(null);
      },
      onKeyDown: ({ event }: SuggestionKeyDownProps) => {
        const total = props?.items.length ?? 0;
        if (!props || total === 0) return false;
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
          if (event.altKey) return false;
          active = (active + (event.key === 'ArrowDown' ? 1 : total - 1)) % total;
          update(props);
          return true;
        }
        if (event.key === 'Enter' || event.key === 'Tab') {
          choose(active);
          return true;
        }
        return false;
      },
    };
  };
}

export const optionId = (listId: string, index: number) => `${listId}-${index}`;

/** The list of completions; focus stays in the editor, which points here by aria-activedescendant. */
export function SuggestionList({
  view,
  listId,
  label,
}: {
  view: SuggestionView;
  listId: string;
  label: string;
}) {
  const { rect } = view;
  const left = Math.max(8, Math.min(rect?.left ?? 0, window.innerWidth - 300));
  const below = (rect?.bottom ?? 0) + 4;
  const top = below + 260 > window.innerHeight ? undefined : below;
  return (
    <div
      className="popover completions"
      style={top === undefined ? { left, bottom: window.innerHeight - (rect?.top ?? 0) + 4 } : { left, top }}
    >
      <div role="listbox" id={listId} aria-label={label}>
        {view.options.map((option, index) => (
          <div
            key={option.id}
            id={optionId(listId, index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === view.active}
            data-focused={index === view.active || undefined}
            onMouseDown={(event) => {
              event.preventDefault();
              view.choose(index);
            }}
          >
            <strong>{option.label}</strong>
            {option.note && <span className="muted">{option.note}</span>}
          </div>
        ))}
      </div>
    </div>
  );
}
