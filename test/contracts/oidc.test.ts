import { createHash } from 'node:crypto';
import { createOidcIdentity } from '#adapters/oidc/identity.ts';
import type { Viewer } from '#application/ports.ts';
import { createGoogleTokens } from '../support/google-tokens.ts';
import { identityContract } from './identity-contract.ts';

const audience = 'https://dashboard.example';
const { bearer, token, certificates } = createGoogleTokens(audience);
const stranger = createGoogleTokens(audience);
const key = 'msd_4f2b7a90c1d84e53a6f1';
const hour = 3_600;
const now = Math.floor(Date.now() / 1_000);

const identity = createOidcIdentity({
  audience,
  certificates,
  viewers: { 'acme.example': 'viewer', 'Ada@acme.example': 'admin', 'bot@x.example': 'editor' },
  approvers: { 'Lin@acme.example': ['pdb-*'], 'max@acme.example': ['*'] },
  publishers: {
    'ci@acme.iam.gserviceaccount.com': ['github.com/acme/*', '**/monorepo'],
    [createHash('sha256').update(key).digest('hex')]: ['gke-prod'],
    'scheduler@acme.iam.gserviceaccount.com': ['tasks/*'],
    'jira@acme.iam.gserviceaccount.com': ['todos/jira'],
    'pusher@acme.iam.gserviceaccount.com': ['events', 'github.com/acme/terraform'],
  },
});

const ci = bearer({ email: 'ci@acme.iam.gserviceaccount.com' });
const scheduler = bearer({ email: 'scheduler@acme.iam.gserviceaccount.com' });
const pusher = bearer({ email: 'pusher@acme.iam.gserviceaccount.com' });
const withKey = { authorization: `Bearer ${key}` };
const [head, body, signature] = token().split('.') as [string, string, string];
const changed = Buffer.from(
  Buffer.from(body, 'base64url').toString().replace('ada@', 'eve@'),
).toString('base64url');

identityContract('Google OIDC', identity, {
  viewers: [
    {
      credentials: bearer({ name: 'Ada', hd: 'acme.example' }),
      viewer: { name: 'Ada', email: 'ada@acme.example', role: 'admin', local: false },
    },
    {
      credentials: bearer({ email: 'Lin@acme.example', hd: 'acme.example' }),
      viewer: {
        name: 'lin@acme.example',
        email: 'lin@acme.example',
        role: 'viewer',
        local: false,
      },
    },
    {
      credentials: bearer({ email: 'bot@x.example', iss: 'accounts.google.com' }),
      viewer: { name: 'bot@x.example', email: 'bot@x.example', role: 'editor', local: false },
    },
  ],
  strangers: [
    {},
    { authorization: 'Bearer ' },
    { authorization: token() },
    { authorization: 'Basic YWRhOmFkYQ==' },
    { cookie: `__session=${token()}` },
    withKey,
    bearer({ aud: 'https://other.example' }),
    bearer({ aud: undefined }),
    bearer({ iss: 'https://accounts.example' }),
    bearer({ exp: now - hour }),
    bearer({ iat: now + hour, exp: now + 2 * hour }),
    bearer({ exp: now + 1_000 * hour }),
    bearer({ email_verified: false }),
    bearer({ email_verified: undefined }),
    bearer({ email: undefined }),
    bearer({ email: 'eve@elsewhere.example' }),
    // An e-mail of the domain in an account that is not the domain's.
    bearer({ email: 'eve@acme.example' }),
    bearer({ email: 'eve@acme.example', hd: 'elsewhere.example' }),
    bearer({}, { kid: 'unknown' }),
    bearer({}, { kid: '__proto__' }),
    bearer({}, { alg: 'none' }),
    bearer({}, { alg: 'HS256' }),
    { authorization: `Bearer ${head}.${changed}.${signature}` },
    { authorization: `Bearer ${head}.${body}.` },
    { authorization: `Bearer ${head}.${body}` },
    { authorization: 'Bearer a.b.c' },
    stranger.bearer(),
  ],
  mayPublish: [
    { credentials: ci, source: 'github.com/acme/terraform' },
    { credentials: ci, source: 'gitlab.example/deep/down/monorepo' },
    { credentials: withKey, source: 'gke-prod' },
    { credentials: scheduler, source: 'tasks/sweep' },
    { credentials: pusher, source: 'events' },
    { credentials: pusher, source: 'github.com/acme/terraform' },
  ],
  mayNotPublish: [
    { credentials: {}, source: 'github.com/acme/terraform' },
    { credentials: bearer({ hd: 'acme.example' }), source: 'github.com/acme/terraform' },
    { credentials: ci, source: 'github.com/acme/terraform/deeper' },
    { credentials: ci, source: 'github.com/acmeX/terraform' },
    { credentials: ci, source: 'githubXcom/acme/terraform' },
    // A wildcard never opens the doors of our own machinery.
    { credentials: ci, source: 'tasks/monorepo' },
    { credentials: ci, source: 'tasks/sweep' },
    { credentials: withKey, source: 'gke-dev' },
    { credentials: { authorization: `Bearer ${key}x` }, source: 'gke-prod' },
    {
      credentials: { authorization: createHash('sha256').update(key).digest('hex') },
      source: 'gke-prod',
    },
    { credentials: scheduler, source: 'events' },
    { credentials: pusher, source: 'tasks/sweep' },
    {
      credentials: bearer({ email: 'ci@acme.iam.gserviceaccount.com', email_verified: false }),
      source: 'github.com/acme/terraform',
    },
    {
      credentials: stranger.bearer({ email: 'ci@acme.iam.gserviceaccount.com' }),
      source: 'github.com/acme/terraform',
    },
  ],
  mayEdit: [who('bot@x.example', 'editor'), who('ada@acme.example', 'admin')],
  // An approver of campaigns is no editor by that.
  mayNotEdit: [who('lin@acme.example'), who('max@acme.example')],
  mayWaive: [who('ada@acme.example', 'admin')],
  mayNotWaive: [who('bot@x.example', 'editor'), who('lin@acme.example')],
  mayApprove: [
    { viewer: who('ada@acme.example', 'admin'), campaignId: 'pdb-as-percentage' },
    { viewer: who('lin@acme.example'), campaignId: 'pdb-as-percentage' },
    { viewer: who('max@acme.example'), campaignId: 'owners' },
    { viewer: who('max@acme.example'), campaignId: undefined },
  ],
  mayNotApprove: [
    { viewer: who('lin@acme.example'), campaignId: 'owners' },
    { viewer: who('lin@acme.example'), campaignId: undefined },
    { viewer: who('bot@x.example', 'editor'), campaignId: 'owners' },
    { viewer: { name: 'Max', role: 'editor', local: false }, campaignId: 'owners' },
  ],
  maySpeakFor: [
    { viewer: who('jira@acme.iam.gserviceaccount.com'), system: 'jira' },
    { viewer: who('ada@acme.example', 'admin'), system: 'jira' },
  ],
  mayNotSpeakFor: [
    { viewer: who('jira@acme.iam.gserviceaccount.com'), system: 'linear' },
    { viewer: who('lin@acme.example', 'editor'), system: 'jira' },
    // Its pattern for sources happens to fit.
    { viewer: who('ci@acme.iam.gserviceaccount.com'), system: 'monorepo' },
  ],
});

function who(email: string, role: Viewer['role'] = 'viewer'): Viewer {
  return { name: email, email, role, local: false };
}
