import type { JsonObject } from '#domain/json.ts';

/** The part of `fetch` that delivering needs. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** As long as Pub/Sub waits at most for an acknowledgement: https://cloud.google.com/pubsub/docs/push */
const PATIENCE_MILLISECONDS = 600_000;
const EXCERPT = 300;

/** Posts JSON. Undefined when the answer was 2xx, otherwise what went wrong; redirects are not followed. */
export async function post(
  fetch: Fetch,
  url: string,
  body: JsonObject,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MILLISECONDS)]),
    });
    const answer = await response.text();
    if (response.ok) return undefined;
    return `HTTP ${response.status} ${answer.slice(0, EXCERPT)}`.trim().toWellFormed();
  } catch (error) {
    return messageOf(error);
  }
}

/** `fetch failed` says nothing, its cause does. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
