import './agendaColumn.css';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { AgendaRow } from '../../../../shared/contract/agenda.ts';
import { isBeingDealtWith } from '../../../../shared/domain/meeting/calling.ts';
import { togetherIn } from '../../../../shared/domain/meeting/together.ts';
import { togetherMark } from '../../../../shared/german/together.ts';
import { Icon } from '../../../ui/icon.tsx';
import { useRowsInTurn } from '../../../ui/useRowsInTurn.ts';
import type { ItemId } from '../../../../shared/domain/ids.ts';

const markLabels = {
  empty: 'noch leer',
  text: 'Text',
  resolution: 'Beschluss ohne Ergebnis',
  result: 'mit Ergebnis',
} as const satisfies Record<AgendaRow['mark'], string>;

type Props = { items: readonly AgendaRow[]; currentId: string; hrefOf: (itemId: ItemId) => string };

function partsOf(items: readonly AgendaRow[]) {
  return [
    { label: null, rows: items.filter((item) => item.kind === 'preliminary') },
    { label: 'Öffentlich', rows: items.filter((item) => item.kind === 'item' && item.isPublic) },
    {
      label: 'Nichtöffentlich',
      rows: items.filter((item) => item.kind === 'item' && !item.isPublic),
      isHidden: true,
    },
  ];
}

/** The agenda beside the text, with a mark for how far each item is. */
export function AgendaColumn({ items, currentId, hrefOf }: Props) {
  const drawn = useRowsInTurn(items, 1 + items.findIndex(({ id }) => id === currentId));
  const parts = partsOf(drawn);
  const together = togetherIn(items);
  const current = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);
  return (
    <nav className="minutes-agenda" aria-label="Tagesordnungspunkte" data-region onKeyDownCapture={walkLinks}>
      {parts.map(
        ({ label, rows, isHidden = false }) =>
          rows.length > 0 && (
            <section
              key={label ?? 'vorab'}
              aria-label={label ?? 'Vorab'}
              className={isHidden ? 'closed-doors' : undefined}
            >
              {label && <PartHeading label={label} isHidden={isHidden} />}
              <ul>
                {rows.map((item) => (
                  <li key={item.id}>
                    <Link
                      href={hrefOf(item.id)}
                      ref={item.id === currentId ? current : null}
                      className={[
                        'agenda-link',
                        item.level > 1 && 'sub',
                        item.level > 2 && 'deep',
                        item.isHeading && 'heading',
                      ]
                        .filter(Boolean)
                        .join(' ')}
                      aria-current={item.id === currentId ? 'true' : undefined}
                      // One stop of the Tab key, and the arrows from there.
                      tabIndex={item.id === currentId ? 0 : -1}
                    >
                      <span className="number">{item.number || (item.isHeading ? '' : '–')}</span>
                      <span>
                        <span className={item.status === 'removed' ? 'removed' : undefined}>
                          {item.title}
                        </span>{' '}
                        {isBeingDealtWith(item) && <small className="called-now">aufgerufen</small>}{' '}
                        {together.has(item.id) && (
                          <small className="muted">{togetherMark(item, together)}</small>
                        )}
                      </span>
                      {(!item.isHeading || item.mark !== 'empty') && <Mark item={item} />}
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
    </nav>
  );
}

/** The arrow keys move from item to item, Enter opens one. */
function walkLinks(event: React.KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.shiftKey || event.metaKey) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('.agenda-link')];
  const at = links.findIndex((link) => link === document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
  if (at === -1 || to === undefined) return;
  event.preventDefault();
  links[to]?.focus();
}

const PartHeading = ({ label, isHidden }: { label: string; isHidden: boolean }) => (
  <h2 className="section-label">
    {isHidden && <Icon name="visibility-off" />}
    {label}
  </h2>
);

function Mark({ item }: { item: AgendaRow }) {
  if (item.warnings > 0) {
    return (
      <span className="mark-warning" title="Widerspruch bei einer Abstimmung">
        <Icon name="warning" />
        <span className="kern-sr-only">Widerspruch bei einer Abstimmung</span>
      </span>
    );
  }
  return (
    <span className={`mark mark-${item.mark}`} title={markLabels[item.mark]}>
      <span className="kern-sr-only">{markLabels[item.mark]}</span>
    </span>
  );
}
