import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { DocumentRow } from '../../../../shared/contract/documents.ts';
import { keptVersionLabels } from '../../../../shared/german/documents.ts';
import { NOW, type ShownFile } from './useShownFile.ts';

/** Where both exist: the kept file, or what the program would build now. */
export function VersionSwitch({ row, shown }: { row: DocumentRow; shown: ShownFile }) {
  const kept = row.documents.find(({ id }) => id === shown.shown) ?? shown.current;
  if (!kept || !shown.canBuild) return null;
  return (
    <RadioGroup className="version-switch" value={shown.shown} onChange={shown.show}>
      <Label className="kern-sr-only">Welche Fassung gezeigt wird</Label>
      <Radio value={kept.id} className="switch-option">
        {keptVersionLabels[kept.state]} ({kept.version})
      </Radio>
      <Radio value={NOW} className="switch-option">
        Jetziger Stand
      </Radio>
    </RadioGroup>
  );
}
