import { describe, expect, it } from 'vitest';
import { createOidcIdentity } from '#adapters/oidc/identity.ts';
import { requirePublisher } from '#http/authorize.ts';
import { createGoogleTokens } from '../../../support/google-tokens.ts';

const audience = 'https://dashboard.example';
const tokens = createGoogleTokens(audience);
const settings = { audience, publishers: {}, viewers: { 'ada@acme.example': 'viewer' } } as const;

describe('The OIDC identity', () => {
  it.each(['', '  ', undefined as unknown as string])(
    'is not made without an audience (%j): any token of Google would do',
    (none) => {
      expect(() => createOidcIdentity({ ...settings, audience: none })).toThrow(
        /MSD_OIDC_AUDIENCE/,
      );
    },
  );

  it('takes nobody for a stranger while the keys of Google cannot be had', async () => {
    const identity = createOidcIdentity({
      ...settings,
      certificates: async () => {
        throw new Error('no route to Google');
      },
    });
    await expect(identity.viewer(tokens.bearer())).rejects.toThrow('no route to Google');
    await expect(identity.mayPublish(tokens.bearer(), 'x')).rejects.toThrow('no route to Google');
  });

  it('asks for keys only when it sees something like a token', async () => {
    let asked = 0;
    const identity = createOidcIdentity({
      ...settings,
      certificates: async () => {
        asked += 1;
        return tokens.certificates();
      },
    });
    await identity.viewer({});
    await identity.viewer({ authorization: 'Bearer a-publisher-key' });
    await identity.viewer(tokens.bearer({}, { alg: 'none' }));
    expect(asked).toBe(0);
    expect(await identity.viewer(tokens.bearer())).toBeDefined();
    expect(asked).toBe(1);
  });

  it('makes a door answer 401 to nobody and 403 to the wrong one', async () => {
    const { certificates } = tokens;
    const identity = createOidcIdentity({
      ...settings,
      publishers: { 'ada@acme.example': ['github.com/acme/terraform'] },
      certificates,
    });
    const as = (headers: Record<string, string>, source: string) =>
      requirePublisher({ identity }, new Request('http://x/', { headers }), source).then(
        () => 200,
        ({ status }) => status,
      );
    expect(await as(tokens.bearer(), 'github.com/acme/terraform')).toBe(200);
    expect(await as({}, 'github.com/acme/terraform')).toBe(401);
    expect(await as(tokens.bearer(), 'github.com/acme/other')).toBe(403);
    expect(await as(tokens.bearer({ aud: 'x' }), 'github.com/acme/terraform')).toBe(403);
  });
});
