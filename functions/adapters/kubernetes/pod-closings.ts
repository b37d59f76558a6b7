import type { Closing } from './prune-json.ts';

const END = Buffer.from('}]');
const STATUS = Buffer.from('},"status":{');
const METADATA = Buffer.from('"metadata":{');

/**
 * Managed fields are objects without any list inside. A text in them may hold the end, but never with a quote behind it:
 * quotes in a text are escaped, and none of these texts ends so.
 * https://kubernetes.io/docs/reference/using-api/server-side-apply/#field-management
 */
export const endOfManagedFields: Closing = (rest) => {
  if (rest[0] !== CURLY) return undefined;
  const found = rest.indexOf(END);
  const next = rest.toString('latin1', found + 2, found + 5);
  return found !== -1 && (next.startsWith(',"') || next === '},"') ? found + 1 : undefined;
};

const CURLY = 0x7b;

/** Nothing in the spec of a pod has a status. Behind it servers write the status, unless somebody wrote them anew. */
export const endOfPodSpec: Closing = (rest) => {
  const found = rest.indexOf(STATUS);
  return found === -1 || rest.subarray(0, found).includes(METADATA) ? undefined : found;
};
