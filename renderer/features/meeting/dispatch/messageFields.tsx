import type { DispatchWay } from '../../../../shared/domain/document/dispatch.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/textField.tsx';
import type { Prepared } from './prepared.ts';
import type { DispatchDraft } from './unfinished.ts';

type Props = {
  draft: DispatchDraft;
  way: DispatchWay;
  prepared: Prepared | undefined;
  onChange: (part: Partial<DispatchDraft>) => void;
};

/** Subject and text: proposed anew with each choice until the clerk writes their own. */
export function MessageFields({ draft, way, prepared, onChange }: Props) {
  const isOwn = draft.subject !== null || draft.text !== null;
  if (way === 'folder') return null;
  return (
    <>
      <TextField
        label="Betreff"
        value={draft.subject ?? prepared?.subject ?? ''}
        onChange={(subject) => onChange({ subject })}
      />
      <TextField
        label="Text"
        rows={12}
        value={draft.text ?? prepared?.text ?? ''}
        onChange={(text) => onChange({ text })}
      />
      {isOwn && (
        <div>
          <Button compact variant="tertiary" onPress={() => onChange({ subject: null, text: null })}>
            Vorschlag wieder einsetzen
          </Button>
        </div>
      )}
    </>
  );
}
