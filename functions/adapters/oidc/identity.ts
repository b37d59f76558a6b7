import { createHash } from 'node:crypto';
import type { Credentials, IdentityProvider, Viewer } from '#application/ports.ts';
import { type ClusterTokens, createClusterTokenVerifier } from './cluster-tokens.ts';
import { GOOGLE, type Issuer } from './issuers.ts';
import { type Certificates, createKeySet } from './key-set.ts';
import { matchesSource } from './source-pattern.ts';
import { type Claims, createTokenVerifier } from './verify-token.ts';

export interface OidcIdentityOptions {
  /** For whom tokens must be made out; one made for another product is worth nothing here. */
  readonly audience: string;
  /**
   * Who may publish as what: a verified e-mail, or the sha256 (hex) of a publisher key, → patterns of sources. Service
   * accounts of the scheduler, of Cloud Tasks and of push subscriptions are given `tasks/*` and `events` the same way,
   * and another system whose todos are kept here `todos/{its name}`.
   */
  readonly publishers: Readonly<Record<string, readonly string[]>>;
  /** Who may look and change: a verified e-mail or a Workspace domain → role; the e-mail is asked first. */
  readonly viewers: Readonly<Record<string, Viewer['role']>>;
  /**
   * Who may approve what others ask to waive, beside admins: a verified e-mail → patterns of the ids of campaigns; `*` are all, and
   * todos that belong to none.
   */
  readonly approvers?: Readonly<Record<string, readonly string[]>>;
  /**
   * An issuer that is believed beside Google: an organisation's own, whose people have no Google account. Its tokens are
   * RS256, with the claims `email` and `email_verified: true`, and it may vouch for any e-mail. Google stays, for push
   * subscriptions, Cloud Tasks and Cloud Scheduler sign with nothing else. Not for Identity-Aware Proxy, whose assertion
   * is ES256 and comes in a header of its own.
   */
  readonly issuer?: { readonly name: string; readonly jwksUrl: string };
  /** Clusters that publish their own snapshots by the tokens of their service accounts. */
  readonly clusterTokens?: Readonly<Record<string, ClusterTokens>>;
  /** Google's public keys; given by tests. */
  readonly certificates?: Certificates;
}

/**
 * People, apps and CI known by OIDC tokens of Google or of one other issuer, or by a publisher key, and agents inside
 * clusters by tokens of their cluster; all as bearer tokens. Throws without an audience: the library would then take any token of Google.
 */
export function createOidcIdentity(options: OidcIdentityOptions): IdentityProvider {
  if (typeof options.audience !== 'string' || options.audience.trim() === '') {
    throw new Error(
      'Nobody can be recognised without an audience: set MSD_OIDC_AUDIENCE to the address of this product.',
    );
  }
  const verify = createTokenVerifier(options.audience, issuersOf(options));
  const isOfCluster = createClusterTokenVerifier(options.audience, options.clusterTokens ?? {});
  const publishers = lowerCased(options.publishers);
  const viewers = lowerCased(options.viewers);
  const approvers = lowerCased(options.approvers ?? {});
  return {
    viewer: async (credentials) => {
      const token = bearerOf(credentials);
      const claims = token === undefined ? undefined : await verify(token);
      const role = claims && roleOf(viewers, claims);
      if (claims === undefined || role === undefined) return undefined;
      return { name: claims.name ?? claims.email, email: claims.email, role, local: false };
    },
    mayPublish: async (credentials, source, kind) => {
      const token = bearerOf(credentials);
      if (token === undefined) return false;
      const byKey = publishers.get(sha256(token));
      const patterns = byKey ?? publishers.get((await verify(token))?.email ?? '') ?? [];
      if (patterns.some((pattern) => matchesSource(pattern, source))) return true;
      return kind === 'cluster' && isOfCluster(token, source);
    },
    mayEdit: async ({ role }) => role !== 'viewer',
    mayWaive: async ({ role }) => role === 'admin',
    mayApprove: async ({ role, email = '' }, { campaignId = '' }) =>
      role === 'admin' ||
      (approvers.get(email) ?? []).some((pattern) => matchesSource(pattern, campaignId)),
    maySpeakFor: async ({ role, email = '' }, system) =>
      role === 'admin' ||
      (publishers.get(email) ?? []).some(
        (pattern) => pattern.startsWith('todos/') && matchesSource(pattern, `todos/${system}`),
      ),
  };
}

function issuersOf({ certificates, issuer }: OidcIdentityOptions): readonly Issuer[] {
  const google = certificates === undefined ? GOOGLE : { ...GOOGLE, certificates };
  if (issuer === undefined) return [google];
  return [google, { names: [issuer.name], certificates: createKeySet({ url: issuer.jwksUrl }) }];
}

const bearerOf = ({ authorization }: Credentials): string | undefined =>
  /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];

/** A whole domain is let in by the claim that the account belongs to it, not by the look of an e-mail. */
function roleOf(
  viewers: ReadonlyMap<string, Viewer['role']>,
  { email, domain }: Claims,
): Viewer['role'] | undefined {
  const ofDomain = domain !== undefined && email.endsWith(`@${domain}`) ? domain : '';
  return viewers.get(email) ?? viewers.get(ofDomain);
}

const lowerCased = <T>(settings: Readonly<Record<string, T>>): ReadonlyMap<string, T> =>
  new Map(Object.entries(settings).map(([key, value]) => [key.toLowerCase(), value]));

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
