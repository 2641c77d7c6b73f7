import { useState } from 'react';
import type { PageOutput } from '../../../../shared/client.ts';
import type { TemplateInfo } from '../../../../shared/contract/look.ts';
import type { TemplateKind } from '../../../../shared/domain/document/templateKind.ts';
import { AppError } from '../../../../shared/errors.ts';
import { aboutTemplate } from '../../../../shared/documents/templates/kinds.ts';
import { germanDate } from '../../../../shared/german/format.ts';
import { useCommand, useQuery, withPassed } from '../../../api.ts';
import { ConfirmDialog } from '../../../ui/dialog.tsx';
import { FileButton } from '../../../ui/fileButton.tsx';
import { ErrorNotice } from '../../../forms/form.tsx';
import { useTask } from '../../../forms/useTask.ts';
import { Notice } from '../../../ui/notice.tsx';
import { readAnew } from '../../../saving/useConflict.ts';
import { TemplateMenu } from './templateMenu.tsx';
import type { RulesId } from '../../../../shared/domain/ids.ts';

type Props = {
  rulesId: RulesId;
  kind: TemplateKind;
  template: TemplateInfo | null;
  onSave: (file: Promise<PageOutput<'templates.get'>>) => void;
};

/** One kind of document: its template, what can be done with it, and below why a file was refused. */
export function TemplateRow({ rulesId, kind, template, onSave }: Props) {
  const command = useCommand('templates.save');
  const [asks, setAsks] = useState(false);
  const label = aboutTemplate(kind).label;
  const version = template?.version ?? null;
  const save = useTask((file: File) =>
    withPassed(file, (bytes) =>
      command.mutateAsync({ rulesId, kind, version, fileName: file.name, bytes }, { onError: readAnew }),
    ),
  );
  return (
    <>
      <tr>
        <th scope="row">{label}</th>
        <td>
          {template ? (
            <TemplateFile template={template} />
          ) : (
            <span className="muted">Ratsfeder-Standard</span>
          )}
        </td>
        <td>
          <div className="row-actions">
            <FileButton
              accept={['.docx', '.dotx']}
              compact
              label={template ? `Muster für ${label} ersetzen` : `Muster für ${label} hinterlegen`}
              isPending={save.isPending}
              onFile={(file) => void save.run(file)}
            >
              {template ? 'Ersetzen …' : 'Hinterlegen …'}
            </FileButton>
            <TemplateMenu
              rulesId={rulesId}
              kind={kind}
              hasTemplate={template !== null}
              onSave={onSave}
              onRemove={() => setAsks(true)}
            />
          </div>
          <RemoveTemplate
            rulesId={rulesId}
            kind={kind}
            version={version}
            isOpen={asks}
            onClose={() => setAsks(false)}
          />
        </td>
      </tr>
      {template && <LeftOut rulesId={rulesId} kind={kind} />}
      {save.error !== null && (
        <tr>
          <td colSpan={3}>
            <Refusal error={save.error} />
          </td>
        </tr>
      )}
    </>
  );
}

function TemplateFile({ template: { fileName, size, addedAt } }: { template: TemplateInfo }) {
  return (
    <>
      <span className="file-path">{fileName}</span>
      <p className="muted">
        {Math.max(1, Math.round(size / 1024))} KB, hinterlegt am {germanDate(addedAt.slice(0, 10))}
      </p>
    </>
  );
}

/** What a template leaves out of its documents: a long sentence, for which there is room below the row. */
function LeftOut(which: Pick<Props, 'rulesId' | 'kind'>) {
  const leftOut = useQuery('templates.leftOut', which);
  if (!leftOut.data) return null;
  return (
    <tr className="left-out">
      <td colSpan={3} className="muted">
        {leftOut.data}
      </td>
    </tr>
  );
}

/** Every fault with where it is, so that all can be mended in Word at once. */
function Refusal({ error }: { error: unknown }) {
  if (!(error instanceof AppError) || error.data.code !== 'TEMPLATE_REFUSED') {
    return <ErrorNotice error={error} />;
  }
  return (
    <Notice kind="danger">
      <p>Dieses Muster passt noch nicht. Bitte ändern Sie es in Word und hinterlegen Sie es noch einmal.</p>
      <ul className="faults">
        {error.data.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}

type RemoveProps = {
  rulesId: RulesId;
  kind: TemplateKind;
  version: number | null;
  isOpen: boolean;
  onClose: () => void;
};

function RemoveTemplate({ rulesId, kind, version, isOpen, onClose }: RemoveProps) {
  const remove = useCommand('templates.remove');
  return (
    <ConfirmDialog
      title={`Muster für „${aboutTemplate(kind).label}“ entfernen?`}
      isOpen={isOpen}
      onClose={onClose}
      confirmLabel="Entfernen"
      isPending={remove.isPending}
      onConfirm={() => remove.mutate({ rulesId, kind, version }, { onSuccess: onClose, onError: readAnew })}
    >
      <div className="stack">
        <ErrorNotice error={remove.error} />
        <p>Neue Dokumente sehen danach wieder aus wie der Ratsfeder-Standard.</p>
      </div>
    </ConfirmDialog>
  );
}
