import type { PageOutput } from '../../../../shared/client.ts';
import { paperTypeOf, type TemplateKind } from '../../../../shared/domain/document/templateKind.ts';
import { PaperLayout } from '../../../../shared/domain/paper/paper.ts';
import type { RulesId } from '../../../../shared/domain/ids.ts';
import { aboutTemplate } from '../../../../shared/documents/templates/kinds.ts';
import { paperLayoutLabels } from '../../../../shared/german/papers.ts';
import { call } from '../../../api.ts';
import { MenuButton } from '../../../ui/menuButton.tsx';

type Props = {
  rulesId: RulesId;
  kind: TemplateKind;
  hasTemplate: boolean;
  onSave: (file: Promise<PageOutput<'templates.get'>>) => void;
  onRemove: () => void;
};

/** What else can be done with the template of a kind of document: begin one, look at it, give it up. */
export function TemplateMenu({ rulesId, kind, hasTemplate, onSave, onRemove }: Props) {
  return (
    <MenuButton
      label={`Weitere Schritte: ${aboutTemplate(kind).label}`}
      entries={[
        ...startersOf(kind).map(({ layout, label }) => ({
          id: `starter-${layout}`,
          label,
          onAction: () => onSave(call('templates.starter', { kind, rulesId, layout })),
        })),
        {
          id: 'get',
          label: 'Hinterlegtes Muster speichern',
          isDisabled: !hasTemplate,
          onAction: () => onSave(call('templates.get', { rulesId, kind })),
        },
        { id: 'remove', label: 'Muster entfernen', isDisabled: !hasTemplate, onAction: onRemove },
      ]}
    />
  );
}

/** Of papers each Vordruck is one to start from. */
const startersOf = (kind: TemplateKind): { layout: PaperLayout; label: string }[] =>
  paperTypeOf(kind) === undefined
    ? [{ layout: 'usual', label: 'Standardmuster zum Bearbeiten speichern' }]
    : PaperLayout.options.map((layout) => ({
        layout,
        label: `Vordruck „${paperLayoutLabels[layout]}“ als Muster speichern`,
      }));
