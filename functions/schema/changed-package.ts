import { builder } from './builder.ts';
import type { SeenChange } from './seen-change.ts';

export interface ChangedPackage {
  /** `""` for files that name none. */
  readonly name: string;
  readonly breaking: number;
  readonly changes: number;
}

export const ChangedPackageRef = builder.objectRef<ChangedPackage>('ChangedPackage').implement({
  description: 'How much of a package changed.',
  fields: (t) => ({
    name: t.exposeString('name'),
    breaking: t.exposeInt('breaking'),
    changes: t.exposeInt('changes', { description: 'With those that break.' }),
  }),
});

/** In the order of their names. */
export function countByPackage(seen: readonly SeenChange[]): readonly ChangedPackage[] {
  return [...Map.groupBy(seen, (one) => one.package)]
    .map(([name, members]) => ({
      name,
      breaking: members.filter(({ change }) => change.breaking).length,
      changes: members.length,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
