import { setTimeout as delay } from 'node:timers/promises';
import { baseOf } from './base-of.ts';
import { Failure } from './failure.ts';
import { type HttpAnswer, type HttpCall, httpCall } from './http-call.ts';

export interface Patience {
  /** Waits between tries, in milliseconds; one more try than waits. */
  readonly waits: readonly number[];
  readonly sleep: (milliseconds: number) => Promise<unknown>;
}

const PATIENCE: Patience = { waits: [500, 1_000, 2_000, 4_000], sleep: delay };
/** A server that asks for more is told to the person instead. */
const LONGEST_WAIT_MS = 60_000;

/**
 * Sends, and tries again when nobody listens yet, or the server is overloaded (429) or broken (5xx): a publication may
 * be repeated without harm. Retry-After is honoured. Throws `Failure` when the server can't be reached.
 */
export async function send(call: HttpCall, patience: Patience = PATIENCE): Promise<HttpAnswer> {
  for (const [tried, wait] of [...patience.waits, undefined].entries()) {
    const answer = await attempt(call);
    const isLast = wait === undefined;
    if (answer instanceof Error) {
      if (isLast || codeOf(answer) !== 'ECONNREFUSED') throw unreachable(call, answer, tried);
      await patience.sleep(wait);
      continue;
    }
    if (isLast || !isPassing(answer.status)) return answer;
    const asked = retryAfter(answer);
    if (asked !== undefined && asked > LONGEST_WAIT_MS) return answer;
    await patience.sleep(asked ?? wait);
  }
  throw new Error('unreachable');
}

const attempt = (call: HttpCall): Promise<HttpAnswer | Error> =>
  httpCall(call).catch((error: unknown) =>
    error instanceof Error ? error : new Error(String(error)),
  );

const isPassing = (status: number): boolean => status === 429 || status >= 500;

/** Seconds, or a date: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after. Milliseconds from now. */
export function retryAfter({ header }: HttpAnswer): number | undefined {
  const value = header('retry-after');
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1_000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

const codeOf = (error: Error): string | undefined =>
  'code' in error && typeof error.code === 'string' ? error.code : undefined;

function unreachable({ url, isQuestion }: HttpCall, error: Error, tried: number): Failure {
  const times = tried === 0 ? '' : `, tried ${tried + 1} times`;
  return new Failure(
    `${baseOf(url)} can't be reached: ${reasonOf(error)}${times}.`,
    `Check --url (or $MSD_URL), and that the dashboard runs there. ${isQuestion ? 'Then ask again.' : 'Nothing was lost: publish again.'}`,
    { cause: error },
  );
}

/** Why nobody was reached, in words; of fetch, what lies below its own error. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (cause instanceof Error) return reasonOf(cause);
  const code = codeOf(error);
  return REASONS[code ?? ''] ?? (error.message || code || error.name);
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nobody listens there',
  ENOTFOUND: 'there is no host of that name',
  EAI_AGAIN: 'the name of the host could not be looked up',
  ECONNRESET: 'the connection was cut',
  EPIPE: 'the connection was cut',
  ETIMEDOUT: 'the connection timed out',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by nobody we know',
};
