import type { ComparableFile } from './comparable.ts';
import {
  type EnumNode,
  type FieldNode,
  type FileNodes,
  fieldsOf,
  type MessageNode,
  type MethodNode,
  methodsOf,
  type ServiceNode,
} from './nodes.ts';
import type { Side } from './side.ts';

export interface Pair<T> {
  readonly before: T;
  readonly after: T;
}

/** Both revisions with what corresponds: files by path, fields by number, everything else by name, in whatever file. */
export interface Comparison extends Pair<Side> {
  readonly filePairs: readonly Pair<FileNodes>[];
  readonly messagePairs: readonly MessagePair[];
  readonly fieldPairs: readonly Pair<FieldNode>[];
  readonly enumPairs: readonly Pair<EnumNode>[];
  readonly servicePairs: readonly Pair<ServiceNode>[];
  readonly methodPairs: readonly Pair<MethodNode>[];
  readonly surroundings: Surroundings;
}

/** The fields by number come with the messages. */
export interface MessagePair extends Pair<MessageNode> {
  readonly fields: Pair<ReadonlyMap<number, FieldNode>>;
}

/** What had to be looked up outside the differing files. */
export interface Surroundings {
  /** Packages there still are, and those that still declare a message, an enum, an extension. */
  readonly packages: Readonly<
    Record<'all' | 'messages' | 'enums' | 'extensions', ReadonlySet<string>>
  >;
  /** Enums named by differing fields, by full name. */
  readonly enums: Pair<ReadonlyMap<string, EnumNode>>;
  /** Files without a difference whose fields mean something else, since an enum elsewhere changed. */
  readonly affected: readonly ComparableFile[];
}

export function pairsOf(before: Side, after: Side): Omit<Comparison, 'surroundings'> {
  const messagePairs = pairsIn(before.messages, after.messages).map((pair) => ({
    ...pair,
    fields: { before: fieldsOf(pair.before), after: fieldsOf(pair.after) },
  }));
  const servicePairs = pairsIn(before.services, after.services);
  return {
    before,
    after,
    filePairs: pairsIn(before.files, after.files),
    messagePairs,
    fieldPairs: [
      ...messagePairs.flatMap(({ fields }) => pairsIn(fields.before, fields.after)),
      ...pairsIn(before.extensions, after.extensions),
    ],
    enumPairs: pairsIn(before.enums, after.enums),
    servicePairs,
    methodPairs: servicePairs.flatMap((pair) =>
      pairsIn(methodsOf(pair.before), methodsOf(pair.after)),
    ),
  };
}

export function pairsIn<K, T>(
  before: ReadonlyMap<K, T>,
  after: ReadonlyMap<K, T>,
): readonly Pair<T>[] {
  const pairs: Pair<T>[] = [];
  for (const [key, old] of before) {
    const now = after.get(key);
    if (now !== undefined) pairs.push({ before: old, after: now });
  }
  return pairs;
}

/** What is in the first and has no counterpart in the second. */
export function missingIn<K, T>(before: ReadonlyMap<K, T>, after: ReadonlyMap<K, T>): readonly T[] {
  return [...before].flatMap(([key, item]) => (after.has(key) ? [] : [item]));
}
