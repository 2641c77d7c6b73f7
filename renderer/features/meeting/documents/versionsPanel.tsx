import type { DocumentInfo, DocumentRow } from '../../../../shared/contract/documents.ts';
import { auditTime } from '../../../../shared/german/audit.ts';
import { signatureSentence } from '../../../../shared/german/documents.ts';
import { clockSentence } from '../../../../shared/german/release.ts';
import { Button } from '../../../ui/button.tsx';
import { DocumentBadge } from './badges.tsx';
import { Panel } from './panel.tsx';
import type { ShownFile } from './useShownFile.ts';

/** All that was kept of a document, newest first, with the checksum to compare a file by. */
export function VersionsPanel({ row, shown }: { row: DocumentRow; shown: ShownFile }) {
  return (
    <Panel title="Fassungen" note={<span className="muted">{row.documents.length}</span>}>
      <ul className="versions">
        {row.documents.map((info) => (
          <li key={info.id}>
            <div className="row middle">
              <DocumentBadge info={info} />
              <span className="spacer" />
              <Button
                variant="tertiary"
                compact
                aria-label={`Fassung ${info.version} ${shown.shown === info.id ? 'wird angezeigt' : 'anzeigen'}`}
                onPress={() => shown.show(info.id)}
              >
                {shown.shown === info.id ? 'wird angezeigt' : 'anzeigen'}
              </Button>
            </div>
            <Facts info={info} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Facts({ info }: { info: DocumentInfo }) {
  return (
    <>
      {info.correction && <p>Berichtigung: {info.correction}</p>}
      {info.presentedAt && <p className="muted">Vorgelegt am {auditTime(info.presentedAt)}.</p>}
      {info.signatures.map((signature) => (
        <div key={signature.signedAt + signature.keyId}>
          <p className="muted">{signatureSentence(signature)}</p>
          {signature.comments.map(({ itemLabel, text }, index) => (
            <p key={index} className="comment-text">
              <strong>{itemLabel || 'Zum ganzen Dokument'}:</strong> {text}
            </p>
          ))}
        </div>
      ))}
      {clockSentence(info) && <p className="muted">{clockSentence(info)}</p>}
      {info.state === 'withdrawn' && info.decidedAt && (
        <p className="muted">Zurückgezogen am {auditTime(info.decidedAt)}.</p>
      )}
      <details>
        <summary>Prüfsumme und Dateiname</summary>
        <p className="checksum">{info.fileName}</p>
        <p className="checksum">SHA-256: {info.sha256}</p>
      </details>
    </>
  );
}
