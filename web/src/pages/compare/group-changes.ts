/** What grouping needs to know of a change. */
interface Placed {
  readonly breaking: boolean;
  readonly package: string;
  readonly before: { readonly path: string } | null;
  readonly after: { readonly path: string } | null;
}

export interface FileGroup<C> {
  /** `""` for what belongs to no file: a package that moved. */
  readonly path: string;
  readonly breaking: readonly C[];
  readonly other: readonly C[];
}

export interface PackageGroup<C> {
  readonly name: string;
  readonly breaking: number;
  readonly other: number;
  readonly files: readonly FileGroup<C>[];
}

/** By package, then by file; what breaks comes before what does not, else by name. */
export function groupChanges<C extends Placed>(changes: readonly C[]): readonly PackageGroup<C>[] {
  return [...Map.groupBy(changes, (change) => change.package)]
    .map(([name, members]) => {
      const files = [...Map.groupBy(members, fileOf)].map(([path, inFile]) => ({
        path,
        breaking: inFile.filter(({ breaking }) => breaking),
        other: inFile.filter(({ breaking }) => !breaking),
      }));
      return {
        name,
        breaking: sum(files, ({ breaking }) => breaking.length),
        other: sum(files, ({ other }) => other.length),
        files: files.toSorted(
          (a, b) => breaksFirst(a.breaking.length, b.breaking.length) || order(a.path, b.path),
        ),
      };
    })
    .toSorted((a, b) => breaksFirst(a.breaking, b.breaking) || order(a.name, b.name));
}

function fileOf({ before, after }: Placed): string {
  return after?.path ?? before?.path ?? '';
}

const sum = <T>(items: readonly T[], count: (item: T) => number): number =>
  items.reduce((total, item) => total + count(item), 0);

const breaksFirst = (a: number, b: number): number => Number(b > 0) - Number(a > 0);

const order = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
