import type { DocumentInfo } from '../../../../shared/contract/documents.ts';
import type { Clearance } from '../../../../shared/domain/document/document.ts';
import { clearanceLabels, documentStateLabels } from '../../../../shared/german/documents.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Badge } from '../../../ui/notice.tsx';

const kinds = {
  draft: undefined,
  presented: 'info',
  returned: 'warning',
  released: 'success',
  withdrawn: undefined,
} as const;

/** `outdated`: what has changed since a draft was edited by hand; '' where nothing has. */
type BadgeProps = { info: DocumentInfo | undefined; outdated?: string };

/** "freigegeben · Fassung 2"; "Entwurf" while nothing is kept. */
export function DocumentBadge({ info, outdated = '' }: BadgeProps) {
  if (!info) return <Badge>{documentStateLabels.draft}</Badge>;
  const isEdited = info.state === 'draft' && info.isOwnEdit;
  const kind = isEdited && outdated !== '' ? 'warning' : kinds[info.state];
  const edited = outdated !== '' ? 'von Hand bearbeitet, veraltet' : 'von Hand bearbeitet';
  const words = isEdited ? edited : documentStateLabels[info.state];
  return (
    <Badge {...(kind ? { kind } : {})}>
      {words} · Fassung {info.version}
    </Badge>
  );
}

/** Who may read it, in a word and a picture. */
export function ClearanceSign({ clearance }: { clearance: Clearance }) {
  return (
    <span className={`clearance ${clearance}`}>
      <Icon name={clearance === 'public' ? 'visibility' : 'visibility-off'} />
      {clearanceLabels[clearance]}
    </span>
  );
}
