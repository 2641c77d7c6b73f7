import { useEffect, useRef } from 'react';
import type { PageOutput } from '../../../shared/client.ts';
import type { SignerKey } from '../../../shared/contract/release.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useSaveFile } from '../../forms/useSaveFile.tsx';
import { KeyCardNote } from './keyCardNote.tsx';

type Props = { answer: PageOutput<'release.signPackage'>; signerKey: SignerKey };

/** After signing: the Freigabe is offered for saving at once, and once more where that was cancelled. */
export function SignedNote({ answer, signerKey }: Props) {
  const saving = useSaveFile({ keep: true });
  const heading = useRef<HTMLHeadingElement>(null);
  const { save } = saving;
  const offered = useRef(false);
  useEffect(() => {
    if (offered.current) return;
    offered.current = true;
    heading.current?.focus();
    void save(answer);
  }, [answer, save]);
  return (
    <div className="stack">
      <h3 ref={heading} tabIndex={-1}>
        Ihre Entscheidung ist unterschrieben.
      </h3>
      {saving.outcome}
      {saving.path === null && (
        <Notice kind="warning">
          Die Freigabe ist noch nicht gespeichert. Bitte speichern Sie sie jetzt.
        </Notice>
      )}
      <p>
        <strong>Geben Sie diese Datei der Geschäftsstelle zurück</strong>, zum Beispiel als Anhang einer
        E-Mail oder auf einem USB-Stick. Die Entscheidung gilt, sobald die Geschäftsstelle die Datei
        eingelesen hat.
      </p>
      <div>
        <Button
          icon="download"
          variant={saving.path === null ? 'primary' : 'secondary'}
          onPress={() => void save(answer)}
        >
          {saving.path === null ? 'Freigabe speichern' : 'Freigabe noch einmal speichern'}
        </Button>
      </div>
      <details className="card-later">
        <summary>Kennt die Geschäftsstelle Ihren Schlüssel noch nicht?</summary>
        <KeyCardNote signerKey={signerKey} />
      </details>
    </div>
  );
}
