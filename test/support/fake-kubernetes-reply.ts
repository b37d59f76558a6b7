/** An answer before it is sent. An object is sent as JSON, a string as it is. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Refusal {
  readonly status: number;
  readonly reason: string;
  readonly message: string;
  readonly details?: object;
  readonly metadata?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** How the API server says no: https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/status/ */
export const refusal = ({
  status,
  reason,
  message,
  details,
  metadata,
  headers,
}: Refusal): Reply => ({
  status,
  body: {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: metadata ?? {},
    status: 'Failure',
    message,
    reason,
    ...(details === undefined ? {} : { details }),
    code: status,
  },
  ...(headers === undefined ? {} : { headers }),
});

export const unauthorized = (): Reply =>
  refusal({ status: 401, reason: 'Unauthorized', message: 'Unauthorized' });

export const badRequest = (message: string): Reply =>
  refusal({ status: 400, reason: 'BadRequest', message });

/** Of an API that is not served. */
export const notServed = (): Reply =>
  refusal({
    status: 404,
    reason: 'NotFound',
    message: 'the server could not find the requested resource',
    details: {},
  });

/** Before authorization, and no `Status`: the limiter of requests in flight. */
export const tooManyRequests = (): Reply => ({
  status: 429,
  body: 'Too many requests, please try again later.\n',
  headers: {
    'content-type': 'text/plain; charset=utf-8',
    'retry-after': '1',
    'x-content-type-options': 'nosniff',
  },
});

/** The place of a list is lost; `rest` goes on from there with whatever there is by then. */
export const expired = (rest: string): Reply =>
  refusal({
    status: 410,
    reason: 'Expired',
    message:
      'The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter, or use the continue token in this response to retrieve the remainder of the results. Continuing with the provided token results in an inconsistent list - objects that were created, modified, or deleted between the time the first chunk was returned and now may show up in the list.',
    metadata: { continue: rest },
  });

/** A version is asked for that the server has not reached, as after it was restored from a backup. */
export const versionTooLarge = (asked: number, current: number): Reply =>
  refusal({
    status: 504,
    reason: 'Timeout',
    message: `Timeout: Too large resource version: ${asked}, current: ${current}`,
    details: {
      causes: [{ reason: 'ResourceVersionTooLarge', message: 'Too large resource version' }],
      retryAfterSeconds: 1,
    },
    headers: { 'retry-after': '1' },
  });
