import { isList } from './lean-object.ts';
import type { ReadSnapshot } from './read-snapshot.ts';
import type { SentReceipt } from './receipt.ts';

/** Namespaces that lose objects because the file does not mention them. */
export interface Loss {
  /** Some of them by name, as far as the receipt tells. */
  readonly names: readonly string[];
  readonly count: number;
  /** How many the dashboard knows. */
  readonly of: number;
  /** Those the file mentions. */
  readonly mentioned: readonly string[];
}

/**
 * What a rehearsed snapshot of "the whole cluster" would take from more than half of the namespaces there are: far more
 * often a dump of one namespace than the end of the others. Undefined when it takes less.
 */
export function lossOf(
  { removed, updated, unchanged, counts }: SentReceipt,
  snapshot: ReadSnapshot['snapshot'],
): Loss | undefined {
  const mentioned = namespacesIn(isList(snapshot.items) ? snapshot.items : []);
  const names = [...removed, ...updated].filter((one) => !mentioned.has(one)).sort();
  const count = Math.max(names.length, counts?.removed ?? 0);
  const of = unchanged + (counts?.removed ?? removed.length) + (counts?.updated ?? updated.length);
  return count > of / 2 ? { names, count, of, mentioned: [...mentioned].sort() } : undefined;
}

const namespacesIn = (items: readonly unknown[]): ReadonlySet<string> =>
  new Set(
    items.flatMap((item) => {
      const { metadata } = (item ?? {}) as { readonly metadata?: { readonly namespace?: unknown } };
      return typeof metadata?.namespace === 'string' ? [metadata.namespace] : [];
    }),
  );
