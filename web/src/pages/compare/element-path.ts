import { filePath } from '#web/proto/file-path.ts';
import { apiPath, lastName, scopeOf } from '#web/proto/names.ts';

interface Element {
  readonly element: string;
  readonly kind: string;
  readonly symbol: string;
  readonly after: { readonly path: string } | null;
}

/** Where the page shows what changed, as it is now; undefined for what is gone. */
export function elementPath(change: Element, source: string): string | undefined {
  const { element, kind, symbol, after } = change;
  if (kind === 'REMOVED') return undefined;
  switch (element) {
    case 'MESSAGE':
    case 'ENUM':
    case 'SERVICE':
      return apiPath(symbol);
    case 'METHOD':
      return apiPath(scopeOf(symbol), symbol);
    case 'FIELD':
    case 'ENUM_VALUE':
      return apiPath(scopeOf(symbol), lastName(symbol));
    case 'ONEOF':
      return apiPath(scopeOf(symbol));
    case 'PACKAGE':
      return `/apis?package=${encodeURIComponent(symbol)}`;
    default:
      return after === null
        ? undefined
        : filePath({
            path: after.path,
            source,
            ...(element === 'EXTENSION' ? { anchor: symbol } : {}),
          });
  }
}
