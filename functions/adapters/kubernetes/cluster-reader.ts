import { setTimeout as pause } from 'node:timers/promises';
import type { AskedCluster, ClusterReader, ClusterReading } from '#application/ports.ts';
import type { Kept } from '#domain/kubernetes/kept.ts';
import { createAutoscalerReader } from './autoscaler-reader.ts';
import type { Caller } from './call.ts';
import type { Impossible, Way } from './connection.ts';
import { type ConnectionsOptions, openConnections } from './connections.ts';
import { concernsAll, connectionProblem } from './failure-problems.ts';
import { inTurn } from './in-turn.ts';
import { listKind } from './list-kind.ts';
import { createMeter, type PollMeter } from './poll-meter.ts';
import { type ListedPlace, readingOf } from './reading-of.ts';
import { placesOf } from './wanted-places.ts';

export interface ClusterReaderOptions extends ConnectionsOptions {
  /** For one request; default 10 s. */
  readonly requestMs?: number;
  /** For everything; default 45 s, below what a function and a lease last. */
  readonly pollMs?: number;
  readonly wait?: Caller['wait'];
  readonly random?: Caller['random'];
}

/** Lists of a whole cluster are long; those of single namespaces are many. */
const IN_FLIGHT = { cluster: 4, namespaces: 8 };

/** Reads clusters by the Kubernetes API, over one pool of connections each. */
export function createClusterReader(options: ClusterReaderOptions): ClusterReader {
  const { requestMs = 10_000, pollMs = 45_000, wait = pauseFor, random = Math.random } = options;
  const connections = openConnections(options);
  const autoscalers = createAutoscalerReader();

  const readBy = async (
    asked: AskedCluster,
    kept: Kept,
    { way, ...caller }: Caller & { readonly way: Way },
    deadline: AbortSignal,
  ): Promise<Omit<ClusterReading, 'cost'>> => {
    const stop = new AbortController();
    const signal = AbortSignal.any([stop.signal, deadline]);
    const places = placesOf(asked);
    const atOnce = asked.namespaces === undefined ? IN_FLIGHT.cluster : IN_FLIGHT.namespaces;
    const listed = await inTurn(places, atOnce, async (place): Promise<ListedPlace> => {
      const list = await listKind(caller, place.resource, place.namespace, kept, signal);
      if (list.kind === 'failed' && concernsAll(list.answer)) stop.abort();
      return { ...place, list };
    });
    if (stop.signal.aborted) connections.forget(asked.reach);
    const autoscaler = await autoscalers.read(asked, caller, signal);
    return readingOf(listed, autoscaler, { asked, way }, stop.signal.aborted);
  };

  return {
    read: async (asked, kept) => {
      const meter = createMeter();
      const deadline = AbortSignal.timeout(pollMs);
      const connection = await inTime(connections.connect(asked.reach), asked.name, deadline);
      if (connection.kind === 'impossible') return nothingBut(connection, meter);
      const caller = { ...connection, requestMs, wait, random, meter };
      return { ...(await readBy(asked, kept, caller, deadline)), cost: meter.cost() };
    },
    close: () => connections.close(),
  };
}

const nothingBut = (impossible: Impossible, meter: PollMeter): ClusterReading => ({
  kinds: [],
  projection: { objects: [], unread: [], problems: [connectionProblem(impossible)] },
  missing: [],
  cost: meter.cost(),
});

/** Credentials may come from a program or a server that takes its time. */
async function inTime<Connection>(
  connecting: Promise<Connection>,
  cluster: string,
  deadline: AbortSignal,
): Promise<Connection | Impossible> {
  const tooLate = Promise.withResolvers<Impossible>();
  const giveUp = () =>
    tooLate.resolve({
      kind: 'impossible',
      code: 'cluster-slow',
      why: `What ${cluster} is reached by was not obtained in time.`,
      cure: 'Look at what its credentials come from.',
    });
  deadline.addEventListener('abort', giveUp, { once: true });
  try {
    return await Promise.race([connecting, tooLate.promise]);
  } finally {
    deadline.removeEventListener('abort', giveUp);
  }
}

const pauseFor: Caller['wait'] = (milliseconds, signal) =>
  pause(milliseconds, undefined, { signal }).catch(() => undefined);
