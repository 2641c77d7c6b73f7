import { FileTrigger } from 'react-aria-components';
import type { DocumentInfo } from '../../../../shared/contract/documents.ts';
import { documentStateLabels } from '../../../../shared/german/documents.ts';
import { versionName } from '../../../../shared/documents/kinds/index.ts';
import { call, useCommand, withPassed } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorNotice } from '../../../forms/form.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useSaveFile } from '../../../forms/useSaveFile.tsx';
import { useTask } from '../../../forms/useTask.ts';

/** For a chair who decides on another computer: the package goes out, the Freigabe comes back. */
export function PackageActions({ info }: { info: DocumentInfo }) {
  const { isPending, error, result, run } = useTask((work: () => Promise<string>) => work());
  const saving = useSaveFile();
  const accept = useCommand('release.accept');
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return;
    void run(async () => {
      const accepted = await withPassed(file, (bytes) => accept.mutateAsync({ bytes }));
      return `Eingelesen: ${versionName(accepted)} ist jetzt ${documentStateLabels[accepted.state]}.`;
    });
  };
  return (
    <div className="stack">
      <p className="muted">
        Auf einem anderen Rechner (das Paket enthält das ganze Dokument, unverschlüsselt):
      </p>
      <div className="row">
        <Button
          icon="download"
          isPending={isPending}
          onPress={() => void saving.save(call('release.package', { documentId: info.id }))}
        >
          Freigabepaket speichern
        </Button>
        <FileTrigger acceptedFileTypes={['.freigabe']} onSelect={take}>
          <Button isPending={isPending}>Freigabe einlesen …</Button>
        </FileTrigger>
      </div>
      <ErrorNotice error={error} />
      {result && <Notice kind="success">{result}</Notice>}
      {saving.outcome}
    </div>
  );
}
