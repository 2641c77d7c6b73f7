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

/** "freigegeben · Fassung 2"; "Entwurf" while nothing is kept. */
export function DocumentBadge({ info }: { info: DocumentInfo | undefined }) {
  if (!info) return <Badge>{documentStateLabels.draft}</Badge>;
  const kind = kinds[info.state];
  const words =
    info.state === 'draft' && info.isOwnEdit ? 'von Hand bearbeitet' : documentStateLabels[info.state];
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
