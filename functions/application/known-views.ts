import type { ContractFile, ContractIndex, RpcServiceSummary } from '#domain/contract.ts';

/** What an index says of one view, so that it need not be made again. */
export interface KnownView {
  readonly file: ContractFile;
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
  const services = Map.groupBy(index?.services ?? [], ({ file }) => file);
  const views = new Map(
    files.map((file) => [
      file.viewKey,
      {
        file,
        services: (services.get(file.path) ?? []).map((summary) => ({
          summary,
          uses: summary.uses.flatMap((used) => files[used] ?? []),
        })),
      },
    ]),
  );
  return { views, hashes: new Set(files.map(({ hash }) => hash)) };
}
