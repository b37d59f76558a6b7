const LONGEST = 2_000;
const NAMES = 100;

/**
 * Why an address can't be that of a webhook; undefined when it can. Addresses are asked by name only, so that what the
 * name leads to is judged each time; `local` also lets plain http to this machine through.
 */
export function refusalOfUrl(text: string, local: boolean): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || text.length > LONGEST) {
    return `The address must be a URL of at most ${LONGEST} characters.`;
  }
  if (url.username !== '' || url.password !== '') {
    return 'The address holds a user or a password, which would be stored: leave them out.';
  }
  if (local && isThisMachine(url.hostname)) return undefined;
  if (url.protocol !== 'https:') return 'The address must begin with https://.';
  if (/^[\d.]+$|^\[/.test(url.hostname) || !url.hostname.includes('.')) {
    return 'Name a host that everybody can reach: events are not sent into private networks.';
  }
  return undefined;
}

export const isThisMachine = (hostname: string): boolean =>
  hostname === 'localhost' || /^127\.\d+\.\d+\.\d+$/.test(hostname) || hostname === '[::1]';

export const refusalOfNames = (names: readonly string[]): string | undefined =>
  names.length > NAMES || names.some((name) => name === '' || name.length > 200)
    ? `A filter names at most ${NAMES} of each, none of them empty.`
    : undefined;
