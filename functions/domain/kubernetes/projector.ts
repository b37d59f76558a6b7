import * as v from 'valibot';
import type { ClusterObject } from './cluster-object.ts';

/** The kept part of an item, or the paths at which it is not what Kubernetes writes. */
export type Projector = (
  item: unknown,
  kept: ReadonlySet<string>,
) =>
  | { readonly kind: 'read'; readonly object: ClusterObject }
  | { readonly kind: 'unread'; readonly paths: readonly string[] };

/** The schema is the allow-list: what it does not name is gone before `project` sees the item. */
export function projector<const Schema extends v.GenericSchema>(
  schema: Schema,
  project: (value: v.InferOutput<Schema>, kept: ReadonlySet<string>) => ClusterObject,
): Projector {
  return (item, kept) => {
    const parsed = v.safeParse(schema, item);
    if (parsed.success) return { kind: 'read', object: project(parsed.output, kept) };
    // Only paths: the library's own messages quote what they found.
    const paths = parsed.issues.map((issue) => v.getDotPath(issue) ?? 'item');
    return { kind: 'unread', paths: [...new Set(paths)] };
  };
}
