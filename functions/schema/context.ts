import DataLoader from 'dataloader';
import type { AppWith } from '#application/app.ts';
import type { Board } from '#application/board.ts';
import type { Catalogue } from '#application/catalogue.ts';
import type { ChangeFeed } from '#application/change-feed.ts';
import type { CompareRevisions } from '#application/compare-revisions.ts';
import type { ReadRevision } from '#application/find-proto.ts';
import type { Viewer } from '#application/ports.ts';
import type { ReadProtoBytes } from '#application/proto-bytes.ts';
import type { ContractReader } from '#application/read-contract.ts';
import { readSourceStates, type SourceStates } from '#application/read-source-states.ts';
import { readSpecTexts } from '#application/read-spec-texts.ts';
import type { ReadLogPage } from '#application/revisions-of.ts';
import { type FoundNow, openFoundNow } from '#application/todos/found-now.ts';
import type { FileView } from '#domain/contract.ts';
import { badInput } from './bad-input.ts';
import type { StreamPlace } from './event-stream.ts';

/** What a resolver may use. One is made for every request, so that a request sees one moment and one catalogue. */
export interface Context {
  readonly app: AppWith<
    'bus' | 'tasks' | 'deadLetters' | 'sourcePrinter' | 'comparableReader' | 'rules'
  >;
  readonly viewer: Viewer;
  /** The moment at which staleness and findings are judged. */
  readonly now: string;
  /** Read when first asked for: 1 document on a warm instance. */
  readonly catalogue: () => Promise<Catalogue>;
  /** What `use` makes of the catalogue: at once where it was read before, so that no row of a list waits. */
  readonly withCatalogue: <T>(use: (catalogue: Catalogue) => T) => T | Promise<T>;
  /** What there is to do, at the moment of the catalogue; costs no read where nothing changed. */
  readonly board: () => Promise<Board>;
  /** What `use` makes of the board: at once where it was read before. */
  readonly withBoard: <T>(use: (board: Board) => T) => T | Promise<T>;
  /** What the rules of todos find at the moment. */
  readonly foundNow: FoundNow;
  /** Who publishes; read when first asked for. */
  readonly sources: () => Promise<SourceStates>;
  /** Spec files by content hash, read together. */
  readonly specText: DataLoader<string, string | undefined>;
  /** Rendered proto files by their key, each read once. */
  readonly fileView: DataLoader<string, FileView | undefined>;
  readonly readRevision: ReadRevision;
  readonly readProtoBytes: ReadProtoBytes;
  readonly readLogPage: ReadLogPage;
  readonly compareRevisions: CompareRevisions;
  /** What is logged from now on. */
  readonly changeFeed: ChangeFeed;
  /** Where whoever follows changes has come to. */
  readonly stream: StreamPlace;
  /** Lets the next answer of a subscription, whose context this is, be one of its own moment. */
  readonly renew: (context: { now: string }) => void;
  /** Counts the objects of an answer; one that grows beyond measure is refused. */
  readonly spend: (nodes: number) => void;
}

const NODES_AN_ANSWER = 20_000;

export function createContext(
  app: Context['app'],
  contracts: ContractReader,
  compareRevisions: CompareRevisions,
  viewer: Viewer,
  changeFeed: ChangeFeed,
  stream: StreamPlace,
): Context {
  let spent = 0;
  let moment = openMoment(app);
  return {
    app,
    viewer,
    now: app.clock.now(),
    catalogue: () => moment.catalogue(),
    withCatalogue: (use) => moment.withCatalogue(use),
    board: () => moment.board(),
    withBoard: (use) => moment.withBoard(use),
    foundNow: (catalogue, todo) => moment.foundNow(catalogue, todo),
    sources: () => moment.sources(),
    specText: new DataLoader((hashes) => readSpecTexts(app.store, hashes)),
    fileView: new DataLoader((keys) => Promise.all(keys.map((key) => contracts.view(key)))),
    readRevision: contracts.index,
    readProtoBytes: contracts.bytes,
    readLogPage: contracts.page,
    compareRevisions,
    changeFeed,
    stream,
    renew: (context) => {
      spent = 0;
      moment = openMoment(app);
      context.now = app.clock.now();
    },
    spend: (nodes) => {
      spent += nodes;
      if (spent <= NODES_AN_ANSWER) return;
      throw badInput(
        'RESULT_TOO_LARGE',
        `The answer holds more than ${NODES_AN_ANSWER} objects: ask for fewer rows or fewer levels at once.`,
      );
    },
  };
}

/** What is read once, and belongs together. */
function openMoment(
  app: Context['app'],
): Pick<Context, 'catalogue' | 'withCatalogue' | 'board' | 'withBoard' | 'foundNow' | 'sources'> {
  let loaded: Catalogue | undefined;
  let opened: Board | undefined;
  const catalogue = once(async () => {
    loaded = await app.readCatalogue();
    return loaded;
  });
  const board = once(async () => {
    opened = await app.readBoard(await catalogue());
    return opened;
  });
  return {
    catalogue,
    withCatalogue: (use) => (loaded === undefined ? catalogue().then(use) : use(loaded)),
    board,
    withBoard: (use) => (opened === undefined ? board().then(use) : use(opened)),
    foundNow: openFoundNow(app, app.clock.now()),
    sources: once(() => readSourceStates(app.store)),
  };
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | undefined;
  return () => {
    found ??= read();
    return found;
  };
}
