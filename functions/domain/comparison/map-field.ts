import type { ElementPath } from './comparable.ts';
import type { MessageNode } from './nodes.ts';

const TYPE_NAME = 6;

/** Where the type of the map stands that a compiler made this message for. */
export function mapFieldAt({ item, parent, fullName }: MessageNode): ElementPath | undefined {
  const map = item.isMapEntry ? parent?.mapEntries.get(fullName) : undefined;
  return map && [...map.at, TYPE_NAME];
}
