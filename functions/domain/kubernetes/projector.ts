import * as v from 'valibot';
import type { ClusterObject } from './cluster-object.ts';
import type { Kept } from './kept.ts';

/** The kept part of an item, that nothing of it is kept, or the paths at which it is not what Kubernetes writes. */
export type Projector = (
  item: unknown,
  kept: Kept,
) =>
  | { readonly kind: 'read'; readonly object: ClusterObject }
  | { readonly kind: 'passed-over' }
  | { readonly kind: 'unread'; readonly paths: readonly string[] };

/**
 * The schema is the allow-list: what it does not name is gone before `project` sees the item. Undefined is nothing to
 * keep.
 */
export function projector<const Schema extends v.GenericSchema>(
  schema: Schema,
  project: (value: v.InferOutput<Schema>, kept: Kept) => ClusterObject | undefined,
): Projector {
  return (item, kept) => {
    const parsed = v.safeParse(schema, item);
    if (parsed.success) {
      const object = project(parsed.output, kept);
      return object === undefined ? { kind: 'passed-over' } : { kind: 'read', object };
    }
    // Only paths: the library's own messages quote what they found.
    const paths = parsed.issues.map((issue) => v.getDotPath(issue) ?? 'item');
    return { kind: 'unread', paths: [...new Set(paths)] };
  };
}
