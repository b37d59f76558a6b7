import { setTimeout as pause } from 'node:timers/promises';
import type { ClusterReader, ClusterReading } from '#application/ports.ts';
import type { Problem } from '#domain/problem.ts';
import { SNAPSHOT_KINDS } from '#domain/workload.ts';
import type { Caller } from './call.ts';
import type { Way } from './connection.ts';
import { type ConnectionsOptions, openConnections } from './connections.ts';
import { concernsAll, connectionProblem, failureProblem } from './failure-problems.ts';
import { type Listed, listKind } from './list-kind.ts';
import { RESOURCES, type Resource } from './resources.ts';

export interface ClusterReaderOptions extends ConnectionsOptions {
  /** For one request; default 10 s. */
  readonly requestMs?: number;
  /** For everything; default 45 s, below what a function and a lease last. */
  readonly pollMs?: number;
  readonly wait?: Caller['wait'];
  readonly random?: Caller['random'];
}

const IN_FLIGHT = 4;

/** Reads clusters by the Kubernetes API, over one pool of connections each. */
export function createClusterReader(options: ClusterReaderOptions): ClusterReader {
  const { requestMs = 10_000, pollMs = 45_000, wait = pauseFor, random = Math.random } = options;
  const connections = openConnections(options);
  return {
    read: async ({ name, reach }, kept) => {
      const connection = await connections.connect(reach);
      if (connection.kind === 'impossible') return nothingBut(connectionProblem(connection));
      const caller = { ...connection, requestMs, wait, random };
      const stop = new AbortController();
      const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(pollMs)]);
      const listed = await inTurn(RESOURCES, IN_FLIGHT, async (resource) => {
        const list = await listKind(caller, resource, kept, signal);
        if (list.kind === 'failed' && concernsAll(list.answer)) stop.abort();
        return { resource, list };
      });
      if (stop.signal.aborted) connections.forget(reach);
      return readingOf(listed, { cluster: name, way: connection.way }, stop.signal.aborted);
    },
    close: () => connections.close(),
  };
}

const UNKNOWN = { missing: [], cost: { requests: 0, bytes: 0, millis: 0 } } as const;

type ListedResource = { readonly resource: Resource; readonly list: Listed };

/** What made the poll stop is told once; what was given up because of it is not told at all. */
function readingOf(
  listed: readonly ListedResource[],
  place: { readonly cluster: string; readonly way: Way },
  stopped: boolean,
): ClusterReading {
  const complete = listed.flatMap(({ list }) =>
    list.kind === 'complete' ? [list.projection] : [],
  );
  const failures = listed.flatMap(({ resource, list }): readonly Problem[] => {
    if (list.kind === 'complete' || (stopped && list.answer.kind === 'given-up')) return [];
    return [failureProblem(list.answer, { ...place, resource })];
  });
  const kinds = new Set(
    listed.flatMap(({ resource, list }) => (list.kind === 'complete' ? [resource.kind] : [])),
  );
  return {
    ...UNKNOWN,
    kinds: SNAPSHOT_KINDS.filter((kind) => kinds.has(kind)),
    projection: {
      objects: complete.flatMap(({ objects }) => objects),
      unread: complete.flatMap(({ unread }) => unread),
      problems: [...complete.flatMap(({ problems }) => problems), ...unrepeated(failures)],
    },
  };
}

const unrepeated = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((problem) => [problem.message, problem])).values(),
];

const nothingBut = (problem: Problem): ClusterReading => ({
  ...UNKNOWN,
  kinds: [],
  projection: { objects: [], unread: [], problems: [problem] },
});

/** At most so many at once; results in the order of the inputs. */
async function inTurn<In, Out>(
  inputs: readonly In[],
  atOnce: number,
  work: (input: In) => Promise<Out>,
): Promise<readonly Out[]> {
  const results: Out[] = [];
  const waiting = inputs.entries();
  const worker = async () => {
    for (const [index, input] of waiting) results[index] = await work(input);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

const pauseFor: Caller['wait'] = (milliseconds, signal) =>
  pause(milliseconds, undefined, { signal }).catch(() => undefined);
