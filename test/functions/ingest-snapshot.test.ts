import { describe, expect, it } from 'vitest';
import { createOidcIdentity } from '#adapters/oidc/identity.ts';
import type { DoorResponse } from '#application/app.ts';
import { respondError } from '#http/respond.ts';
import { ingestSnapshot } from '#ingest-snapshot.ts';
import { ingestSpecs } from '#ingest-specs.ts';
import { createGoogleTokens } from '../support/google-tokens.ts';
import { createMemoryApp } from '../support/memory-app.ts';

const audience = 'https://dashboard.example';
const subject = 'system:serviceaccount:microservice-dashboard:snapshot-agent';
const issuer = 'https://kubernetes.default.svc.cluster.local';

describe('An agent with a token of its cluster', () => {
  it('sends what runs there, and neither specs nor anything of another cluster', async () => {
    const tokens = createGoogleTokens(audience);
    const clusterTokens = { vault: { issuer, subject, jwks: tokens.keySet } };
    const identity = createOidcIdentity({ audience, publishers: {}, viewers: {}, clusterTokens });
    const app = { ...createMemoryApp(), identity };
    const { authorization } = tokens.bearer({ iss: issuer, aud: [audience], sub: subject });
    const headers = { authorization, 'content-type': 'application/json' };
    const post = (path: string, body: object) =>
      new Request(`${audience}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const statusOf = (answer: Promise<DoorResponse>) =>
      answer.catch(respondError).then(({ status }) => status);

    const items = { items: [] };
    const send = (path: string) => statusOf(ingestSnapshot(app)(post(path, items)));
    expect(await send('/api/clusters/vault/snapshot?kinds=Pod')).toBe(200);
    expect(await send('/api/clusters/other/snapshot?kinds=Pod')).toBe(403);
    const files = [{ path: 'a.yaml', content: 'serviceID: a\nteamName: t\n' }];
    const specs = { source: 'vault', revision: 'a', generation: 1, complete: true, files };
    expect(await statusOf(ingestSpecs(app)(post('/api/specs', specs)))).toBe(403);
    await app.close();
  });
});
