import { call, withPassed } from '../../api.ts';
import { FileButton } from '../../ui/fileButton.tsx';
import { ErrorNotice } from '../../forms/form.tsx';
import { Loading } from '../../forms/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTask } from '../../forms/useTask.ts';

/** Whether a Word file is one that was released here, by whom and when, or what differs. */
export function VerifyPart() {
  const verify = useTask(async (file: File) => {
    const fileName = file.name.slice(0, 300);
    const verdict = await withPassed(file, (bytes) => call('release.verify', { fileName, bytes }));
    return { fileName: file.name, ...verdict };
  });
  return (
    <section className="release-part" aria-labelledby="release-verify">
      <h2 id="release-verify">Datei prüfen</h2>
      <p>
        Sie haben eine Word-Datei und möchten wissen, ob sie unverändert freigegeben ist? Ratsfeder vergleicht
        sie mit allem, was hier freigegeben wurde.
      </p>
      <div>
        <FileButton
          accept={['.docx']}
          icon="search"
          isPending={verify.isPending}
          onFile={(file) => void verify.run(file)}
        >
          Datei prüfen …
        </FileButton>
      </div>
      {verify.isPending && <Loading label="Die Datei wird geprüft …" />}
      <ErrorNotice error={verify.error} />
      {verify.result && (
        <Notice kind={verify.result.isReleased ? 'success' : 'warning'}>
          <p className="file-name muted">{verify.result.fileName}</p>
          {verify.result.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
    </section>
  );
}
