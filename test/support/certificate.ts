import { generateKeyPairSync, sign } from 'node:crypto';

/**
 * A self-signed certificate (PEM) for one host, made without openssl, which not every machine has. It holds until 2049
 * and may be trusted as its own authority.
 */
export function selfSigned(host: { ip: string } | { name: string }): { key: string; cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from('Testserver')))));
  const general =
    'ip' in host ? der(0x87, Buffer.from(host.ip.split('.').map(Number))) : der(0x82, Buffer.from(host.name));
  const extensions = sequence(
    sequence(oid('551d11'), der(0x04, sequence(general))),
    sequence(oid('551d13'), yes, der(0x04, sequence(yes))),
  );
  const content = sequence(
    der(0xa0, der(0x02, Buffer.of(2))),
    der(0x02, Buffer.of(1)),
    ecdsaWithSha256,
    name,
    sequence(time('200101000000Z'), time('491231235959Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, extensions),
  );
  const signature = der(0x03, Buffer.of(0), sign('sha256', content, privateKey));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: pem(sequence(content, ecdsaWithSha256, signature)),
  };
}

/** One value of ASN.1: tag, length, content. */
function der(tag: number, ...parts: Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const size = content.length;
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.of(tag, ...length), content]);
}

const sequence = (...parts: Uint8Array[]) => der(0x30, ...parts);
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const time = (text: string) => der(0x17, Buffer.from(text));
const yes = der(0x01, Buffer.of(0xff));
const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'));
const pem = (bytes: Buffer) =>
  `-----BEGIN CERTIFICATE-----\n${bytes.toString('base64').replaceAll(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
