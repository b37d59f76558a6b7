import { createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** A certificate authority made for one test, and a certificate it gives a server on 127.0.0.1. All PEM. */
export function makeCertificates() {
  const authority = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const server = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  return {
    authority: certificate('test authority', authority, authority, BASIC_CONSTRAINTS_CA),
    certificate: certificate('127.0.0.1', server, authority, SUBJECT_ALT_NAME_LOOPBACK),
    key: server.export({ type: 'pkcs8', format: 'pem' }) as string,
  };
}

/** X.509 version 3 in DER: https://www.rfc-editor.org/rfc/rfc5280#section-4.1 */
function certificate(subject: string, own: KeyObject, issuer: KeyObject, extension: Buffer) {
  const issuerName = name('test authority');
  const toBeSigned = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([own === issuer ? 1 : 2])),
    ECDSA_WITH_SHA256,
    issuerName,
    der(0x30, der(0x17, Buffer.from('200101000000Z')), der(0x17, Buffer.from('491231235959Z'))),
    own === issuer ? issuerName : name(subject),
    createPublicKey(own).export({ type: 'spki', format: 'der' }),
    der(0xa3, der(0x30, extension)),
  );
  const signature = sign('sha256', toBeSigned, issuer);
  const whole = der(
    0x30,
    toBeSigned,
    ECDSA_WITH_SHA256,
    der(0x03, Buffer.concat([Buffer.from([0]), signature])),
  );
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

const name = (common: string): Buffer =>
  der(0x30, der(0x31, der(0x30, Buffer.from('0603550403', 'hex'), der(0x0c, Buffer.from(common)))));

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const { length } = body;
  const size =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}

const ECDSA_WITH_SHA256 = Buffer.from('300a06082a8648ce3d040302', 'hex');
const BASIC_CONSTRAINTS_CA = Buffer.from('300f0603551d130101ff040530030101ff', 'hex');
/** IP address 127.0.0.1. */
const SUBJECT_ALT_NAME_LOOPBACK = Buffer.from('300f0603551d110408300687047f000001', 'hex');
