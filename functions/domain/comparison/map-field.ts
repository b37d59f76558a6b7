import type { ElementPath } from './comparable.ts';
import type { MessageNode } from './nodes.ts';

const TYPE_NAME = 6;

/** Where the type of the map stands that a compiler made this message for. */
export function mapFieldAt(entry: MessageNode): ElementPath | undefined {
  if (!entry.item.isMapEntry) return undefined;
  const map = entry.parent?.item.fields.find(({ typeName }) => typeName === entry.fullName);
  return map && [...map.at, TYPE_NAME];
}
