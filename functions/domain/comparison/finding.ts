import type { ElementPath } from './comparable.ts';
import type { ContractChange } from './contract-change.ts';
import { mapFieldAt } from './map-field.ts';
import type { MessageNode, Node } from './nodes.ts';

/** A difference before its lines are looked up. */
export interface Finding extends Omit<ContractChange, 'rule' | 'breaking' | 'before' | 'after'> {
  /** As in what is told, and of several with the one; another finding about the same, by another rule, adds nothing. */
  readonly aspect: string;
  readonly before?: Spot;
  readonly after?: Spot;
}

/** A place by the steps of its source path: the first of `at` that has a location counts. */
export interface Spot {
  readonly path: string;
  readonly at: readonly ElementPath[];
  readonly text?: string;
}

/**
 * The place of an element. `steps` lead from it to what exactly is meant (its type, an option), which not every set has
 * a location for. What compilers made for a map stands where the map does.
 */
export function spotOf(
  node: Node<{ readonly at: ElementPath; readonly isMapEntry?: boolean }>,
  text?: string,
  ...steps: readonly ElementPath[]
): Spot {
  const { at } = node.item;
  const inside = steps.map((step) => [...at, ...step]);
  const entry = node.item.isMapEntry ? (node as MessageNode) : node.parent;
  const map = entry === undefined ? undefined : mapFieldAt(entry);
  return {
    path: node.file.path,
    at: [...inside, at, ...(map === undefined ? [] : [map])],
    ...(text === undefined ? {} : { text }),
  };
}

/** The place of something in a file that has no own one. */
export const fileSpot = (path: string, text?: string, ...at: readonly ElementPath[]): Spot => ({
  path,
  at,
  ...(text === undefined ? {} : { text }),
});
