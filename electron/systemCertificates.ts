import tls from 'node:tls';

/**
 * Trusts for this process, besides the authorities Node brings along, those the system trusts: a town hall's mail
 * server is often certified by an authority that only its own computers know. Call it before the first connection.
 * A runtime that cannot do this (Node before 24.5) goes on with what it has.
 */
export function trustSystemCertificates(): void {
  const { getCACertificates, setDefaultCACertificates }: Partial<typeof tls> = tls;
  if (!getCACertificates || !setDefaultCACertificates) return;
  setDefaultCACertificates([...getCACertificates('default'), ...getCACertificates('system')]);
}
