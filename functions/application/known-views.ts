import type { ContractFile, ContractIndex, RpcServiceSummary } from '#domain/contract.ts';

/** What an index says of one view, so that it need not be made again. */
export interface KnownView {
  readonly file: ContractFile;
  readonly types: readonly (readonly [fullName: string, kind: 'm' | 'e'])[];
  readonly services: readonly {
    readonly summary: RpcServiceSummary;
    /** The files that declare its request and response types. */
    readonly uses: readonly ContractFile[];
  }[];
}

export interface KnownViews {
  readonly views: ReadonlyMap<string, KnownView>;
  /** Of the original bytes that are stored. */
  readonly hashes: ReadonlySet<string>;
}

/** An index by `viewKey`. */
export function indexKnownViews(index: ContractIndex | undefined): KnownViews {
  const files = index?.files ?? [];
  const types = Map.groupBy(index?.types ?? [], ([, file]) => file);
  const services = Map.groupBy(index?.services ?? [], ({ file }) => file);
  const views = new Map(
    files.map((file, number) => [
      file.viewKey,
      {
        file,
        types: (types.get(number) ?? []).map(([name, , kind]) => [name, kind] as const),
        services: (services.get(file.path) ?? []).map((summary) => ({
          summary,
          uses: summary.uses.flatMap((used) => files[used] ?? []),
        })),
      },
    ]),
  );
  return { views, hashes: new Set(files.map(({ hash }) => hash)) };
}
