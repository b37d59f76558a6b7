import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOidcIdentity } from '#adapters/oidc/identity.ts';
import type { IdentityProvider } from '#application/ports.ts';
import { createGoogleTokens } from '../../../support/google-tokens.ts';
import { openPushEndpoint } from '../../../support/push-endpoint.ts';

/** Clusters that publish by the tokens Kubernetes gives their service accounts. */

const audience = 'https://dashboard.example';
const subject = 'system:serviceaccount:microservice-dashboard:snapshot-agent';
/** What a cluster is called that nobody gave a name: most that people set up themselves. */
const iss = 'https://kubernetes.default.svc.cluster.local';
const google = createGoogleTokens(audience);
const testing = createGoogleTokens(audience);
const staging = createGoogleTokens(audience);

/** As Kubernetes 1.36 makes them: the audience is a list, and there is no e-mail. */
const claims = (changed: Readonly<Record<string, unknown>> = {}) => ({
  iss,
  aud: [audience],
  sub: subject,
  email: undefined,
  email_verified: undefined,
  'kubernetes.io': { namespace: 'microservice-dashboard' },
  ...changed,
});

let keys: Awaited<ReturnType<typeof openPushEndpoint>>;
let identity: IdentityProvider;
beforeAll(async () => {
  keys = await openPushEndpoint(async () => Response.json(testing.keySet));
  identity = createOidcIdentity({
    audience,
    certificates: google.certificates,
    publishers: { 'ci@acme.example': ['testing'] },
    viewers: { [subject]: 'admin', 'ada@acme.example': 'admin' },
    clusterTokens: {
      testing: { issuer: iss, jwksUrl: keys.url, subject },
      staging: { issuer: iss, jwks: staging.keySet, subject },
    },
  });
});
afterAll(() => keys.close());

describe('A token of a cluster', () => {
  it('lets its agent publish as that cluster, whose keys are fetched or set', async () => {
    expect(await identity.mayPublish(testing.bearer(claims()), 'testing', 'cluster')).toBe(true);
    expect(await identity.mayPublish(staging.bearer(claims()), 'staging', 'cluster')).toBe(true);
    const many = claims({ aud: ['https://other.example', audience] });
    expect(await identity.mayPublish(testing.bearer(many), 'testing', 'cluster')).toBe(true);
  });

  it('lets it publish as nothing else, not as a cluster of the same issuer either', async () => {
    for (const source of ['staging', 'github.com/acme/terraform', 'tasks/sweep', 'events', ''])
      expect(await identity.mayPublish(testing.bearer(claims()), source, 'cluster'), source).toBe(
        false,
      );
  });

  it('lets it publish no specs under the name of the cluster', async () => {
    expect(await identity.mayPublish(testing.bearer(claims()), 'testing')).toBe(false);
    const specs = identity.mayPublish(testing.bearer(claims()), 'testing', 'repository');
    expect(await specs).toBe(false);
  });

  it('lets nobody look, whatever it claims', async () => {
    expect(await identity.viewer(testing.bearer(claims()))).toBeUndefined();
    const ada = claims({ email: 'ada@acme.example', email_verified: true });
    expect(await identity.viewer(testing.bearer(ada))).toBeUndefined();
    const google = { ...ada, iss: 'https://accounts.google.com' };
    expect(await identity.viewer(testing.bearer(google))).toBeUndefined();
  });

  it.each([
    ['of another service account', { sub: 'system:serviceaccount:default:default' }],
    ['for the API server', { aud: [iss] }],
    ['for nobody', { aud: undefined }],
    ['of another issuer', { iss: `${iss}/` }],
    ['that is over', { exp: Math.floor(Date.now() / 1_000) - 600 }],
  ])('is worth nothing %s', async (_, changed) => {
    expect(await identity.mayPublish(testing.bearer(claims(changed)), 'testing', 'cluster')).toBe(
      false,
    );
  });

  it('changes nothing for those who publish by e-mail', async () => {
    const ci = google.bearer({ email: 'ci@acme.example' });
    expect(await identity.mayPublish(ci, 'testing', 'cluster')).toBe(true);
    expect(await identity.mayPublish(ci, 'staging', 'cluster')).toBe(false);
  });
});
