import type { ComparableMessage, ComparableOneof } from './comparable.ts';

/** Without those that compilers make for `optional` fields of proto3. */
export function writtenOneofs({ fields, oneofs }: ComparableMessage): readonly ComparableOneof[] {
  const made = new Set(
    fields.flatMap(({ isProto3Optional, oneofIndex }) =>
      isProto3Optional && oneofIndex !== undefined ? [oneofIndex] : [],
    ),
  );
  return oneofs.filter((_, index) => !made.has(index));
}
