/** Says who calls Google's APIs: the part of a GoogleAuth client that is needed here. */
export interface AccessTokens {
  getAccessToken(): Promise<string | null | undefined>;
}

/** The second tells GKE the e-mail of the caller, which ClusterRoleBindings name; without it there is but a number. */
const SCOPES = [
  'https://www.googleapis.com/auth/cloud-platform',
  'https://www.googleapis.com/auth/userinfo.email',
];

/** The credentials of the process; the library is loaded by the first call, and renews the token before it expires. */
export function applicationDefault(): AccessTokens {
  let client: Promise<AccessTokens> | undefined;
  return {
    getAccessToken: async () => {
      client ??= import('google-auth-library').then(
        ({ GoogleAuth }) => new GoogleAuth({ scopes: SCOPES }),
      );
      return (await client).getAccessToken();
    },
  };
}
