import type { JsonObject } from '#domain/json.ts';

/** The part of `fetch` that calling needs. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface Call {
  readonly fetch: Fetch;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly url: string;
  readonly body: JsonObject;
  readonly token: string | null | undefined;
}

export interface Answer {
  readonly status: number;
  /** What Google says about a refusal; never what was sent. */
  readonly reason: string;
}

const ATTEMPTS = 3;
const FIRST_PAUSE = 200;
const PATIENCE = 10_000;

/** Posts JSON with a bearer token, again after a fault that passes. Throws when Google can't be reached at all. */
export async function postWithRetry(call: Call): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await post(call).catch((error: unknown) => {
      if (attempt === ATTEMPTS) throw error;
      return undefined;
    });
    if (answer && (!passes(answer.status) || attempt === ATTEMPTS)) return answer;
    await call.wait(FIRST_PAUSE * 2 ** (attempt - 1));
  }
}

const passes = (status: number): boolean => status === 429 || status >= 500;

async function post({ fetch, url, body, token }: Call): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${token ?? ''}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
  });
  const text = await response.text();
  return { status: response.status, reason: response.ok ? '' : reasonOf(text) };
}

/** https://cloud.google.com/apis/design/errors#http_mapping */
function reasonOf(text: string): string {
  try {
    const { error } = JSON.parse(text) as { error?: { status?: unknown; message?: unknown } };
    return [error?.status, error?.message]
      .filter((part) => typeof part === 'string')
      .join(': ')
      .slice(0, 300);
  } catch {
    return '';
  }
}
