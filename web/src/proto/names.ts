/** `acme.pay.v1.Charge` → `Charge`. */
export function lastName(fullName: string): string {
  return fullName.slice(fullName.lastIndexOf('.') + 1);
}

/** Everything before the last dot, `""` where there is none. */
export function scopeOf(fullName: string): string {
  return fullName.slice(0, Math.max(0, fullName.lastIndexOf('.')));
}

/** The package of a type by custom: the leading segments that begin in lower case. */
export function packageOf(fullName: string): string {
  const parts = fullName.split('.');
  const first = parts.findIndex((part) => /^[A-Z]/.test(part));
  return parts.slice(0, first === -1 ? parts.length - 1 : first).join('.');
}

/** The page of an RPC service or a type; as it was at a revision, when one is given. */
export function apiPath(fullName: string, anchor?: string, revision?: string): string {
  const query = revision === undefined ? '' : `?revision=${encodeURIComponent(revision)}`;
  const path = `/apis/${encodeURIComponent(fullName)}${query}`;
  return anchor === undefined ? path : `${path}#${encodeURIComponent(anchor)}`;
}

/**
 * What a reference in a comment most likely names: full names begin with a package, in lower case; the others are read
 * inside the package of the place they stand in.
 */
export function referencedName(name: string, package_: string): string {
  const full = name.includes('.') && /^[a-z]/.test(name);
  return full || package_ === '' ? name : `${package_}.${name}`;
}

/** Where a long name may break its line: `Outer.ListHTTPRoutes` → `Outer.` `List` `HTTP` `Routes`. */
export function nameParts(name: string): readonly string[] {
  return name.split(/(?<=[._])|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/);
}
