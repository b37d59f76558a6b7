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
 * keep. `read` may give what the schema would, only cheaper; where it gives undefined, the schema is asked.
 */
export function projector<const Schema extends v.GenericSchema>(
  schema: Schema,
  project: (value: v.InferOutput<Schema>, kept: Kept) => ClusterObject | undefined,
  read?: (item: unknown) => v.InferOutput<Schema> | undefined,
): Projector {
  const projected = (value: v.InferOutput<Schema>, kept: Kept) => {
    const object = project(value, kept);
    return object === undefined ? PASSED_OVER : { kind: 'read' as const, object };
  };
  return (item, kept) => {
    const value = read?.(item);
    if (value !== undefined) return projected(value, kept);
    const parsed = v.safeParse(schema, item);
    if (parsed.success) return projected(parsed.output, kept);
    // Only paths: the library's own messages quote what they found.
    const paths = parsed.issues.map((issue) => v.getDotPath(issue) ?? 'item');
    return { kind: 'unread', paths: [...new Set(paths)] };
  };
}

const PASSED_OVER = { kind: 'passed-over' } as const;
