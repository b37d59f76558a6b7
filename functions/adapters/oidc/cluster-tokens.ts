import type { OAuth2Client } from 'google-auth-library';
import { issuerOf } from './issuers.ts';
import { type Certificates, createKeySet, type KeySet, keysIn } from './key-set.ts';

/** Whose tokens a cluster gives its service accounts, by which it publishes its own snapshots and nothing else. */
export interface ClusterTokens {
  /** The claim `iss`: `kubectl get --raw /.well-known/openid-configuration`. Several clusters may use one name. */
  readonly issuer: string;
  /** Where its public keys are … */
  readonly jwksUrl?: string;
  /** … or these themselves, where nobody outside can fetch them: `kubectl get --raw /openid/v1/jwks`. */
  readonly jwks?: KeySet;
  /** The claim `sub`. */
  readonly subject: string;
}

/**
 * Tells whether a token is one that a cluster gave the service account of its agent, for this product. It is tried with
 * the keys of that cluster alone, whatever other clusters call themselves. Throws when the keys can't be had.
 * https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#launch-a-pod-using-service-account-token-projection
 */
export function createClusterTokenVerifier(
  audience: string,
  clusters: Readonly<Record<string, ClusterTokens>>,
): (token: string, cluster: string) => Promise<boolean> {
  const known = new Map(
    Object.entries(clusters).map(([name, settings]) => [
      name,
      { ...settings, certificates: certificatesOf(settings) },
    ]),
  );
  let loaded: Promise<OAuth2Client> | undefined;
  return async (token, cluster) => {
    const settings = known.get(cluster);
    if (settings === undefined) return false;
    const { issuer, subject, certificates } = settings;
    const issued = issuerOf(token, [{ names: [issuer], certificates }]);
    if (issued === undefined) return false;
    loaded ??= import('google-auth-library').then((library) => new library.OAuth2Client());
    const client = await loaded;
    const keys = await certificates(issued.keyId);
    try {
      // Kubernetes writes the audience as a list, which the library takes for another one.
      const ticket = await client.verifySignedJwtWithCertsAsync(token, keys, undefined, [issuer]);
      const claims: { readonly sub?: unknown; readonly aud?: unknown } = ticket.getPayload() ?? {};
      return claims.sub === subject && [claims.aud].flat().includes(audience);
    } catch {
      // The library's messages quote the token: nobody must see them.
      return false;
    }
  };
}

function certificatesOf({ jwksUrl, jwks }: ClusterTokens): Certificates {
  if (jwksUrl !== undefined) return createKeySet({ url: jwksUrl });
  const keys = keysIn(jwks);
  return async () => keys;
}
