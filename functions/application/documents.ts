import type { Circuit } from '#domain/circuit.ts';
import type { DeliveredPart } from '#domain/cluster-freshness.ts';
import type { LateKind, PollCost } from '#domain/cluster-reading.ts';
import type { SnapshotKind } from '#domain/workload.ts';
import type { Collection, DocumentRef } from './ports.ts';

/**
 * Where everything lies. Small mutable documents name large immutable ones by hash; a reader that starts at the stamp
 * therefore sees a publication wholly or not at all. Shards are the first hex digit of sha256 of the key.
 *
 * | document | holds |
 * |---|---|
 * | `stamps/catalogue` | the `CatalogueStamp`: content hash of every shard, age of every cluster |
 * | `sources/{kind}~{source}` | a `SourceState`: generation, digests, last seen, lease of a poll |
 * | `organisations/current` | the organisation in force, packed |
 * | `files/{source}~{k}` | `FileShard`: by path what a spec source last published |
 * | `services/{k}` | `ServiceShard`: by service id its `ServiceEntry` |
 * | `heads/{k}` | by service id the newest document of its history |
 * | `histories/{id}` | immutable, expires: the 20 newest changes of a service at that moment |
 * | `specs/{contentHash}` | immutable: the text of a spec file |
 * | `problems/{kind}~{source}` | open problems of a source, packed |
 * | `changelog/{id}` | the changes of one publication, packed; expires |
 * | `outbox/{id}` | events not yet handed to the bus, packed |
 * | `bodies/{n}~{k}` | the packed text of a document of a large publication, which names it in `apart` |
 * | `stagings/current` | `Stagings`: which bodies were written, until it is sure that they stay |
 * | `receipts/{id}` | the receipt of a publication |
 * | `contracts/{source}` | the `StoredContract` in force, packed |
 * | `revisions/{source}~{revision}` | immutable: the `StoredContract` of a revision, packed |
 * | `contractPages/{contentHash}` | immutable: older `LoggedRevision`s of a contract, packed |
 * | `comparisons/{sha256 of both}~{ruleSet}` | immutable: a list of `ContractChange`, packed |
 * | `prunings/{id}` | what a forgotten revision held, packed, until it is taken away; and when was looked |
 * | `contractBases/{contentHash}` | immutable: the `ContractBase` that revisions lie on, packed |
 * | `protoFiles/{hash}` | immutable: original bytes of one FileDescriptorProto |
 * | `protoViews/{viewKey}` | immutable: its `FileView`, packed |
 * | `objects/{cluster}~{k}` | projected Kubernetes objects by namespace, packed |
 * | `health/{cluster}~{k}` | `NamespaceHealth` by namespace, packed |
 * | `heard/{sha256 of id}` | that we acted on an event of ours, or on all of its batch, for a week |
 * | `deadLetters/{id}` | `StoredLetter`: a message Pub/Sub gave up |
 * | `letterDecisions/{id}` | `LetterDecision`: who sent a dead letter again or discarded it, and why; expires |
 * | `silences/current` | `ToldSilences`: of which sources was told that they are silent |
 * | `mutes/current` | every `Mute` in force, packed; the stamp names it |
 * | `campaigns/current` | every `Campaign`, packed; the stamp names it |
 * | `judged/{k}` | `JudgedShard`: what the rules say of the services of a shard, packed; the stamp names it |
 * | `work/{k}` | `WorkShard`: what people said of the todos of the services of a shard, packed; the stamp names it |
 * | `transitions/{id}` | immutable, expires: `TodoTransition`s that were made together, packed |
 * | `judgings/current` | when everything was judged last, and by which versions of campaigns |
 * | `comments/{todo}` | what was said about a todo, packed |
 * | `burnUps/{campaign}` | its `BurnUpPoint`s up to yesterday, packed |
 * | `burnUps/today~` | `TodaysCounts`: how every campaign stands today |
 * | `deliveries/{k}` | `DeliveryTally`: how events reached us |
 * | `notices/{id}` | a `Notice`: what people were told, and what became of it; expires |
 * | `noticePeriods/current` | by team which digest was planned last, packed |
 * | `webhooks/current` | every `Webhook`, packed |
 * | `webhookDeliveries/{id}` | a `WebhookDelivery`; expires |
 * | `alerts/{id}` | a `WaitingAlert`: to be told together with others of its channel, then that it was; expires |
 */
const collection = (name: string, fields: readonly string[] = []): Collection => ({ name, fields });

export const COLLECTIONS = {
  stamps: collection('stamps'),
  sources: collection('sources', ['kind']),
  organisations: collection('organisations'),
  files: collection('files'),
  services: collection('services'),
  heads: collection('heads'),
  histories: collection('histories', ['expireAt']),
  specs: collection('specs'),
  problems: collection('problems'),
  changelog: collection('changelog', ['at', 'kinds', 'source', 'late', 'expireAt']),
  outbox: collection('outbox', ['at']),
  bodies: collection('bodies', ['expireAt']),
  stagings: collection('stagings'),
  receipts: collection('receipts', ['at']),
  contracts: collection('contracts'),
  revisions: collection('revisions', ['source', 'at']),
  contractBases: collection('contractBases'),
  contractPages: collection('contractPages'),
  comparisons: collection('comparisons', ['at', 'expireAt']),
  prunings: collection('prunings', ['at']),
  protoFiles: collection('protoFiles'),
  protoViews: collection('protoViews'),
  objects: collection('objects'),
  health: collection('health'),
  heard: collection('heard', ['at']),
  deadLetters: collection('deadLetters', ['at']),
  letterDecisions: collection('letterDecisions', ['at', 'expireAt']),
  silences: collection('silences'),
  mutes: collection('mutes'),
  deliveries: collection('deliveries'),
  notices: collection('notices', ['at', 'team', 'recipient', 'dueAt', 'expireAt']),
  noticePeriods: collection('noticePeriods'),
  webhooks: collection('webhooks'),
  webhookDeliveries: collection('webhookDeliveries', ['webhookId', 'at', 'expireAt']),
  alerts: collection('alerts', ['place', 'dueAt', 'expireAt']),
  campaigns: collection('campaigns'),
  judged: collection('judged'),
  work: collection('work'),
  transitions: collection('transitions', ['at', 'expireAt']),
  judgings: collection('judgings'),
  comments: collection('comments'),
  burnUps: collection('burnUps'),
} as const;

export const ref = (name: keyof typeof COLLECTIONS, id: string): DocumentRef => ({
  collection: COLLECTIONS[name],
  id,
});

export const STAMP = ref('stamps', 'catalogue');
export const ORGANISATION = ref('organisations', 'current');
export const MUTES = ref('mutes', 'current');
export const CAMPAIGNS = ref('campaigns', 'current');
export const WEBHOOKS = ref('webhooks', 'current');
export const NOTICE_PERIODS = ref('noticePeriods', 'current');
export const STAGINGS = ref('stagings', 'current');

export const pathOf = ({ collection, id }: DocumentRef): string => `${collection.name}/${id}`;

/** A source's name may hold `/`: encoded, it is a document id. */
export const encodeId = (name: string): string =>
  encodeURIComponent(name).replaceAll('.', '%2E').replaceAll('~', '%7E');

/** The shard of a key, from the key's sha256. */
export const shardOf = (sha256: string): string => sha256.charAt(0);

/** The one document a warm reader asks for. Everything named in it by hash can be answered from memory when unchanged. */
export interface CatalogueStamp {
  /** Rises with every change of content, not with a poll that found nothing new. */
  readonly version: number;
  readonly organisation?: string;
  /** Shard → content hash. */
  readonly services: Readonly<Record<string, string>>;
  readonly clusters: Readonly<Record<string, ClusterStamp>>;
  /** Source → content hash of `contracts/{source}`. */
  readonly contracts: Readonly<Record<string, string>>;
  /** Source → content hash of the base its contract in force lies on, if any. */
  readonly contractBases?: Readonly<Record<string, string>>;
  /** `{kind}~{source}` → content hash of its problems. */
  readonly problems: Readonly<Record<string, string>>;
  /** Content hash of `mutes/current`. */
  readonly mutes?: string;
  readonly board?: BoardStamp;
  /** How many changes were ever logged; kept by the flip. */
  readonly changes?: number;
  /** Shard → body of `services/{k}`, where that lies apart; kept by the flip. */
  readonly apart?: Readonly<Record<string, string>>;
}

/** Content hashes of what there is to do; only those who ask for todos or campaigns read it. */
export interface BoardStamp {
  /** Of `campaigns/current`. */
  readonly campaigns?: string;
  /** Shard → content hash of `judged/{k}`. */
  readonly judged: Readonly<Record<string, string>>;
  /** Shard → content hash of `work/{k}`. */
  readonly work: Readonly<Record<string, string>>;
}

export const EMPTY_BOARD_STAMP: BoardStamp = { judged: {}, work: {} };

export interface ClusterStamp {
  /** When the facts were taken at the cluster. */
  readonly takenAt: string;
  readonly receivedAt: string;
  /** Shard → content hash of `health/{cluster}~{k}`. */
  readonly health: Readonly<Record<string, string>>;
  /** Shard → when, by time alone, a workload next becomes critical or ceases to be. */
  readonly turns?: Readonly<Record<string, string>>;
  /** Where a cluster is delivered in parts: how far each is. */
  readonly parts?: readonly DeliveredPart[];
  /** When the newest poll that was answered began. */
  readonly polledAt?: string;
  /** The namespaces it looked into; absent: all. */
  readonly asked?: readonly string[];
  /** Kinds that it could not list. */
  readonly late?: readonly LateKind[];
  /** Kinds of which it is known what there is, or that were met; absent where that was not written down yet. */
  readonly kinds?: readonly SnapshotKind[];
  /** What it cost. */
  readonly cost?: PollCost;
}

export const EMPTY_STAMP: CatalogueStamp = {
  version: 0,
  services: {},
  clusters: {},
  contracts: {},
  problems: {},
};

export const SOURCE_KINDS = ['specs', 'descriptors', 'cluster'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Who publishes, and how far it came. */
export interface SourceState {
  readonly kind: SourceKind;
  readonly source: string;
  /** Of the last complete set (specs), of the label `main` (descriptors), of the last snapshot. */
  readonly revision: string;
  readonly generation: number;
  /** sha256 over everything the last accepted publication said; equal means unchanged. */
  readonly digest: string;
  /**
   * Specs: shard → digest of its files, so that only shards that differ are read. Cluster: namespace → digest.
   * Descriptors: label → its generation, revision and digest.
   */
  readonly digests: Readonly<Record<string, string>>;
  readonly items: number;
  /** Descriptors: RPC services of the contract in force. */
  readonly services?: number;
  readonly problemCount: number;
  /** Specs: no complete set came yet; revision and generation are those of the newest partial one. */
  readonly partialOnly?: true;
  /** Specs: what this source said that others contradict, so that it is told again without a search. */
  readonly contested?: {
    readonly services: readonly string[];
    readonly organisation: boolean;
    readonly campaigns?: true;
  };
  /** Descriptors: revisions that said the same as an earlier one, under which their contract lies; newest first. */
  readonly sameAs?: readonly { readonly revision: string; readonly as: string }[];
  /** Cluster: who asks it, and until when nobody else does. Over as well once the stamp knows a later answer. */
  readonly lease?: { readonly from: string; readonly until: string };
  /** Cluster: how often in a row nothing could be listed. Over once the stamp knows a later answer. */
  readonly circuit?: Circuit;
  /** Cluster: shard of services → which labels its specs select by, as of which content of the shard. */
  readonly selectors?: Readonly<Record<string, string>>;
  /** Generation of the newest set for `main`, or snapshot, that was refused; a late older one does not put it right. */
  readonly refused?: number;
  /** Cluster: kinds of which it is known what there is everywhere, or that were met; news of others is no change. */
  readonly kinds?: readonly SnapshotKind[];
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly lastChanged: string;
}

export const sourceRef = (kind: SourceKind, source: string): DocumentRef =>
  ref('sources', `${kind}~${encodeId(source)}`);
export const sourceKey = (kind: SourceKind, source: string): string => `${kind}~${source}`;
