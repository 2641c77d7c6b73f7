import { Link } from 'wouter';
import type { DocumentInfo } from '../../../shared/contract/documents.ts';
import { AppError } from '../../../shared/errors.ts';
import { listed } from '../../../shared/german/format.ts';
import { versionName } from '../../../shared/documents/kinds/index.ts';
import { carryOut, withPassed } from '../../api.ts';
import { LinkButton } from '../../ui/button.tsx';
import { FileButton } from '../../ui/fileButton.tsx';
import { ErrorNotice } from '../../forms/form.tsx';
import { Loading } from '../../forms/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTask } from '../../forms/useTask.ts';
import { documentHref } from '../meeting/documents/targets.ts';
import { signerName } from './waitingList.tsx';

/** The office takes in what came back from the chair. */
export function AcceptPart() {
  const accept = useTask(async (file: File) => {
    const document = await withPassed(file, (bytes) => carryOut('release.accept', { bytes }));
    return document;
  });
  return (
    <section className="release-part" aria-labelledby="release-accept">
      <h2 id="release-accept">Freigabe einlesen</h2>
      <p>
        Der Vorsitz hat entschieden und Ihnen eine Datei mit der Endung „.freigabe“ zurückgegeben: Lesen Sie
        sie hier ein. Erst dann gilt die Entscheidung.
      </p>
      <div>
        <FileButton
          accept={['.freigabe']}
          variant="primary"
          icon="download"
          isPending={accept.isPending}
          onFile={(file) => void accept.run(file)}
        >
          Freigabe einlesen …
        </FileButton>
      </div>
      {accept.isPending && <Loading label="Die Freigabe wird geprüft …" />}
      <ErrorNotice error={accept.error} />
      {isUnknownKey(accept.error) && (
        <p>
          <Link href="/einstellungen/freigabe">Zur Aufnahme der Schlüsselkarte</Link>
        </p>
      )}
      {accept.result && <Entered document={accept.result} />}
    </section>
  );
}

const isUnknownKey = (error: unknown) =>
  error instanceof AppError && error.data.code === 'PACKAGE_REFUSED' && error.data.reason === 'unknownKey';

function Entered({ document }: { document: DocumentInfo }) {
  const comments = document.signatures.flatMap((signature) => signature.comments);
  return (
    <div className="stack">
      <Notice kind={document.state === 'returned' ? 'warning' : 'success'}>{stateSentence(document)}</Notice>
      {comments.length > 0 && (
        <ul className="comment-list" aria-label="Anmerkungen">
          {comments.map(({ itemLabel, text }) => (
            <li key={`${itemLabel}\n${text}`}>
              <strong>{itemLabel}</strong>
              <p className="comment-text">{text}</p>
            </li>
          ))}
        </ul>
      )}
      {document.meetingId !== null && (
        <div>
          <LinkButton href={documentHref(document.meetingId, document)} icon="arrow-forward">
            Zum Dokument
          </LinkButton>
        </div>
      )}
    </div>
  );
}

/** What the decision made of the document. */
function stateSentence(document: DocumentInfo): string {
  const name = `${versionName(document)},`;
  const last = document.signatures.at(-1);
  const who = last?.name ?? '';
  if (document.state === 'released') return `${name} ist freigegeben.`;
  if (document.state === 'returned') {
    return last?.decision === 'refuse'
      ? `${name} ist nicht freigegeben: ${who} verweigert die Unterschrift.`
      : `${name} wurde von ${who} zurückgegeben.`;
  }
  return `Die Entscheidung von ${who} ist eingetragen. ${name} wartet noch auf ${listed(document.waitingFor.map(signerName))}.`;
}
