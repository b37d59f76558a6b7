import { compact } from './compact.ts';
import type { DeploymentObject } from './kubernetes/cluster-object.ts';
import { latest } from './latest.ts';
import { matchKnown } from './match-known.ts';
import type { Rollout } from './rollout.ts';
import { outcomeNow } from './rollout-outcome.ts';
import { digestsIn, oldestFirst, overtaken, ranBefore } from './rollout-parts.ts';
import { startsOf } from './rollout-starts.ts';
import { seenRollouts } from './seen-rollouts.ts';
import { type ToldRevision, toldRevisions } from './told-revisions.ts';
import type { WorkloadFacts } from './workload-facts.ts';

type Facts = WorkloadFacts & { readonly object: DeploymentObject };

/**
 * A Deployment's ReplicaSets tell when each rollout whose ReplicaSet is still there began, and by their revisions which
 * of them were taken into use again. What only earlier polls knew is kept beside.
 */
export function deploymentRollouts(facts: Facts): readonly Rollout[] {
  const told = toldRevisions(facts);
  if (told.length === 0) return seenRollouts(facts);
  const { object, before, takenAt } = facts;
  const { matches, others } = matchKnown(before?.rollouts ?? [], told);
  const starts = startsOf(told, matches, facts);
  const merged: Rollout[] = [];
  for (const [place, revision] of told.entries()) {
    const former = others.filter((one) => isBefore(one, revision, object));
    const past = [...former, ...merged].sort(oldestFirst).reverse();
    const start = starts[place] ?? { startedAt: takenAt };
    merged.push(rolloutOf(revision, matches.get(revision), start, past));
  }
  const all = [...others, ...merged].sort(oldestFirst);
  const newest = all.at(-1);
  return all.map((one, place) =>
    one === newest && one === merged.at(-1) ? present(one, facts) : overtaken(one, all[place + 1]),
  );
}

const isBefore = (
  known: Rollout,
  { startedAt, revision }: ToldRevision,
  { createdAt = '' }: Facts['object'],
) =>
  startedAt === undefined
    ? known.startedAt < createdAt || (known.revision ?? 0) < revision
    : known.startedAt < startedAt;

function rolloutOf(
  { revision, images, again, containers, pods, contractRevision }: ToldRevision,
  last: Rollout | undefined,
  start: Pick<Rollout, 'startedAt' | 'atLatest'>,
  past: readonly Rollout[],
): Rollout {
  const { atLatest: _, ...kept } = asOf(last, start);
  const isBack = last === undefined ? ranBefore({ images }, past) : last.backTo;
  return compact({
    ...kept,
    revision,
    images,
    ...start,
    backTo: again === undefined ? isBack : (last?.backTo ?? lastUse(again, past) ?? again.madeAt),
    digests: last?.digests ?? digestsIn(containers, pods),
    contractRevision: last?.contractRevision ?? contractRevision,
  });
}

/** What is known of it; an end before its beginning is that of another one of the number. */
function asOf(
  last: Rollout | undefined,
  { startedAt }: Pick<Rollout, 'startedAt'>,
): Partial<Rollout> & Pick<Rollout, 'outcome'> {
  if (last === undefined) return { outcome: 'unseen' as const };
  const { finishedAt, ...open } = last;
  const hasOther = finishedAt !== undefined && finishedAt < startedAt;
  return hasOther ? { ...open, outcome: 'unseen' as const } : last;
}

const lastUse = (
  { revision }: NonNullable<ToldRevision['again']>,
  past: readonly Rollout[],
): string | undefined =>
  revision === undefined ? undefined : past.find((one) => one.revision === revision)?.startedAt;

/** The newest one, as far as it is. */
function present(rollout: Rollout, facts: Facts): Rollout {
  const told = withContract(rollout, facts.object);
  const start: Rollout = told.outcome === 'unseen' ? { ...told, outcome: 'moving' } : told;
  const { outcome, finishedAt } = outcomeNow(facts, start);
  if (finishedAt === undefined) return { ...start, outcome };
  return { ...start, outcome, finishedAt: latest([finishedAt, start.startedAt]) };
}

/** What the Deployment says of itself is the last word on the template in force. */
function withContract(rollout: Rollout, { revision, contractRevision }: DeploymentObject): Rollout {
  const isOlder = (revision ?? 0) < (rollout.revision ?? 0) && revision !== undefined;
  return isOlder || contractRevision === undefined ? rollout : { ...rollout, contractRevision };
}
