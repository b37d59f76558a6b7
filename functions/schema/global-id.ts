/** Ids that stay the same for as long as the thing has its name: base64 of `Type:name`. */
export const encodeGlobalId = (typename: string, id: string): string =>
  Buffer.from(`${typename}:${id}`, 'utf8').toString('base64');

/** What is no global id has the empty type name, of which there is nothing to be found. */
export function decodeGlobalId(globalId: string): {
  readonly typename: string;
  readonly id: string;
} {
  const text = Buffer.from(globalId, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon > 0
    ? { typename: text.slice(0, colon), id: text.slice(colon + 1) }
    : { typename: '', id: '' };
}
