import { GRACE_SECONDS, type HealthRule } from './health-rule.ts';
import { plusSeconds } from './instant.ts';
import { objectName } from './kubernetes/cluster-object.ts';
import type { FadedFinding, Finding, SnapshotKind, Workload } from './workload.ts';
import type { WorkloadFacts } from './workload-facts.ts';

type Remembering = Pick<HealthRule, 'id' | 'graceSeconds'>;

interface Known {
  readonly object: string;
  readonly since: string;
}

/**
 * When a trouble began: the earliest moment known of the same rule and object, also if it was gone for no longer than
 * the rule's grace. A pod that was made while another one of its workload was in the same trouble, and is in its place
 * now, goes on with the other one's. `atLatest` is what the present facts tell.
 */
export function beginning(
  rule: Remembering,
  object: string,
  facts: WorkloadFacts,
  atLatest: string | undefined,
): string {
  const { before, takenAt } = facts;
  const told = atLatest ?? takenAt;
  const known = before === undefined ? [] : knownOf(rule, before, told, takenAt);
  const own = known.filter((one) => one.object === object);
  const found = own.length > 0 ? own : predecessors(known, object, facts);
  return [told, ...found.map(({ since }) => since)].sort()[0] ?? told;
}

function knownOf(
  rule: Remembering,
  { findings, faded = [] }: Workload,
  told: string,
  takenAt: string,
): readonly Known[] {
  const goesOn = ({ activeUntil }: Finding) =>
    activeUntil === undefined || graceEnd(rule, activeUntil) >= told;
  return [
    ...findings.filter((one) => one.rule === rule.id && goesOn(one)),
    ...faded.filter((one) => one.rule === rule.id && graceEnd(rule, one.goneAt) >= takenAt),
  ];
}

/** The same troubles of pods that are no more, if this one was made to replace them. */
function predecessors(
  known: readonly Known[],
  object: string,
  { pods }: WorkloadFacts,
): readonly Known[] {
  const pod = pods.find((one) => objectName(one) === object);
  if (pod === undefined) return [];
  const present = new Set(pods.map(objectName));
  return known.filter(
    (one) =>
      one.object.startsWith('Pod/') &&
      !present.has(one.object) &&
      (pod.createdAt === undefined || pod.createdAt >= one.since),
  );
}

/** What is remembered of troubles that are not found any more, as long as their rule's grace lasts. */
export function fade(
  rules: readonly Remembering[],
  { before, takenAt }: Pick<WorkloadFacts, 'before' | 'takenAt'>,
  findings: readonly Finding[],
): readonly FadedFinding[] {
  if (before === undefined) return [];
  const present = new Set(findings.map(keyOf));
  const lost = before.findings
    .filter((one) => !isOver(one, takenAt))
    .map(({ rule, object, since }) => ({ rule, object, since, goneAt: takenAt }));
  const all = [...(before.faded ?? []), ...lost].filter((one) => {
    const rule = rules.find(({ id }) => id === one.rule);
    return !present.has(keyOf(one)) && rule !== undefined && graceEnd(rule, one.goneAt) >= takenAt;
  });
  return [...new Map(all.map((one) => [keyOf(one), one])).values()];
}

/**
 * Findings of a rule whose time ran out while nobody looked at what they are about stay as they were known, as they do where nothing
 * else is new: what is found at the next look may be the same trouble.
 */
export function unseenEnds(
  { id }: Remembering,
  { before, takenAt }: Pick<WorkloadFacts, 'before' | 'takenAt'>,
  renewed: ReadonlySet<SnapshotKind>,
  findings: readonly Finding[],
): readonly Finding[] {
  const over = before?.findings.filter((one) => one.rule === id && isOver(one, takenAt)) ?? [];
  // Asked of every rule about every workload: mostly there is nothing.
  if (over.length === 0) return over;
  const present = new Set(findings.map(keyOf));
  const isRenewed = ({ object }: Finding) =>
    renewed.has(object.slice(0, object.indexOf('/')) as SnapshotKind);
  return over.filter((one) => !isRenewed(one) && !present.has(keyOf(one)));
}

export const isOver = ({ activeUntil }: Finding, takenAt: string): boolean =>
  activeUntil !== undefined && activeUntil <= takenAt;

const keyOf = ({ rule, object }: { readonly rule: string; readonly object: string }): string =>
  `${rule}\n${object}`;

const graceEnd = ({ graceSeconds = GRACE_SECONDS }: Remembering, moment: string): string =>
  plusSeconds(moment, graceSeconds);
