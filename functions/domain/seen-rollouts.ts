import { compact } from './compact.ts';
import type { RollingObject } from './kubernetes/cluster-object.ts';
import type { Rollout } from './rollout.ts';
import { isEverywhere, outcomeNow } from './rollout-outcome.ts';
import { digestsIn, imagesIn, overtaken, ranBefore, sameImages } from './rollout-parts.ts';
import type { WorkloadFacts } from './workload-facts.ts';

/**
 * The rollouts of what leaves no dated trace of them: that of the poll which saw another template is the time, at the
 * latest. The first one is what ran when it was first looked at.
 */
export function seenRollouts(
  facts: WorkloadFacts & { readonly object: RollingObject },
): readonly Rollout[] {
  const { object, pods, before, takenAt } = facts;
  const known = before?.rollouts ?? [];
  const [newest, ...older] = known;
  // A StatefulSet's controller names the new template a moment after the images were set.
  if (object.kind === 'StatefulSet' && object.unobserved && newest) return known;
  const { revision, template } = markOf(object);
  const isSame = newest !== undefined && isOf(newest, object);
  const fresh = { images: imagesIn(object.containers), atLatest: true as const };
  const start: Rollout =
    isSame && newest !== undefined
      ? newest
      : compact({
          ...fresh,
          revision,
          template,
          startedAt: firstSight(facts) ?? takenAt,
          // Whether what ran when it was first looked at is a rollout, only pods of an older template tell.
          outcome: newest === undefined && isEverywhere(object) ? 'unseen' : 'moving',
          backTo: ranBefore(fresh, known),
        });
  const now = { ...start, ...outcomeNow(facts, start) };
  const rollout: Rollout = compact({
    ...now,
    contractRevision: object.contractRevision ?? start.contractRevision,
    // Pods of the old template can't be told from those of the new one before it is done.
    digests:
      start.digests ?? (now.outcome === 'moving' ? undefined : digestsIn(object.containers, pods)),
  });
  return isSame
    ? [rollout, ...older]
    : [rollout, ...known.map((one, n) => (n === 0 ? overtaken(one, rollout) : one))];
}

/** Facts of former times know when the images came, and no rollouts. */
function firstSight({ object, before }: WorkloadFacts): string | undefined {
  if (before === undefined || before.rollouts !== undefined) return undefined;
  return sameImages(before, { images: imagesIn(object.containers) })
    ? before.rolledOutAt
    : undefined;
}

function markOf(object: RollingObject): {
  readonly revision?: number | undefined;
  readonly template?: string | undefined;
} {
  switch (object.kind) {
    case 'Deployment':
      return {};
    case 'StatefulSet':
      return { template: object.template };
    case 'DaemonSet':
      return { revision: object.revision };
  }
}

function isOf(rollout: Rollout, object: RollingObject): boolean {
  const { revision, template } = markOf(object);
  if (revision !== undefined && rollout.revision !== undefined)
    return revision === rollout.revision;
  if (template !== undefined && rollout.template !== undefined)
    return template === rollout.template;
  return sameImages(rollout, { images: imagesIn(object.containers) });
}
