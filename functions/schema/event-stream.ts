import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Where a stream stands; the fields of a subscription say so. Ids are cursors. */
export interface StreamPlace {
  /** What the client sent as `Last-Event-ID`. */
  readonly lastEventId?: string | null | undefined;
  /** The id of its beginning. */
  began?: string;
  /** The id of the result that is told now. */
  told?: string;
  /** The id behind everything, when there is nothing left to tell. */
  quiet?: () => string | undefined;
}

/** Proxies close what says nothing for a minute, some for less. */
const PING_MS = 5_000;
const COME_AGAIN_MS = 1_000;

/**
 * Writes subscriptions as Yoga does (`event: next`, `event: complete`, comments in between, as the distinct connections
 * of https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md), and with ids, by which a client whose connection
 * broke misses nothing. What comes
 * before the first result, and the comments, have ids as well: who is told nothing for long goes on from there.
 */
export const eventStreams = (
  pingMs = PING_MS,
): Plugin<object, { readonly stream: StreamPlace }> => ({
  onResultProcess: ({ result, serverContext, resultProcessor, setResultProcessor }) => {
    // Without a processor the client accepts no stream.
    if (!(Symbol.asyncIterator in result) || !resultProcessor) return;
    const results = result[Symbol.asyncIterator]();
    setResultProcessor((_, { Response, ReadableStream }) => {
      const frames = writeFrames(results, serverContext.stream, pingMs);
      return new Response(new ReadableStream(frames), { headers: HEADERS });
    }, 'text/event-stream');
  },
});

const HEADERS = {
  'content-type': 'text/event-stream',
  // One stream a connection: a server that stops need not wait for the next request.
  connection: 'close',
  'x-accel-buffering': 'no',
};

function writeFrames(
  results: AsyncIterator<ExecutionResult>,
  place: StreamPlace,
  pingMs: number,
): UnderlyingDefaultSource<Uint8Array> {
  const encoder = new TextEncoder();
  let timer: ReturnType<typeof setInterval> | undefined;
  const comment = () => encoder.encode(`:\n${idLine(place.quiet?.())}\n`);
  return {
    // At once, for some clients wait for the first bytes before they tell that there is an answer.
    start: (controller) => {
      controller.enqueue(encoder.encode(`retry: ${COME_AGAIN_MS}\n${idLine(place.began)}\n`));
      timer = setInterval(() => {
        const { desiredSize } = controller;
        if (desiredSize === null)
          clearInterval(timer); // What was followed failed.
        else if (desiredSize > 0) controller.enqueue(comment());
      }, pingMs);
      timer.unref();
    },
    pull: async (controller) => {
      const { done, value } = await results.next();
      if (!done) {
        const text = JSON.stringify(value);
        controller.enqueue(encoder.encode(`${idLine(place.told)}event: next\ndata: ${text}\n\n`));
        return;
      }
      clearInterval(timer);
      controller.enqueue(encoder.encode(`${idLine(place.quiet?.())}event: complete\ndata:\n\n`));
      controller.close();
    },
    cancel: async () => {
      clearInterval(timer);
      await results.return?.();
    },
  };
}

const idLine = (id: string | undefined): string => (id === undefined ? '' : `id: ${id}\n`);
