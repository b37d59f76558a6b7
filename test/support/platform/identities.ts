import { createHash, randomUUID } from 'node:crypto';
import { createGoogleTokens } from '../google-tokens.ts';
import { openPushEndpoint } from '../push-endpoint.ts';

type Headers = Readonly<Record<string, string>>;

/** Everybody who calls the product on its platform, and how the product knows them. */
export interface Identities {
  /** Settings of every process. */
  readonly environment: Readonly<Record<string, string>>;
  /** What CI sends along: a publisher key. */
  readonly publisher: Headers;
  /** What a signed-in person's page sends along. */
  readonly viewer: Headers;
  /** What a service account sends along. */
  readonly machine: (account: Account) => Headers;
  readonly close: () => Promise<void>;
}

type Account = 'pusher' | 'scheduler' | 'tasks';

export const emailOf = (account: Account): string => `${account}@acme.iam.gserviceaccount.com`;

/** An issuer on the loopback interface that signs for people and for service accounts. */
export async function openIdentities(audience: string): Promise<Identities> {
  const tokens = createGoogleTokens(audience);
  const issuer = await openPushEndpoint(async () => Response.json(tokens.keySet));
  const bearer = (email: string) => tokens.bearer({ iss: issuer.url, email });
  const key = `msd_${randomUUID()}`;
  return {
    environment: {
      MSD_OIDC_AUDIENCE: audience,
      MSD_OIDC_ISSUER: issuer.url,
      MSD_OIDC_JWKS_URL: `${issuer.url}/keys`,
      MSD_PUBLISHERS: JSON.stringify({
        [createHash('sha256').update(key).digest('hex')]: ['github.com/acme/*', 'prod'],
        [emailOf('pusher')]: ['events', 'events/*'],
        [emailOf('scheduler')]: ['tasks/*'],
        [emailOf('tasks')]: ['tasks/poll-cluster', 'tasks/deliver'],
      }),
      MSD_VIEWERS: JSON.stringify({ 'ada@acme.example': 'admin' }),
    },
    publisher: { authorization: `Bearer ${key}` },
    viewer: bearer('ada@acme.example'),
    machine: (account) => bearer(emailOf(account)),
    close: issuer.close,
  };
}
