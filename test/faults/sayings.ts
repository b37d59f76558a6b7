/** What the world says to the dashboard, reduced to what it means: the fold knows no YAML, no protobuf, no Kubernetes. */

export type Meaning =
  | { readonly kind: 'spec'; readonly id: string; readonly former?: string }
  | { readonly kind: 'organisation'; readonly name: string }
  | { readonly kind: 'refused' };

export interface SaidFile {
  readonly path: string;
  /** Stands for the text: equal texts mean the same. */
  readonly text: string;
  readonly means: Meaning;
}

export interface SpecSaying {
  readonly kind: 'specs';
  readonly source: string;
  readonly revision: string;
  readonly generation: number;
  readonly complete: boolean;
  readonly files: readonly SaidFile[];
}

export interface DescriptorSaying {
  readonly kind: 'descriptors';
  readonly source: string;
  readonly revision: string;
  readonly generation: number;
  readonly label: string;
  /** Which of the compiled sets it is; `refused` is none that can be read. */
  readonly set: number | 'refused';
  /** Its RPC services: full name → what stands for their methods. */
  readonly services: Readonly<Record<string, string>>;
}

export type SaidKind = 'Deployment' | 'StatefulSet';

export interface SnapshotSaying {
  readonly kind: 'snapshot';
  readonly cluster: string;
  /** Minutes since the cluster was first looked at. */
  readonly minute: number;
  readonly kinds: readonly SaidKind[];
  readonly namespaces?: readonly string[];
  /** An item that nobody can read is among them: of its kind nothing may vanish. */
  readonly gap?: SaidKind;
  readonly objects: readonly SaidObject[];
}

export interface SaidObject {
  readonly kind: SaidKind;
  readonly namespace: string;
  readonly name: string;
  /** Of two. */
  readonly ready: number;
  readonly image: string;
}

export interface RestoreSaying {
  readonly kind: 'restore';
  readonly id: string;
}

export type Saying = SpecSaying | DescriptorSaying | SnapshotSaying | RestoreSaying;
