import type { SignerKey } from '../../../shared/contract/release.ts';
import { call } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { useSaveFile } from '../../forms/useSaveFile.tsx';
import { Fingerprint } from './fingerprint.tsx';

/** How a key that the office does not know yet gets there. */
export function KeyCardNote({ signerKey }: { signerKey: SignerKey }) {
  const saving = useSaveFile();
  const { keyId, fingerprint } = signerKey;
  return (
    <div className="key-card stack">
      <p>
        Damit die Geschäftsstelle Ihre Unterschrift erkennt, braucht sie einmal Ihre Schlüsselkarte. Speichern
        Sie die Karte und geben Sie sie der Geschäftsstelle; sie ist nicht geheim.
      </p>
      <div>
        <p className="muted">Fingerabdruck Ihres Schlüssels</p>
        <Fingerprint>{fingerprint}</Fingerprint>
      </div>
      <p>
        Die Geschäftsstelle vergleicht diesen Fingerabdruck mit Ihnen am Telefon oder persönlich, bevor sie
        die Karte aufnimmt.
      </p>
      <div>
        <Button icon="download" onPress={() => void saving.save(call('keys.card', { keyId }))}>
          Schlüsselkarte speichern
        </Button>
      </div>
      {saving.outcome}
    </div>
  );
}
