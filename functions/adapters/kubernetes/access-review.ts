import type { Connection } from './connection.ts';

/** Asks the API server whether the asker may do something, which creates nothing and which everybody may ask. */
export interface Wish {
  readonly verb: string;
  readonly group: string;
  readonly resource: string;
}

const PATH = '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews';

/**
 * Undefined when the server does not say.
 * https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/self-subject-access-review-v1/
 */
export async function mayDo(
  { dispatcher, origin, prefix, headers }: Extract<Connection, { readonly kind: 'connected' }>,
  resourceAttributes: Wish,
  signal: AbortSignal,
): Promise<boolean | undefined> {
  const review = {
    apiVersion: 'authorization.k8s.io/v1',
    kind: 'SelfSubjectAccessReview',
    spec: { resourceAttributes },
  };
  try {
    const response = await dispatcher.request({
      origin,
      path: `${prefix}${PATH}`,
      method: 'POST',
      headers: { ...headers, accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify(review),
      signal,
    });
    const answer = (await response.body.json()) as {
      readonly status?: { readonly allowed?: unknown };
    };
    const allowed = answer.status?.allowed;
    return typeof allowed === 'boolean' ? allowed : undefined;
  } catch {
    return undefined;
  }
}
