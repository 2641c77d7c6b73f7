import type { AgendaRow } from '../../../../shared/contract/agenda.ts';
import { itemStatusLabels, readingLabels } from '../../../../shared/german/labels.ts';
import { Badge } from '../../../ui/notice.tsx';

/** Number, title, and what belongs to it: paper, speaker, reading, and whether a motion touched it. */
export function ItemSummary({ item }: { item: AgendaRow }) {
  const paper = [item.paperType, item.paperReference].filter(Boolean).join(' ');
  return (
    <>
      <span className="number">{item.number}</span>
      <span className="item-title">
        <span className={item.status === 'removed' ? 'removed' : undefined}>{item.title}</span>
        {item.publicTitle && <span className="muted">Öffentlich: {item.publicTitle}</span>}
        {item.presenter && <span className="muted">Bericht: {item.presenter}</span>}
      </span>
      <span className="item-facts">
        {paper && <span className="paper">{paper}</span>}
        {item.hasBasis && !item.paperReference && <span className="muted">Beratungsgrundlage</span>}
        {item.isSupplement && <Badge kind="info">Nachtrag</Badge>}
        {item.reading !== null && <Badge>{readingLabels[item.reading]}</Badge>}
        {item.status !== 'onAgenda' && (
          <Badge kind={item.status === 'removed' ? 'warning' : 'info'}>{itemStatusLabels[item.status]}</Badge>
        )}
      </span>
    </>
  );
}
