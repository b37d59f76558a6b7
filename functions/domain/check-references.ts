import type { ContractFile } from './contract.ts';
import { readUser } from './references.ts';

/** A name that no file of the set declares, or that is an enum where a message is wanted. */
export interface BrokenReference {
  readonly path: string;
  /** Full name of the field, method or extension. */
  readonly symbol: string;
  readonly reason: string;
}

/**
 * Looks whether everything the files refer to is declared in one of them. Names that are no full ones are looked up
 * from their user outward, as compilers do.
 */
export function* brokenReferences(files: readonly ContractFile[]): Generator<BrokenReference> {
  const kinds = new Map<string, 'm' | 'e'>();
  for (const { types } of files) for (const [name, kind] of types) kinds.set(name, kind);
  for (const { path, package: scope, references } of files) {
    for (const [typeName, ...users] of references) {
      const known = kinds.get(typeName);
      if (known === 'm') continue;
      for (const user of users) {
        const { kind, symbol } = readUser(user, scope);
        const found = known ?? outward(symbol, typeName, kinds);
        if (found === undefined)
          yield { path, symbol, reason: `it names ${typeName}, which no file of the set declares` };
        else if (found === 'e' && kind === 'method') {
          const reason = `${typeName} is an enum, and a method takes and returns messages`;
          yield { path, symbol, reason };
        }
      }
    }
  }
}

function outward(
  symbol: string,
  typeName: string,
  kinds: ReadonlyMap<string, 'm' | 'e'>,
): 'm' | 'e' | undefined {
  for (let at = symbol; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const kind = kinds.get(`${at}.${typeName}`);
    if (kind !== undefined) return kind;
  }
  return undefined;
}
