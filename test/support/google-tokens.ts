import { generateKeyPairSync, sign } from 'node:crypto';

const KEY_ID = 'key-of-the-test';

/**
 * Tokens as Google makes them, signed with a key of our own, and the public keys to verify them by: as Google publishes
 * its own (PEM), and as the JSON Web Key Set of any issuer.
 */
export function createGoogleTokens(audience: string) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const token = (
    claims: Readonly<Record<string, unknown>> = {},
    header: Readonly<Record<string, unknown>> = {},
  ): string => {
    const now = Math.floor(Date.now() / 1_000);
    const payload = {
      iss: 'https://accounts.google.com',
      aud: audience,
      sub: '1',
      email: 'ada@acme.example',
      email_verified: true,
      iat: now - 10,
      exp: now + 3_600,
      ...claims,
    };
    const signed = [{ alg: 'RS256', kid: KEY_ID, typ: 'JWT', ...header }, payload]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), privateKey).toString('base64url')}`;
  };
  return {
    token,
    bearer: (claims = {}, header = {}) => ({ authorization: `Bearer ${token(claims, header)}` }),
    certificates: async () => ({ [KEY_ID]: pem }),
    keySet: {
      keys: [{ ...publicKey.export({ format: 'jwk' }), kid: KEY_ID, use: 'sig', alg: 'RS256' }],
    },
  };
}
