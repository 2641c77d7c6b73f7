import type { Node } from '@tiptap/pm/model';
import { TableMap } from '@tiptap/pm/tables';
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view';
import { columnShares } from '../../../../shared/domain/columnShares.ts';
import { gridOf } from '../../../../shared/domain/tableGrid.ts';
import { tableOf } from '../editorText.ts';

/** A table whose columns are as wide as they will be in the Word file and the PDF. */
export class ShownTable implements NodeView {
  readonly dom: HTMLElement = document.createElement('div');
  readonly contentDOM: HTMLElement = document.createElement('tbody');
  readonly #columns: HTMLElement = document.createElement('colgroup');
  #node: Node;
  #waiting: number | undefined;

  constructor(node: Node) {
    this.#node = node;
    this.dom.className = 'tableWrapper';
    this.dom.appendChild(document.createElement('table')).append(this.#columns, this.contentDOM);
    this.#fit();
  }

  /** A key lays out its own row; the columns follow its words once nobody types. */
  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    window.clearTimeout(this.#waiting);
    const isOfMore = TableMap.get(node).width !== this.#columns.childElementCount;
    if (isOfMore) this.#fit();
    else this.#waiting = window.setTimeout(() => this.#fit(), patience);
    return true;
  }

  /** What stands around the rows is no text. */
  ignoreMutation({ type, target }: ViewMutationRecord): boolean {
    return type !== 'selection' && !this.contentDOM.contains(target);
  }

  destroy(): void {
    window.clearTimeout(this.#waiting);
  }

  #fit(): void {
    const shares = columnShares(gridOf(tableOf(this.#node)));
    const columns = shares.map((share) => `minmax(0, ${share}fr)`).join(' ');
    if (this.dom.style.getPropertyValue('--columns') === columns) return;
    this.dom.style.setProperty('--columns', columns);
    this.#columns.replaceChildren(
      ...shares.map((share) => {
        const column = document.createElement('col');
        column.style.width = `${share / 10}%`;
        return column;
      }),
    );
  }
}

/** In milliseconds. */
const patience = 400;
