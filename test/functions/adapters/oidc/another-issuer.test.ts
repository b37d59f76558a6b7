import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOidcIdentity } from '#adapters/oidc/identity.ts';
import type { IdentityProvider } from '#application/ports.ts';
import { createGoogleTokens } from '../../../support/google-tokens.ts';
import { openPushEndpoint } from '../../../support/push-endpoint.ts';

/** An organisation whose people sign in at its own issuer, beside Google's. */

const audience = 'https://dashboard.example';
const iss = 'https://login.acme.example';
const google = createGoogleTokens(audience);
const own = createGoogleTokens(audience);
const stranger = createGoogleTokens(audience);

let keys: Awaited<ReturnType<typeof openPushEndpoint>>;
let identity: IdentityProvider;
beforeAll(async () => {
  keys = await openPushEndpoint(async () => Response.json(own.keySet));
  identity = createOidcIdentity({
    audience,
    certificates: google.certificates,
    issuer: { name: iss, jwksUrl: keys.url },
    publishers: { 'tasks@acme.example': ['tasks/*'] },
    viewers: { 'ada@acme.example': 'admin' },
  });
});
afterAll(() => keys.close());

describe('Another issuer of tokens', () => {
  it('is believed, and so is Google', async () => {
    const ada = { name: 'ada@acme.example', role: 'admin', local: false };
    expect(await identity.viewer(own.bearer({ iss }))).toMatchObject(ada);
    expect(await identity.viewer(google.bearer())).toMatchObject(ada);
    const queue = google.bearer({ email: 'tasks@acme.example' });
    expect(await identity.mayPublish(queue, 'tasks/sweep')).toBe(true);
  });

  it.each([
    ['its keys in the name of Google', () => own.bearer()],
    ["Google's keys in its name", () => google.bearer({ iss })],
    ['keys of nobody in its name', () => stranger.bearer({ iss })],
    ['its name written in another way', () => own.bearer({ iss: `${iss}/` })],
    ['several names', () => own.bearer({ iss: [iss] })],
    ['tokens for others', () => own.bearer({ iss, aud: 'https://other.example' })],
    ['an e-mail that is not verified', () => own.bearer({ iss, email_verified: 'true' })],
  ])('is not helped by %s', async (_, bearer) => {
    expect(await identity.viewer(bearer())).toBeUndefined();
  });

  it('is not believed where it is not set', async () => {
    const googleOnly = createOidcIdentity({
      audience,
      certificates: google.certificates,
      publishers: {},
      viewers: { 'ada@acme.example': 'admin' },
    });
    expect(await googleOnly.viewer(own.bearer({ iss }))).toBeUndefined();
  });
});
