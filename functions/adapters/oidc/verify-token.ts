import type { OAuth2Client } from 'google-auth-library';
import { type Issuer, issuerOf } from './issuers.ts';

/** What an issuer says about the bearer of a token. */
export interface Claims {
  readonly email: string;
  readonly name?: string;
  /** The Workspace domain that the account belongs to: Google's claim `hd`. */
  readonly domain?: string;
}

/**
 * Verifies OIDC tokens of these issuers: RS256, issuer, audience, lifetime, verified e-mail. Undefined for every token
 * that is not good. Throws when the keys can't be had: then nobody is a stranger yet, and the caller should come again.
 * https://developers.google.com/identity/openid-connect/openid-connect#validatinganidtoken
 */
export function createTokenVerifier(
  audience: string,
  issuers: readonly Issuer[],
): (token: string) => Promise<Claims | undefined> {
  let loaded: Promise<OAuth2Client> | undefined;
  return async (token) => {
    const issued = issuerOf(token, issuers);
    if (issued === undefined) return undefined;
    loaded ??= import('google-auth-library').then((library) => new library.OAuth2Client());
    const client = await loaded;
    const { names, certificates } = issued.issuer;
    const keys = certificates
      ? await certificates(issued.keyId)
      : (await client.getFederatedSignonCertsAsync()).certs;
    try {
      const ticket = await client.verifySignedJwtWithCertsAsync(token, keys, audience, [...names]);
      const claims = ticket.getPayload();
      if (!claims?.email || claims.email_verified !== true) return undefined;
      return {
        email: claims.email.toLowerCase(),
        ...(claims.name === undefined ? {} : { name: claims.name }),
        ...(claims.hd === undefined ? {} : { domain: claims.hd.toLowerCase() }),
      };
    } catch {
      // The library's messages quote the token: nobody must see them.
      return undefined;
    }
  };
}
