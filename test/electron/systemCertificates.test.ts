import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import tls from 'node:tls';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { selfSigned } from '../support/certificate.ts';

const underTest = new URL('../../electron/systemCertificates.ts', import.meta.url).href;

/** Runs `script` in a process of its own, whose trust is no other test's; answers what it printed as JSON. */
async function printed(script: string, env: Record<string, string> = {}): Promise<unknown> {
  const source = `import { X509Certificate } from 'node:crypto';
    import tls from 'node:tls';
    import { trustSystemCertificates } from ${JSON.stringify(underTest)};
    ${script}`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', source], {
    env: { ...process.env, ...env },
  });
  return JSON.parse(stdout);
}

describe('the authorities the program trusts', () => {
  test('are those of the system besides those it trusted before', async () => {
    const missing = await printed(`
      const authorities = (kind) =>
        tls.getCACertificates(kind).map((pem) => new X509Certificate(pem).fingerprint256);
      const wanted = [...authorities('default'), ...authorities('system')];
      trustSystemCertificates();
      const trusted = new Set(authorities('default'));
      console.log(JSON.stringify(wanted.filter((authority) => !trusted.has(authority))));`);
    expect(missing).toEqual([]);
  });

  test.each(['setDefaultCACertificates', 'getCACertificates'])(
    'stay as they are in a runtime without %s',
    async (name) => {
      const script = `delete tls.${name}; trustSystemCertificates(); console.log(JSON.stringify('goes on'));`;
      expect(await printed(script)).toBe('goes on');
    },
  );

  // Only here can a test give the system an authority without changing the machine it runs on.
  const isLinux = process.platform === 'linux';
  test.runIf(isLinux)('include the one that only the office knows, for its mail server', async () => {
    const certificate = selfSigned({ ip: '127.0.0.1' });
    const port = await serverWith(certificate);
    const known = path.join(mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-test-')), 'office.pem');
    writeFileSync(known, certificate.cert);
    const connect = `
      const socket = tls.connect({ host: '127.0.0.1', port: ${port} });
      const end = (result) => { console.log(JSON.stringify(result)); socket.destroy(); };
      socket.once('secureConnect', () => end('connected')).once('error', ({ code }) => end(code));`;
    const env = { SSL_CERT_FILE: known };
    expect(await printed(connect, env)).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
    expect(await printed(`trustSystemCertificates(); ${connect}`, env)).toBe('connected');
  });
});

async function serverWith(certificate: { key: string; cert: string }): Promise<number> {
  const server = tls.createServer(certificate).on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}
