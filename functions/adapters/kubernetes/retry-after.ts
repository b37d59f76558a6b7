/**
 * How long a server wants to be left alone, in milliseconds: seconds, or a date, which is compared with the server's own
 * clock where it tells it. Undefined when it says nothing that can be read.
 * https://www.rfc-editor.org/rfc/rfc9110.html#name-retry-after
 */
export function retryAfterOf(
  headers: Readonly<Record<string, string | string[] | undefined>>,
  now: number,
): number | undefined {
  const said = textOf(headers['retry-after']);
  if (said === undefined) return undefined;
  if (/^\d{1,9}$/.test(said)) return Number(said) * 1000;
  const until = DATE.test(said) ? Date.parse(said) : Number.NaN;
  if (Number.isNaN(until)) return undefined;
  const theirs = Date.parse(textOf(headers.date) ?? '');
  return Math.max(0, until - (Number.isNaN(theirs) ? now : theirs));
}

/** `Sun, 22 Nov 2026 06:23:45 GMT`; anything else would be guessed at. */
const DATE = /^[A-Za-z]{3,9}, .* GMT$/;

const textOf = (value: string | string[] | undefined): string | undefined =>
  (Array.isArray(value) ? value[0] : value)?.trim();
