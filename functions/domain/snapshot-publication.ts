import { parseMoment, plusSeconds, toMillis } from './instant.ts';
import { CLUSTER, KIND, kindOfList, NAMESPACE, snapshotKind } from './kubernetes/names.ts';
import type { Problem } from './problem.ts';
import { SNAPSHOT_KINDS, type SnapshotKind } from './workload.ts';

/** What `kubectl get … -A -o json` said of a cluster at a moment; the items are not looked into yet. */
export interface SnapshotPublication {
  readonly cluster: string;
  readonly revision: string;
  /** Older than the last one is refused as stale. Default: `takenAt` in milliseconds. */
  readonly generation: number;
  readonly takenAt: string;
  /** What the snapshot holds completely: only these may vanish by it. Default: the kinds among the items. */
  readonly kinds: readonly SnapshotKind[];
  /** Where it looked; absent: everywhere. */
  readonly namespaces?: readonly string[];
  /** False when the list breaks off (`metadata.continue`): then nothing may vanish by it. */
  readonly whole: boolean;
  /** The kind of items that carry none themselves. */
  readonly itemKind?: string;
  readonly items: readonly unknown[];
}

export type ParsedSnapshot =
  | { readonly kind: 'ok'; readonly publication: SnapshotPublication }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Clocks of other machines may be ahead by this much. */
const AHEAD_SECONDS = 300;
const REVISION = /^\P{C}{1,200}$/u;
const GENERATION = /^[0-9]{1,15}$/;

/**
 * Reads the body of a snapshot and what is said about it, as query parameters or as fields beside `items` (a parameter
 * wins). `now` is the time of receipt.
 */
export function parseSnapshotPublication(
  cluster: string,
  parameters: Pick<URLSearchParams, 'get'>,
  body: unknown,
  now: string,
): ParsedSnapshot {
  const list = isRecord(body) ? body : {};
  const items: readonly unknown[] = Array.isArray(list.items) ? list.items : [];
  const listKind = typeof list.kind === 'string' ? kindOfList(list.kind) : undefined;
  const problems: Problem[] = [];
  const read = <Value>(name: string, parse: Parse<Value>, wanted: string, cure: string) => {
    const given = parameters.get(name) ?? list[name] ?? undefined;
    const value = given === undefined ? undefined : parse(given);
    if (given !== undefined && value === undefined) {
      problems.push(refusal('invalid-parameter', `${name} is not ${wanted}.`, cure));
    }
    return value;
  };
  if (!CLUSTER.test(cluster)) problems.push(badClusterName);
  if (!Array.isArray(list.items)) problems.push(notAList);

  const takenAt = read('takenAt', parseMoment, 'a time', 'Send 2026-11-22T09:00:00Z.') ?? now;
  if (takenAt > plusSeconds(now, AHEAD_SECONDS)) problems.push(fromTheFuture(takenAt, now));
  const kinds = read('kinds', parseKinds, 'a list of known kinds', KINDS_CURE);
  const namespaces = read('namespaces', parseNamespaces, 'a list of namespaces', NAMESPACES_CURE);
  const generation = read('generation', parseGeneration, 'a whole number', 'Leave it out.');
  const revision = read('revision', parseRevision, '1–200 printable characters', 'Leave it out.');
  if (problems.length > 0) return { kind: 'refused', problems };
  return {
    kind: 'ok',
    publication: {
      cluster,
      revision: revision ?? takenAt,
      generation: generation ?? toMillis(takenAt),
      takenAt,
      kinds: kinds ?? kindsAmong(items, listKind),
      whole: !breaksOff(list.metadata),
      items,
      ...(namespaces === undefined || namespaces === 'all' ? {} : { namespaces }),
      ...(listKind === undefined ? {} : { itemKind: listKind }),
    },
  };
}

type Parse<Value> = (given: unknown) => Value | undefined;

const KINDS_CURE = `Send kinds=${SNAPSHOT_KINDS.join(',')}, or fewer.`;
const NAMESPACES_CURE = 'Send namespaces=pay,ledger, or leave it out for all.';

/** `a,b`, or a list of texts; at least one, and none blank. */
function words(given: unknown): readonly string[] | undefined {
  const list = typeof given === 'string' ? given.split(',') : given;
  if (!Array.isArray(list) || !list.every((one) => typeof one === 'string')) return undefined;
  const trimmed = list.map((one) => one.trim());
  return trimmed.length === 0 || trimmed.includes('') ? undefined : trimmed;
}

function parseKinds(given: unknown): readonly SnapshotKind[] | undefined {
  const kinds = words(given)?.map(snapshotKind);
  return kinds?.every((kind) => kind !== undefined) ? [...new Set(kinds)] : undefined;
}

function parseNamespaces(given: unknown): readonly string[] | 'all' | undefined {
  const names = words(given);
  if (names?.length === 1 && (names[0] === '*' || names[0] === 'all')) return 'all';
  return names?.every((name) => NAMESPACE.test(name)) ? [...new Set(names)].sort() : undefined;
}

function parseGeneration(given: unknown): number | undefined {
  const text = typeof given === 'number' ? String(given) : given;
  return typeof text === 'string' && GENERATION.test(text) ? Number(text) : undefined;
}

const parseRevision: Parse<string> = (given) =>
  typeof given === 'string' && REVISION.test(given) ? given : undefined;

function kindsAmong(
  items: readonly unknown[],
  listKind: string | undefined,
): readonly SnapshotKind[] {
  const names = new Set(items.map((item) => (isRecord(item) ? item.kind : undefined) ?? listKind));
  if (listKind !== undefined) names.add(listKind);
  const kinds = [...names].map((name) =>
    typeof name === 'string' && KIND.test(name) ? snapshotKind(name) : undefined,
  );
  return SNAPSHOT_KINDS.filter((kind) => kinds.includes(kind));
}

const breaksOff = (metadata: unknown): boolean =>
  isRecord(metadata) && typeof metadata.continue === 'string' && metadata.continue !== '';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const refusal = (code: string, message: string, cure: string): Problem => ({
  severity: 'error',
  code,
  path: '',
  message,
  cure,
});

const badClusterName = refusal(
  'invalid-cluster',
  'The name of the cluster is not one.',
  'Use 1–63 of a–z, 0–9, - and ., beginning and ending with a letter or digit.',
);

const notAList = refusal(
  'not-a-list',
  'The body has no list of items.',
  'Send the output of kubectl get deploy,sts,ds,rs,po,hpa,cj,job,svc,pdb,ing,quota,ev,no -A -o json.',
);

const fromTheFuture = (takenAt: string, now: string): Problem =>
  refusal(
    'taken-in-the-future',
    `The snapshot says that it was taken at ${takenAt}; here it is ${now}.`,
    'Set the clock of the machine that takes it.',
  );
