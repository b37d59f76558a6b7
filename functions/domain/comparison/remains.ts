import { fileSpot, type Spot, spotOf } from './finding.ts';
import type { MessageNode, Node } from './nodes.ts';

/** Where a deleted element would be: the nearest message round it that is left, else its file. */
export function remainsOf(
  { file, nestedName }: Node<unknown>,
  messages: ReadonlyMap<string, MessageNode>,
): Spot {
  const steps = nestedName.split('.');
  for (let length = steps.length - 1; length > 0; length -= 1) {
    const message = messages.get(steps.slice(0, length).join('.'));
    if (message !== undefined) return spotOf(message);
  }
  return fileSpot(file.path);
}
