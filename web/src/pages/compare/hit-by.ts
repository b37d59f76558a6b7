import { scopeOf } from '#web/proto/names.ts';

interface Change {
  readonly element: string;
  readonly symbol: string;
}

/** As many names as one question about impact may hold. */
const MOST = 200;

/**
 * What to ask the impact of: the things that changed, and where one stands inside a message, enum or service, that too,
 * since it may be gone already.
 */
export function hitBy(changes: readonly Change[]): string[] {
  const names = changes.flatMap(({ element, symbol }) => {
    switch (element) {
      case 'FILE':
      case 'PACKAGE':
        return [];
      case 'FIELD':
      case 'ENUM_VALUE':
      case 'ONEOF':
        return [scopeOf(symbol)];
      default:
        return [symbol];
    }
  });
  return [...new Set(names)].slice(0, MOST);
}
