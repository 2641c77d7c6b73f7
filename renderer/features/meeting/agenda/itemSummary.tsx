import type { AgendaRow } from '../../../../shared/contract/agenda.ts';
import { papersAt } from '../../../../shared/domain/meeting/papersAtItem.ts';
import { alsoOnWords } from '../../../../shared/german/papers.ts';
import { counted } from '../../../../shared/german/format.ts';
import { itemStatusLabels, readingLabels } from '../../../../shared/german/labels.ts';
import { Badge } from '../../../ui/notice.tsx';

type Props = {
  item: AgendaRow;
  attachments: number;
  /** "mit TOP 7"; '' for an item by itself. */
  together: string;
};

/** Number, title, and what belongs to it: paper, speaker, attachments, reading, and whether a motion touched it. */
export function ItemSummary({ item, attachments, together }: Props) {
  const papers = papersAt(item).map((paper) =>
    [paper.paperType, paper.paperReference].filter(Boolean).join(' '),
  );
  return (
    <>
      <span className="number">{item.number}</span>
      <span className="item-title">
        <span className={item.status === 'removed' ? 'removed' : undefined}>{item.title}</span>
        {item.subtitle && <span className="muted">{item.subtitle.split('\n')[0]}</span>}
        {item.publicTitle && <span className="muted">Öffentlich: {item.publicTitle}</span>}
        {item.department && <span className="muted">Zuständig: {item.department}</span>}
        {item.presenter && <span className="muted">Bericht: {item.presenter}</span>}
        {together && <span className="muted">gemeinsam beraten {together}</span>}
        {item.alsoOn.length > 0 && <span className="also-on">Die Vorlage {alsoOnWords(item.alsoOn)}.</span>}
      </span>
      <span className="item-facts">
        {papers.filter(Boolean).map((paper, index) => (
          // Two papers without a number may be called alike.
          <span key={index} className="paper">
            {paper}
          </span>
        ))}
        {item.hasBasis && !item.paperReference && <span className="muted">Beratungsgrundlage</span>}
        {attachments > 0 && <span className="muted">{counted(attachments, 'Anlage', 'Anlagen')}</span>}
        {item.isSupplement && <Badge kind="info">Nachtrag</Badge>}
        {item.reading !== null && <Badge>{readingLabels[item.reading]}</Badge>}
        {item.status !== 'onAgenda' && (
          <Badge kind={item.status === 'removed' ? 'warning' : 'info'}>{itemStatusLabels[item.status]}</Badge>
        )}
      </span>
    </>
  );
}
