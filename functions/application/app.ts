import type { RevisionsKept } from '#domain/revisions-kept.ts';
import type { Board } from './board.ts';
import type { Catalogue } from './catalogue.ts';
import type {
  Clock,
  ClusterReader,
  Codec,
  ComparableReader,
  DeadLetterBox,
  DescriptorReader,
  DocumentStore,
  EventBus,
  IdentityProvider,
  Messenger,
  ObjectStorage,
  RuleEngine,
  Signer,
  SourcePrinter,
  SpecReader,
  TaskQueue,
  WebhookPoster,
} from './ports.ts';

/** Everything the doors hand to use cases; made by `wiring.ts`, once a process. */
export interface App {
  readonly store: DocumentStore;
  readonly bus: EventBus;
  readonly tasks: TaskQueue;
  readonly clock: Clock;
  readonly identity: IdentityProvider;
  readonly codec: Codec;
  readonly specReader: SpecReader;
  readonly descriptorReader: DescriptorReader;
  readonly sourcePrinter: SourcePrinter;
  readonly comparableReader: ComparableReader;
  /** What nobody tries to deliver any more. */
  readonly deadLetters?: DeadLetterBox;
  /** Where pointers in messages lead; absent where there is no such storage. */
  readonly objects?: ObjectStorage;
  /** Asks clusters what runs in them; absent where none is ever polled. */
  readonly clusterReader?: ClusterReader;
  readonly readCatalogue: () => Promise<Catalogue>;
  /** What there is to do, at the moment of its catalogue; that of a catalogue just read costs no look at the stamp. */
  readonly readBoard: (known?: Catalogue) => Promise<Board>;
  readonly rules: RuleEngine;
  /** How people are told. */
  readonly messengers: Readonly<Record<'slack' | 'mail', Messenger>>;
  /** Absent where no key is set: then there are no webhooks. */
  readonly signer?: Signer;
  readonly webhookPoster?: WebhookPoster;
  /** Where people find the page, without a slash at its end. */
  readonly publicUrl: string;
  readonly limits: Limits;
  /** How many revisions of a contract stay; absent where all do. */
  readonly revisionsKept?: RevisionsKept;
  /** How many days changes are remembered; 400 unless set. */
  readonly historyDays?: number;
  /** Anybody may see badges; absent: viewers only. */
  readonly publicBadges?: boolean;
  /** Aborted by `stop`: who follows changes is sent away then, so that the server can end. */
  readonly stopping?: AbortSignal;
  readonly stop?: () => void;
  readonly close: () => Promise<void>;
}

/** What only some doors use. */
export type Part =
  | 'bus'
  | 'tasks'
  | 'specReader'
  | 'descriptorReader'
  | 'sourcePrinter'
  | 'comparableReader'
  | 'clusterReader'
  | 'objects'
  | 'rules'
  | 'messengers'
  | 'webhookPoster'
  | 'deadLetters';

/** What a door is given: what all are, and the parts it needs. */
export type AppWith<Needed extends Part> = Omit<App, Exclude<Part, Needed>>;

/** Bytes a publication may have, as sent and after inflation. */
export interface Limits {
  readonly specsBytes: number;
  readonly descriptorsBytes: number;
  readonly descriptorsInflatedBytes: number;
  readonly snapshotBytes: number;
  readonly snapshotInflatedBytes: number;
}

/** A door: one Fetch-style function. Locally and behind functions-framework the same. */
export type Door = (request: DoorRequest) => Promise<DoorResponse>;

/** The part of a Fetch response that servers look at: naming Node's own class would load all of Node's fetch at a start. */
export type DoorResponse = Pick<Response, 'status' | 'ok' | 'text' | 'json' | 'arrayBuffer'> & {
  readonly headers: Pick<Headers, 'get' | 'has'> & Iterable<[string, string]>;
  readonly body: Response['body'] | AsyncIterable<Uint8Array>;
  readonly clone: () => DoorResponse;
};

/** The part of a Fetch request that doors look at: Node's own class would be loaded by every start for the rest. */
export type DoorRequest = Pick<Request, 'method' | 'url' | 'body' | 'signal'> & {
  readonly headers: Pick<Headers, 'get'>;
};
