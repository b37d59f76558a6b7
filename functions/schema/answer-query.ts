import { createYoga } from 'graphql-yoga';
import { createChangeFeed } from '#application/change-feed.ts';
import { createComparer } from '#application/compare-revisions.ts';
import type { Viewer } from '#application/ports.ts';
import { createContractReader } from '#application/read-contract.ts';
import { answerAtOnce } from './answer-at-once.ts';
import { type Context, createContext } from './context.ts';
import { eventStreams, type StreamPlace } from './event-stream.ts';
import { queryLimits } from './limits.ts';
import { schema } from './schema.ts';

/** Answers one query, given as the bytes of its JSON. */
export type AnswerQuery = (
  body: Uint8Array<ArrayBuffer>,
  viewer: Viewer,
  headers: {
    readonly accept: string;
    readonly signal: AbortSignal;
    /** Of a stream that broke: where it goes on. */
    readonly lastEventId?: string | null;
  },
) => Promise<Response>;

/**
 * Yoga behind a request of our own making: it never sees the caller's, whose form or multipart body it would run. What
 * resolvers throw, other than a `GraphQLError`, is masked and given to `report`.
 */
export function createAnswerQuery(
  app: Context['app'],
  report: (error: unknown) => void,
  { pollMs, pingMs }: { readonly pollMs?: number; readonly pingMs?: number } = {},
): AnswerQuery {
  const contracts = createContractReader(app.store, app.codec);
  const compareRevisions = createComparer(app);
  const changeFeed = createChangeFeed(app, report, pollMs);
  const yoga = createYoga<{ readonly viewer: Viewer; readonly stream: StreamPlace }>({
    schema,
    context: ({ viewer, stream }) =>
      createContext(app, contracts, compareRevisions, viewer, changeFeed, stream),
    plugins: [...queryLimits, answerAtOnce, eventStreams(pingMs)],
    // Yoga's own default would let every website read the answers.
    cors: false,
    graphiql: false,
    landingPage: false,
    multipart: false,
    // The body was counted while it came in.
    maxRequestBodySize: false,
    logging: { debug: () => {}, info: () => {}, warn: () => {}, error: report },
  });
  return async (body, viewer, { accept, signal, lastEventId }) => {
    // Yoga's own class: it keeps the bytes as they are, where Node's makes a stream of them.
    const request = new yoga.fetchAPI.Request('http://localhost/graphql', {
      method: 'POST',
      headers: { accept, 'content-type': 'application/json' },
      body: Buffer.from(body.buffer, body.byteOffset, body.byteLength),
      signal,
    });
    const response = await yoga.fetch(request, { viewer, stream: { lastEventId } });
    response.headers.set('cache-control', 'private, no-store');
    response.headers.set('x-content-type-options', 'nosniff');
    // The page counts ages from it: the clock of a reader's computer may be wrong.
    response.headers.set('x-server-time', app.clock.now());
    return response;
  };
}
