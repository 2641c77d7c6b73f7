import { useState } from 'react';
import type { SignerKey } from '../../../shared/contract/release.ts';
import { germanDate } from '../../../shared/german/format.ts';
import { call } from '../../api.ts';
import { MenuButton } from '../../ui/menuButton.tsx';
import { Badge } from '../../ui/notice.tsx';
import { useSaveFile } from '../../forms/useSaveFile.tsx';
import { Fingerprint } from './fingerprint.tsx';
import { ChangePassphraseDialog, RevokeDialog } from './keyDialogs.tsx';
import type { PersonId } from '../../../shared/domain/ids.ts';

type Props = {
  keys: readonly SignerKey[];
  /** Names by id of the person; none where the file has no people. */
  people?: ReadonlyMap<PersonId | null, string>;
};

type Doing = { what: 'passphrase' | 'revoke'; key: SignerKey } | null;

/** The keys that are known here, with what can be done with each. */
export function KeyTable({ keys, people }: Props) {
  const [doing, setDoing] = useState<Doing>(null);
  const saving = useSaveFile();
  return (
    <>
      <table className="list-table key-table" aria-label="Schlüssel">
        <thead>
          <tr>
            <th scope="col">Inhaber</th>
            {people && <th scope="col">Person</th>}
            <th scope="col">Fingerabdruck</th>
            <th scope="col">Angelegt</th>
            <th scope="col">Stand</th>
            <th scope="col">
              <span className="kern-sr-only">Weitere Schritte</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <tr key={key.keyId}>
              <th scope="row">{key.holder}</th>
              {people && <td>{people.get(key.personId) ?? '–'}</td>}
              <td>
                <Fingerprint>{key.fingerprint}</Fingerprint>
              </td>
              <td>{germanDate(key.createdAt.slice(0, 10))}</td>
              <td>
                <KeyStanding signerKey={key} />
              </td>
              <td>
                <MenuButton
                  label={`Weitere Schritte: ${key.holder}, ${key.fingerprint.slice(0, 9)}`}
                  entries={entriesFor(key, setDoing, () =>
                    saving.save(call('keys.card', { keyId: key.keyId })),
                  )}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {saving.outcome}
      <ChangePassphraseDialog
        signerKey={doing?.what === 'passphrase' ? doing.key : null}
        onClose={() => setDoing(null)}
      />
      <RevokeDialog signerKey={doing?.what === 'revoke' ? doing.key : null} onClose={() => setDoing(null)} />
    </>
  );
}

function entriesFor(key: SignerKey, setDoing: (doing: Doing) => void, saveCard: () => Promise<unknown>) {
  return [
    { id: 'card', label: 'Schlüsselkarte speichern', onAction: () => void saveCard() },
    {
      id: 'passphrase',
      label: 'Passphrase ändern',
      isDisabled: !key.canSign,
      onAction: () => setDoing({ what: 'passphrase', key }),
    },
    {
      id: 'revoke',
      label: 'Sperren',
      isDisabled: key.revokedAt !== null,
      onAction: () => setDoing({ what: 'revoke', key }),
    },
  ];
}

function KeyStanding({ signerKey: { revokedAt, revokeReason, canSign } }: { signerKey: SignerKey }) {
  if (revokedAt !== null) {
    return (
      <>
        <Badge kind="danger">gesperrt</Badge>
        <p className="muted">
          am {germanDate(revokedAt.slice(0, 10))}: {revokeReason}
        </p>
      </>
    );
  }
  return canSign ? (
    <Badge kind="success">auf diesem Rechner</Badge>
  ) : (
    <Badge kind="info">nur Schlüsselkarte</Badge>
  );
}
