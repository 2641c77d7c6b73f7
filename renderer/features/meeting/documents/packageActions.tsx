import { FileTrigger } from 'react-aria-components';
import type { DocumentInfo } from '../../../../shared/contract/documents.ts';
import { AppError } from '../../../../shared/errors.ts';
import { documentStateLabels } from '../../../../shared/german/documents.ts';
import { versionName } from '../../../../shared/documents/kinds/index.ts';
import { call, useCommand } from '../../../api.ts';
import { saveFile } from '../../../transport.ts';
import { Button } from '../../../ui/button.tsx';
import { base64Of } from '../../../ui/fileBase64.ts';
import { ErrorNotice } from '../../../forms/form.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useTask } from '../../../forms/useTask.ts';

/** For a chair who decides on another computer: the package goes out, the Freigabe comes back. */
export function PackageActions({ info }: { info: DocumentInfo }) {
  const { isPending, error, result, run } = useTask((work: () => Promise<string>) => work());
  const accept = useCommand('release.accept');
  const save = () =>
    run(async () => {
      const { fileName, base64 } = await call('release.package', { documentId: info.id });
      const reply = await saveFile(fileName, base64);
      if (!reply.ok) throw new AppError(reply.error);
      return reply.value.path === null ? '' : `Gespeichert: ${reply.value.path}`;
    });
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return;
    void run(async () => {
      const accepted = await accept.mutateAsync({ base64: await base64Of(file) });
      return `Eingelesen: ${versionName(accepted)} ist jetzt ${documentStateLabels[accepted.state]}.`;
    });
  };
  return (
    <div className="stack">
      <p className="muted">
        Auf einem anderen Rechner (das Paket enthält das ganze Dokument, unverschlüsselt):
      </p>
      <div className="row">
        <Button icon="download" isPending={isPending} onPress={() => void save()}>
          Freigabepaket speichern
        </Button>
        <FileTrigger acceptedFileTypes={['.freigabe']} onSelect={take}>
          <Button isPending={isPending}>Freigabe einlesen …</Button>
        </FileTrigger>
      </div>
      <ErrorNotice error={error} />
      {result && <Notice kind="success">{result}</Notice>}
    </div>
  );
}
