import type { Change, ChangeKind } from './change.ts';
import { compact } from './compact.ts';
import type { JsonObject } from './json.ts';
import type { Placement } from './mapping.ts';
import { rolloutNews } from './rollout-changes.ts';
import { sayReason } from './say-reason.ts';
import {
  countingFindings,
  isPassing,
  type NamespaceHealth,
  type Workload,
  type WorkloadKind,
  workloadHealth,
} from './workload.ts';
import { settingsDiff, toldFields } from './workload-settings.ts';

/** What the differences between two snapshots of a cluster are told with. */
export interface ChangeContext {
  readonly cluster: string;
  readonly revision: string;
  /** When the snapshot before was taken, and this one. */
  readonly before: string;
  readonly takenAt: string;
  readonly placementOf: (workload: Workload) => Placement | undefined;
  readonly hash: (text: string) => string;
  /** Kinds that were never looked at before: their workloads are not new, only newly seen. */
  readonly unseen: ReadonlySet<WorkloadKind>;
}

/** The dated differences of one namespace. Of what comes and goes only its health is news. */
export function workloadChanges(
  before: NamespaceHealth | undefined,
  after: NamespaceHealth | undefined,
  context: ChangeContext,
): readonly Change[] {
  const known = byName(before);
  const present = byName(after);
  const gone = [...known].flatMap(([name, workload]) =>
    present.has(name) ? [] : removed(workload, context),
  );
  const stayed = [...present].flatMap(([name, workload]) => {
    const last = known.get(name);
    if (last === undefined && context.unseen.has(workload.kind)) return [];
    return [
      ...(last === undefined ? added(workload, context) : altered(last, workload, context)),
      ...turned(last, workload, context),
    ];
  });
  return [...gone, ...stayed];
}

const byName = (health: NamespaceHealth | undefined): ReadonlyMap<string, Workload> =>
  new Map(health?.workloads.map((workload) => [`${workload.kind}/${workload.name}`, workload]));

function added(workload: Workload, context: ChangeContext): readonly Change[] {
  if (isPassing(workload.kind)) return [];
  return [
    change('workload-added', workload, context, {
      at: context.takenAt,
      verb: 'appeared',
      after: { images: workload.images },
    }),
  ];
}

function removed(workload: Workload, context: ChangeContext): readonly Change[] {
  if (isPassing(workload.kind)) return [];
  return [
    change('workload-removed', workload, context, {
      at: context.takenAt,
      verb: 'was removed',
      before: { images: workload.images },
    }),
  ];
}

function altered(before: Workload, workload: Workload, context: ChangeContext): readonly Change[] {
  if (isPassing(workload.kind) || before === workload) return [];
  const news = rolloutNews(before, workload, context.takenAt);
  const rollouts = news.map(({ kind, ...what }) => change(kind, workload, context, what));
  const places = [context.placementOf(before), context.placementOf(workload)] as const;
  const diff = settingsDiff(before, workload, places);
  // A rollout tells by itself that the template is another one; whose it is only a change of settings does.
  const isTold = news.some(({ kind }) => kind === 'rollout') && !isMoved(places);
  if (diff === undefined || isTold) return rollouts;
  const verb = `is set otherwise: ${toldFields(diff)}`;
  return [
    ...rollouts,
    change('workload-changed', workload, context, { at: context.takenAt, verb, ...diff }),
  ];
}

const isMoved = ([before, after]: readonly [Placement | undefined, Placement | undefined]) =>
  before?.serviceId !== after?.serviceId || before?.environment !== after?.environment;

/** Into trouble and out of it: only CRITICAL counts, everything below comes and goes. */
function turned(
  before: Workload | undefined,
  workload: Workload,
  context: ChangeContext,
): readonly Change[] {
  const was = before === undefined ? undefined : workloadHealth(before, context.before);
  const is = workloadHealth(workload, context.takenAt);
  if (was === is || (was !== 'CRITICAL' && is !== 'CRITICAL')) return [];
  const counting = countingFindings(workload, context.takenAt);
  const reason = sayReason(counting, 'CRITICAL');
  const began = counting
    .flatMap(({ severity, activeFrom }) => (severity === 'CRITICAL' ? activeFrom : []))
    .sort()[0];
  return [
    change('health', workload, context, {
      at: began ?? (before === workload ? endOf(workload, context) : context.takenAt),
      verb: `became ${is}${reason === undefined ? '' : `: ${reason.message.en}`}`,
      before: was && { health: was },
      after: compact({ health: is, rule: reason?.finding.rule }),
    }),
  ];
}

/** When time alone ended what was critical. */
const endOf = ({ findings }: Workload, { takenAt }: ChangeContext): string =>
  findings
    .filter(({ severity }) => severity === 'CRITICAL')
    .flatMap(({ activeUntil }) => activeUntil ?? [])
    .filter((moment) => moment <= takenAt)
    .sort()
    .at(-1) ?? takenAt;

function change(
  kind: ChangeKind,
  { kind: workloadKind, name, namespace, ...workload }: Workload,
  { cluster, revision, placementOf, hash }: ChangeContext,
  what: {
    readonly at: string;
    readonly verb: string;
    readonly before?: JsonObject | undefined;
    readonly after?: JsonObject | undefined;
  },
): Change {
  const placement = placementOf({ kind: workloadKind, name, namespace, ...workload });
  const where = placement?.environment ?? `${cluster}/${namespace}`;
  const subject = `${where} ${workloadKind}/${name}`;
  const identity = [kind, cluster, namespace, workloadKind, name, what.at];
  return compact({
    id: hash(JSON.stringify([...identity, what.before ?? null, what.after ?? null])).slice(0, 32),
    kind,
    at: what.at,
    source: cluster,
    revision,
    serviceId: placement?.serviceId,
    subject,
    summary: `${subject} ${what.verb}${/[.!?]$/.test(what.verb) ? '' : '.'}`,
    before: what.before,
    after: what.after,
  });
}

/** The moments after `takenAt` at which a workload of the namespace becomes critical, or ceases to be, by time alone. */
export function nextTurn(health: NamespaceHealth, takenAt: string): string | undefined {
  return health.workloads
    .flatMap(({ findings }) => findings)
    .filter(({ severity }) => severity === 'CRITICAL')
    .flatMap(({ activeFrom, activeUntil }) => [activeFrom, activeUntil ?? ''])
    .filter((moment) => moment > takenAt)
    .sort()[0];
}
