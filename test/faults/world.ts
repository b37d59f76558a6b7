/** The state of the oracle. The folds change a copy of it. */
export interface World {
  readonly sources: Record<string, SourceState>;
  readonly services: Record<string, ServiceState>;
  organisation: Standing;
  readonly contracts: Record<string, ContractState>;
  readonly clusters: Record<string, ClusterState>;
  /** Every change that readers, histories and subscribers must hear of, once. */
  readonly changes: ToldChange[];
}

export interface ToldChange {
  /** `kind subject`; of a workload the subject is `cluster/namespace Kind/name`. */
  readonly what: string;
  /** Whose it may be; several where its owner changed at the same time. */
  readonly owners: readonly (string | undefined)[];
}

export interface Spoken {
  readonly generation: number;
  readonly revision: string;
}

export interface SourceState {
  complete?: Spoken;
  readonly paths: Record<string, PathState>;
}

export interface PathState extends Spoken {
  readonly text: string;
  readonly refused: boolean;
  /** The service, or the organisation, it last described. */
  readonly id?: string;
  readonly organisation?: boolean;
  /** Services it described before that only a complete set may end. */
  readonly withdrawn: readonly string[];
}

/** A file's word that it describes something. */
export interface Claim {
  readonly source: string;
  readonly path: string;
  readonly text: string;
  readonly former?: string;
  readonly name?: string;
}

export interface Standing {
  active?: Claim;
  /** No file stands behind `active` (any more). */
  soft?: 'withdrawn' | 'restored';
  /** Files that make the claim now, the holder first, then the eldest. */
  claims: readonly Claim[];
}

export interface ServiceState extends Standing {
  removed?: Claim;
  renamedTo?: string;
  /** Services that say they were this one before. */
  heirs: readonly string[];
  aliases: readonly string[];
}

export interface ContractState {
  readonly labels: Record<string, Spoken & { readonly set: number }>;
  inForce?: { readonly set: number; readonly services: Readonly<Record<string, string>> };
  /** The newest set for `main` that could not be used, as long as no newer one came. */
  refused?: number;
}

export interface ClusterState {
  /** Of the youngest snapshot that could be read; absent when there is none. */
  readonly minute?: number;
  /** `namespace kind name` → how it was. */
  readonly objects: Record<
    string,
    {
      readonly ready: number;
      readonly image: string;
      /** Its template came into force, and not all pods were there yet. */
      readonly moving: boolean;
    }
  >;
  readonly gap: boolean;
  /** The newest that could not be read at all, as long as no newer one came. */
  readonly refused?: number;
  /** Kinds that were met, or told of wholly. */
  readonly kinds: readonly string[];
}

export const EMPTY_WORLD: World = {
  sources: {},
  services: {},
  organisation: { claims: [] },
  contracts: {},
  clusters: {},
  changes: [],
};

export const sameClaimant = (a: Pick<Claim, 'source' | 'path'>, b: typeof a): boolean =>
  a.source === b.source && a.path === b.path;
