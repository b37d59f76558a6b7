/**
 * What the use cases need from the outside world. Each port is owned by its callers and lists only what they call;
 * every adapter of a port passes that port's one suite in `test/contracts/`.
 */
import type { CampaignDefinition } from '#domain/campaigns/campaign.ts';
import type { ClusterReach, MissingKind, PollCost } from '#domain/cluster-reading.ts';
import type { ComparableFile, ElementPath } from '#domain/comparison/comparable.ts';
import type { Locations } from '#domain/comparison/comparable-set.ts';
import type { FileView } from '#domain/contract.ts';
import type { CatalogueEvent } from '#domain/event.ts';
import type { RuleCheck } from '#domain/facts/rule.ts';
import type { Json, JsonObject } from '#domain/json.ts';
import type { Kept } from '#domain/kubernetes/kept.ts';
import type { Projection } from '#domain/kubernetes/project-items.ts';
import type { Message, Sending } from '#domain/notices/message.ts';
import type { Organisation } from '#domain/organisation.ts';
import type { Problem } from '#domain/problem.ts';
import type { Spec } from '#domain/spec.ts';
import type { StoragePointer } from '#domain/storage-pointer.ts';
import type { DocumentRef, StoredDocument } from '#domain/store/document.ts';
import type { Query } from '#domain/store/query.ts';
import type { StoreCounters } from '#domain/store/tally.ts';
import type { Posted } from '#domain/webhooks/posted.ts';
import type { SnapshotKind } from '#domain/workload.ts';

// ---------------------------------------------------------------------------------------------- documents

export type { Collection, DocumentRef, StoredDocument } from '#domain/store/document.ts';
export type { Condition, Query } from '#domain/store/query.ts';
export type { StoreCounters } from '#domain/store/tally.ts';

/** Reads come before writes; own writes can't be read back; the body may run several times. */
export interface Transaction {
  get(ref: DocumentRef): Promise<StoredDocument | undefined>;
  getAll(refs: readonly DocumentRef[]): Promise<readonly (StoredDocument | undefined)[]>;
  query(query: Query): Promise<readonly StoredDocument[]>;
  /** Throws `DocumentExistsError` (on commit) when the document is already there. */
  create(ref: DocumentRef, data: JsonObject): void;
  /** Replaces the whole document. Writing what is already there keeps the version. */
  set(ref: DocumentRef, data: JsonObject): void;
  /** Deleting what is not there is no error. */
  delete(ref: DocumentRef): void;
}

/**
 * The durable truth. Values are JSON; refused with `InvalidDocumentError`: undefined, NaN, infinities, arrays in arrays,
 * lone surrogates, field names `""` and `__x__`, depth over 18, documents over 1 MiB, fields over 1,048,487 bytes, a
 * field `expireAt` that is no moment (it says from when on the document may be taken away). A transaction writes at most 400 documents and 8 MiB. One that keeps losing against others throws `ContentionError`.
 */
export interface DocumentStore {
  /** It takes away documents whose `expireAt` is past, within days; otherwise a sweep has to. */
  readonly expiresByItself?: true;
  get(ref: DocumentRef): Promise<StoredDocument | undefined>;
  getAll(refs: readonly DocumentRef[]): Promise<readonly (StoredDocument | undefined)[]>;
  query(query: Query): Promise<readonly StoredDocument[]>;
  count(query: Omit<Query, 'limit' | 'after' | 'orderBy'>): Promise<number>;
  transaction<T>(body: (transaction: Transaction) => Promise<T>): Promise<T>;
  counters(): StoreCounters;
  close(): Promise<void>;
}

// ---------------------------------------------------------------------------------------------- messages

/**
 * Tells the world. Resolves when the broker has taken every event durably; then each is delivered at least once, in
 * any order, as a Pub/Sub push envelope POSTed to the subscribers.
 */
export interface EventBus {
  publish(events: readonly CatalogueEvent[]): Promise<void>;
}

/** Work for later: a POST of `body` to `path` of this product, at least once, retried with backoff. */
export interface Task {
  readonly path: string;
  readonly body: JsonObject;
  /** Two tasks of one name within an hour are one. */
  readonly name?: string;
  /** ISO time before which the task is not sent. */
  readonly notBefore?: string;
}

export interface TaskQueue {
  enqueue(task: Task): Promise<void>;
}

/** A message nobody will try again by itself. What it says stays inside; `about` names its subject. */
export interface DeadLetter {
  readonly id: string;
  /** The subscription or queue that gave it up. */
  readonly queue: string;
  /** The kind of an event, or `task`. */
  readonly type: string;
  readonly about: string;
  readonly queuedAt: string;
  /** When it was given up. */
  readonly at: string;
  readonly attempts: number;
  readonly lastError?: string;
  /** False for what is not kept whole: its publisher has to send it again. */
  readonly replayable: boolean;
}

/** What was given up, until somebody decides about it. */
export interface DeadLetterBox {
  /** Newest first. */
  list(limit: number): Promise<readonly DeadLetter[]>;
  count(): Promise<number>;
  get(id: string): Promise<DeadLetter | undefined>;
  /** Sends it again, from the first attempt. False when it is not there, or can't be. */
  replay(id: string): Promise<boolean>;
  /** False when it is not there. */
  discard(id: string): Promise<boolean>;
}

// ---------------------------------------------------------------------------------------------- people and other apps

export type { Message, Sending } from '#domain/notices/message.ts';
export type { Posted } from '#domain/webhooks/posted.ts';

/** Tells people, once an attempt. Throws for nothing that the other side does. */
export interface Messenger {
  send(message: Message): Promise<Sending>;
}

/** Secrets that are stored nowhere, because they follow from a key. */
export interface Signer {
  /** Of a webhook whose secret was replaced so often: `whsec_…`. */
  secretOf(webhookId: string, rotation: number): string;
  /** HMAC-SHA256 of the text, in lower-case hex. */
  sign(secret: string, text: string): string;
}

/** Sends to addresses that others named, and never into private networks. Throws for nothing that the other side does. */
export interface WebhookPoster {
  post(call: {
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  }): Promise<Posted>;
  close(): Promise<void>;
}

// ---------------------------------------------------------------------------------------------- objects

/** What became of the wish to read an object; all but `read` stay so however often it is asked. */
export type StoredObject =
  | { readonly kind: 'read'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'foreign-bucket' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'too-large' };

/** Publications too large for a message. Throws on faults that may pass. */
export interface ObjectStorage {
  read(pointer: StoragePointer, maxBytes: number): Promise<StoredObject>;
}

// ---------------------------------------------------------------------------------------------- clusters

/** What a cluster said of itself. */
export interface ClusterReading {
  /** Listed completely: only of these anything may vanish. */
  readonly kinds: readonly SnapshotKind[];
  readonly projection: Projection;
  /** Kinds that could not be listed to their end. */
  readonly missing: readonly MissingKind[];
  readonly cost: PollCost;
}

export interface AskedCluster {
  readonly name: string;
  readonly reach: ClusterReach;
  /** Where alone it may be asked; absent: everywhere at once. */
  readonly namespaces?: readonly string[];
  /** Names of ConfigMaps are asked for as well. */
  readonly configMapNames?: boolean;
  /** Kinds that are not worth asking for this time. */
  readonly skipped?: readonly SnapshotKind[];
}

/** Asks a cluster what runs in it. Never reads Secrets, values of ConfigMaps, or anything the projection would not keep. */
export interface ClusterReader {
  /**
   * Lists every kind there is, within less than a minute, and keeps of labels and annotations what is `kept`. Whatever
   * the cluster refuses or fails to do comes back as a problem; nothing is thrown for it.
   */
  read(cluster: AskedCluster, kept: Kept): Promise<ClusterReading>;
  close(): Promise<void>;
}

// ---------------------------------------------------------------------------------------------- rules

/** Understands rules. Compiles each text once; never throws for a bad or costly rule. */
export interface RuleEngine {
  check(text: string): RuleCheck;
}

// ---------------------------------------------------------------------------------------------- surroundings

export interface Clock {
  /** The present as `2026-11-22T09:00:00.000Z`: always 24 characters, so that string order is time order. */
  now(): string;
}

/** Who asks. A person or an app; roles include the ones before: viewer, editor, admin. */
export interface Viewer {
  readonly name: string;
  readonly email?: string;
  readonly role: 'viewer' | 'editor' | 'admin';
  /** True where everybody on this machine is let in: the page says so. */
  readonly local: boolean;
}

export interface Credentials {
  readonly authorization?: string;
  readonly cookie?: string;
}

/** To whom a todo belongs; a task belongs to no campaign. */
export interface TodoOwners {
  readonly campaignId: string | undefined;
  readonly serviceId: string;
}

export interface IdentityProvider {
  /** Undefined when the credentials are missing or wrong. */
  viewer(credentials: Credentials): Promise<Viewer | undefined>;
  /** Whether these credentials may publish as this source; a cluster publishes what runs in it and nothing else. */
  mayPublish(
    credentials: Credentials,
    source: string,
    kind?: 'repository' | 'cluster',
  ): Promise<boolean>;
  /** Whether the viewer may make, change and steer this campaign, or say and change something of this todo. */
  mayEdit(viewer: Viewer, subject: Partial<TodoOwners>): Promise<boolean>;
  /** Whether the viewer’s word alone lets this todo be waived; what others ask waits for an approval. */
  mayWaive(viewer: Viewer, todo: TodoOwners): Promise<boolean>;
  /** Whether the viewer may let a todo be waived that somebody else asks to waive. */
  mayApprove(viewer: Viewer, todo: TodoOwners): Promise<boolean>;
  /** Whether the viewer may create, change and close todos in the name of this other system. */
  maySpeakFor(viewer: Viewer, system: string): Promise<boolean>;
}

/** Pure computing that needs the platform: hashing and packing. */
export interface Codec {
  /** Lower-case hex, 64 characters. A string is hashed as UTF-8. */
  sha256(content: string | Uint8Array): string;
  /** JSON → gzip → base64, for documents that hold many items in one field. Equal values give equal text. */
  pack(value: Json): string;
  unpack(packed: string): Json;
  packBytes(bytes: Uint8Array): string;
  unpackBytes(packed: string): Uint8Array;
}

// ---------------------------------------------------------------------------------------------- file formats

/** What a published YAML file turned out to be. Warnings come with a good file, errors make it `refused`. */
export type ReadFile =
  | { readonly kind: 'spec'; readonly spec: Spec; readonly problems: readonly Problem[] }
  | {
      readonly kind: 'organisation';
      readonly organisation: Organisation;
      readonly problems: readonly Problem[];
    }
  | {
      readonly kind: 'campaigns';
      readonly campaigns: readonly CampaignDefinition[];
      readonly problems: readonly Problem[];
    }
  | {
      readonly kind: 'refused';
      /** The id the file claims, where it could be read. */
      readonly serviceId?: string;
      readonly problems: readonly Problem[];
    };

export interface SpecReader {
  /**
   * Never throws: whatever is wrong comes back as problems with line and column, also inside the rules of campaigns, which
   * `checkRule` understands.
   */
  read(path: string, content: string, checkRule: RuleEngine['check']): ReadFile;
}

/** One file of a FileDescriptorSet, still as the bytes that were sent. */
export interface RawProtoFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly imports: readonly string[];
  /** Full names of its messages, enums, services and extensions. */
  readonly declares: readonly string[];
  /** True when it declares extensions, of options or of messages inside them: it may decide how options of others read. */
  readonly declaresOptions: boolean;
  readonly hasSourceInfo: boolean;
  /** Fields, enum values, methods, imports and whatever else it lists. */
  readonly elements: number;
  /** The message, enum or service with the most of them. */
  readonly largest: string;
}

export interface DescriptorReader {
  /** Splits a set without decoding it. Throws `DescriptorSetError` on bytes that are no FileDescriptorSet. */
  split(set: Uint8Array): readonly RawProtoFile[];
  /**
   * Renders one file. Custom options are named by the extensions found in `optionFiles`: the files among its imports'
   * closure that declare extensions, and what these import. Throws `DescriptorSetError` when the file can't be decoded.
   */
  render(file: RawProtoFile, optionFiles: readonly RawProtoFile[]): FileView;
}

export interface SourcePrinter {
  /**
   * Writes one file as source, from the bytes of its FileDescriptorProto; options are named by the extensions found in
   * `optionFiles`. Throws `DescriptorSetError` on bytes that are none.
   */
  print(file: Uint8Array, optionFiles: readonly Uint8Array[]): Promise<PrintedProto>;
}

/** A proto file as source, with the line (1-based) of everything it declares, in the order of the lines. */
export interface PrintedProto {
  readonly text: string;
  readonly symbols: readonly { readonly symbol: string; readonly line: number }[];
}

/** Reads single files for `compareSets`, which asks only for those that differ. */
export interface ComparableReader {
  /** `file` are the bytes of one FileDescriptorProto. Throws `DescriptorSetError` with the file's path and an offset in it. */
  read(file: Uint8Array): Promise<ComparableFile>;
  /**
   * Lines and comments from its source info, of the wanted elements only; knows none when there is no source info. Throws
   * as `read` does.
   */
  locate(file: Uint8Array, wanted: readonly ElementPath[]): Promise<Locations>;
}
