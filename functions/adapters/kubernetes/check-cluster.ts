import { setTimeout as pause } from 'node:timers/promises';
import type { AskedCluster } from '#application/ports.ts';
import type { Problem } from '#domain/problem.ts';
import type { SnapshotKind } from '#domain/workload.ts';
import { mayDo } from './access-review.ts';
import { type Answer, type Caller, call } from './call.ts';
import type { Connection } from './connection.ts';
import type { Connections } from './connections.ts';
import {
  concernsAll,
  connectionProblem,
  type Failure,
  failureProblem,
} from './failure-problems.ts';
import { inTurn } from './in-turn.ts';
import { createMeter } from './poll-meter.ts';
import { pathOf, RESOURCES, type Resource } from './resources.ts';
import { type Place, placesOf } from './wanted-places.ts';

/** Whether a poll could list a kind. */
export interface KindCheck {
  readonly kind: SnapshotKind;
  /** Where, of several; absent: everywhere. */
  readonly namespace?: string;
  /** `lacking`: it should be allowed, and is not. `absent`: nothing a poll needs. */
  readonly state: 'listed' | 'lacking' | 'absent' | 'failed';
  readonly objects?: number;
  readonly problem?: Problem;
}

export interface ClusterCheck {
  /** Where it was asked; absent when it is not even known. */
  readonly address?: string;
  /** `v1.36.1-gke.1200`. */
  readonly version?: string;
  /** Why it could not be asked at all. */
  readonly problem?: Problem;
  readonly kinds: readonly KindCheck[];
  /** What its account may do and needs not. */
  readonly excess: readonly Problem[];
  /** What must be allowed. */
  readonly lacking: readonly Resource[];
}

export type Checked = Pick<AskedCluster, 'name' | 'reach' | 'namespaces' | 'configMapNames'>;

const IN_FLIGHT = 4;
const REQUEST_MS = 10_000;
const CHECK_MS = 60_000;
/** Names and nothing else, even of what a poll reads more of. */
const NAMES = 'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1';

/** Tries what a poll does with one object of each kind, and asks what else the account may do. Never lists a Secret. */
export async function checkCluster(
  connections: Connections,
  asked: Checked,
): Promise<ClusterCheck> {
  const nothing = { kinds: [], excess: [], lacking: [] };
  const connection = await connections.connect(asked.reach);
  if (connection.kind === 'impossible')
    return { ...nothing, problem: connectionProblem(connection) };
  const address = connection.origin;
  const signal = AbortSignal.timeout(CHECK_MS);
  const caller = callerOf(connection);
  const version = await call(caller, { path: '/version' }, signal);
  if (version.kind !== 'ok' && (version.kind !== 'status' || concernsAll(version)))
    return { ...nothing, address, problem: silence(version, asked, connection) };
  const places = placesOf({ ...asked, skipped: [] });
  const tried = await inTurn(places, IN_FLIGHT, async (place) => ({
    place,
    answer: await call(caller, { path: probeOf(place), accept: NAMES }, signal),
  }));
  const kinds = tried.map(({ place, answer }) => checkOf(answer, place, asked, connection));
  return {
    address,
    ...versionIn(version),
    kinds,
    excess: await excessOf(connection, asked.name, signal),
    lacking: [
      ...new Set(
        tried.flatMap(({ place }, index) =>
          kinds[index]?.state === 'lacking' ? [place.resource] : [],
        ),
      ),
    ],
  };
}

/** What answers nothing sensible to so small a question is asked no further. */
function silence(failure: Failure, asked: Checked, connection: Connected): Problem {
  const [resource] = RESOURCES;
  if (resource !== undefined && concernsAll(failure))
    return problemOf(failure, { resource }, asked, connection);
  return {
    severity: 'error',
    code: 'cluster-unreachable',
    path: '',
    message: `${asked.name} can not be reached: it did not tell its version.`,
    cure: connection.way.addressCure,
  };
}

const probeOf = ({ resource, namespace }: Place): string =>
  `${pathOf(resource, namespace)}?limit=1`;

const callerOf = (connection: Connected): Caller => ({
  ...connection,
  requestMs: REQUEST_MS,
  wait: (milliseconds, signal) => pause(milliseconds, undefined, { signal }).catch(() => undefined),
  random: Math.random,
  meter: createMeter(),
});

type Connected = Extract<Connection, { readonly kind: 'connected' }>;

function checkOf(answer: Answer, place: Place, asked: Checked, connection: Connected): KindCheck {
  const { resource, namespace } = place;
  const { kind } = resource;
  const where = namespace === undefined ? { kind } : { kind, namespace };
  if (answer.kind === 'ok') return { ...where, state: 'listed', ...countIn(answer.body) };
  const problem = problemOf(answer, place, asked, connection);
  if (problem.severity === 'info') return { ...where, state: 'absent', problem };
  const isRefused = answer.kind === 'status' && answer.status === 403;
  return { ...where, state: isRefused ? 'lacking' : 'failed', problem };
}

const problemOf = (
  failure: Failure,
  { resource, namespace }: Place,
  { name, namespaces }: Checked,
  { way }: Connected,
): Problem =>
  failureProblem(failure, {
    cluster: name,
    way,
    resource,
    byNamespace: namespaces !== undefined,
    ...(namespace === undefined ? {} : { namespaces: [namespace] }),
  });

/** A list of one says how many more there are. */
function countIn(body: unknown): { readonly objects?: number } {
  const { items, metadata } = (body ?? {}) as {
    readonly items?: unknown;
    readonly metadata?: { readonly remainingItemCount?: unknown };
  };
  const here = Array.isArray(items) ? items.length : 0;
  const more = metadata?.remainingItemCount ?? 0;
  return typeof more === 'number' ? { objects: here + more } : {};
}

function versionIn(answer: Answer): { readonly version?: string } {
  const { gitVersion } = (answer.kind === 'ok' ? answer.body : {}) as {
    readonly gitVersion?: unknown;
  };
  return typeof gitVersion === 'string' && /^v[\w.+-]{1,60}$/.test(gitVersion)
    ? { version: gitVersion }
    : {};
}

async function excessOf(
  connection: Connected,
  cluster: string,
  signal: AbortSignal,
): Promise<readonly Problem[]> {
  const [secrets, writes] = await Promise.all([
    mayDo(connection, { verb: 'list', group: '', resource: 'secrets' }, signal),
    mayDo(connection, { verb: 'create', group: '', resource: 'pods' }, signal),
  ]);
  const excess = (what: string): Problem => ({
    severity: 'warning',
    code: 'excess-permission',
    path: '',
    message: `The account by which ${cluster} is polled may ${what}.`,
    cure: 'Poll by an account that may list what is polled, and nothing else.',
  });
  return [
    ...(secrets === true ? [excess('read Secrets, which is never done')] : []),
    ...(writes === true ? [excess('change what runs there, which is never done')] : []),
  ];
}
