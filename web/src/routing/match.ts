export type Params = Readonly<Record<string, string>>;

/**
 * Params of a path like `/services/:serviceId/:tab?`, or undefined when it is another path. `:name?` is optional,
 * `:name*` at the end is all that is left, at least one part.
 */
export function matchPath(pattern: string, path: string): Params | undefined {
  const wanted = pattern.split('/').filter(Boolean);
  const given = path.split('/').filter(Boolean);
  const takesRest = wanted.at(-1)?.endsWith('*') ?? false;
  if (given.length > wanted.length && !takesRest) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index];
    if (!part.startsWith(':')) {
      if (part !== value) return undefined;
    } else if (part.endsWith('*') && value !== undefined) {
      params[part.slice(1, -1)] = given.slice(index).map(decode).join('/');
    } else if (value !== undefined) {
      params[part.replace(/^:|\?$/g, '')] = decode(value);
    } else if (!part.endsWith('?')) return undefined;
  }
  return params;
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
