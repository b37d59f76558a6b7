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
    case 'message':
    case 'enum':
    case 'service':
      return apiPath(symbol);
    case 'method':
      return apiPath(scopeOf(symbol), symbol);
    case 'field':
    case 'enum value':
      return apiPath(scopeOf(symbol), lastName(symbol));
    case 'oneof':
      return apiPath(scopeOf(symbol));
    case 'package':
      return `/apis?package=${encodeURIComponent(symbol)}`;
    default:
      return after === null
        ? undefined
        : filePath({
            path: after.path,
            source,
            ...(element === 'extension' ? { anchor: symbol } : {}),
          });
  }
}
