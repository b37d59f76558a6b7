import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const PROJECT = 'demo-rules';
const ROOT = `projects/${PROJECT}/databases/(default)/documents`;

type Ask = readonly [method: string, path: string, body?: object];
const DOCUMENT = { fields: { packed: { stringValue: 'x' } } };
const QUERY = { structuredQuery: { from: [{ collectionId: 'specs' }], limit: 1 } };
const WRITE = { update: { name: `${ROOT}/specs/new`, ...DOCUMENT } };

const ASKED: readonly (readonly [string, Ask])[] = [
  ['reading a document', ['GET', '/specs/known']],
  ['reading one that is not there', ['GET', '/specs/missing']],
  ['reading a nested one', ['GET', '/specs/known/deeper/one']],
  ['listing a collection', ['GET', '/specs']],
  ['a query', ['POST', ':runQuery', QUERY]],
  ['creating', ['POST', '/specs?documentId=new', DOCUMENT]],
  ['overwriting', ['PATCH', '/stamps/catalogue', DOCUMENT]],
  ['deleting', ['DELETE', '/specs/known']],
  ['a commit', ['POST', ':commit', { writes: [WRITE] }]],
];

/** The rules, tried as the whole world would: over REST, without the token of the owner. */
export function firestoreRules(host: string): void {
  const ask = async ([method, path, body]: Ask, token?: string): Promise<number> => {
    const response = await fetch(`http://${host}/v1/${ROOT}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    await response.arrayBuffer();
    return response.status;
  };
  const apply = async (content: string) => {
    const response = await fetch(`http://${host}/emulator/v1/projects/${PROJECT}:securityRules`, {
      method: 'PUT',
      body: JSON.stringify({ rules: { files: [{ name: 'firestore.rules', content }] } }),
    });
    expect(await response.text()).not.toContain('error');
    expect(response.status).toBe(200);
  };

  describe('The rules of Firestore', () => {
    beforeAll(async () => {
      expect(await ask(['PATCH', '/specs/known', DOCUMENT], 'owner')).toBe(200);
      await apply(await readFile(join(import.meta.dirname, '../../firestore.rules'), 'utf8'));
    });

    it.each(ASKED)('refuse %s, to strangers and to people who are signed in', async (_, asked) => {
      expect(await ask(asked)).toBe(403);
      expect(await ask(asked, signedIn())).toBe(403);
    });

    it('do not concern the functions', async () => {
      expect(await ask(['GET', '/specs/known'], 'owner')).toBe(200);
    });

    it('are what refuses: under open ones the same is answered', async () => {
      await apply(
        "rules_version = '2'; service cloud.firestore { match /databases/{d}/documents { match /{all=**} { allow read, write: if true; } } }",
      );
      expect(await ask(['GET', '/specs/known'])).toBe(200);
    });
  });
}

/** A token as Firebase gives people; the emulator takes it unsigned. */
function signedIn(): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = {
    iss: `https://securetoken.google.com/${PROJECT}`,
    aud: PROJECT,
    sub: 'ann',
    user_id: 'ann',
    auth_time: 1,
    iat: 1,
    exp: 4_102_444_800,
    firebase: { sign_in_provider: 'google.com', identities: {} },
  };
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`;
}
