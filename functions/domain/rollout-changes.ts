import { compact } from './compact.ts';
import { secondsBetween } from './instant.ts';
import type { JsonObject } from './json.ts';
import type { Rollout } from './rollout.ts';
import { sameImages } from './rollout-parts.ts';
import type { Workload } from './workload.ts';

/** Something that happened to the template of a workload since the last snapshot. */
export interface RolloutNews {
  readonly kind: 'rollout' | 'rollout-finished';
  readonly at: string;
  readonly verb: string;
  readonly before?: JsonObject;
  readonly after: JsonObject;
}

/**
 * The rollouts that began and ended between two snapshots, in their order. What the cluster only now tells of times
 * before the last known rollout is no news.
 */
export function rolloutNews(
  before: Workload,
  workload: Workload,
  takenAt: string,
): readonly RolloutNews[] {
  const { rollouts } = workload;
  if (before.rollouts === undefined || rollouts === undefined) {
    return sameImages(before, workload) ? [] : [plainNews(before, workload, takenAt)];
  }
  const known = before.rollouts;
  const [newest] = known;
  const news = rollouts.flatMap((rollout, place) => {
    const last = known.find((one) => isSame(one, rollout, workload));
    const isNew = last === undefined;
    if (isNew && newest !== undefined && rollout.startedAt < newest.startedAt) return [];
    return [
      ...(hasEnded(last, rollout) ? [ended(rollout)] : []),
      ...(isNew ? [begun(rollout, previousOf(rollouts[place + 1], before))] : []),
    ];
  });
  return news.reverse().sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

/** Of what has no rollouts, or had none when it was last looked at. */
const plainNews = (before: Workload, workload: Workload, takenAt: string): RolloutNews =>
  begun(
    workload.rollouts?.[0] ??
      compact({
        images: workload.images,
        startedAt: takenAt,
        outcome: 'done' as const,
        contractRevision: workload.contractRevision,
      }),
    before,
  );

/** What the newest one known was built with, facts of former times tell of the workload alone. */
function previousOf(previous: Rollout | undefined, before: Workload): Previous {
  if (previous === undefined) return before;
  const [newest] = before.rollouts ?? [];
  const isNewest = newest !== undefined && newest.startedAt === previous.startedAt;
  const contractRevision =
    previous.contractRevision ?? (isNewest ? before.contractRevision : undefined);
  return compact({ ...previous, contractRevision });
}

type Previous = Pick<Rollout, 'images' | 'revision' | 'contractRevision'> | Workload;

/** A Deployment's ReplicaSets may tell better when it began what was known by its number. */
function isSame(known: Rollout, now: Rollout, { kind, rollouts = [] }: Workload): boolean {
  if (isEqual(known, now)) return true;
  if (kind !== 'Deployment' || !sameImages(known, now)) return false;
  if (rollouts.some((one) => isEqual(known, one))) return false;
  if (known.revision === undefined) return known.atLatest === true;
  return known.revision === now.revision && (known.revision > 1 || known.atLatest === true);
}

const isEqual = (a: Rollout, b: Rollout): boolean =>
  a.revision === b.revision && a.startedAt === b.startedAt;

function hasEnded(last: Rollout | undefined, { outcome }: Rollout): boolean {
  return outcome !== 'moving' && outcome !== 'unseen' && last?.outcome !== outcome;
}

function begun(rollout: Rollout, previous: Previous): RolloutNews {
  const { images, startedAt, backTo } = rollout;
  const named = images.join(', ');
  const verb =
    backTo !== undefined
      ? `rolled back to ${named}`
      : sameImages(previous, rollout)
        ? `rolled out ${named} again with other settings`
        : `rolled out ${named}`;
  const revision = 'revision' in previous ? previous.revision : undefined;
  const isOther = previous.contractRevision !== rollout.contractRevision;
  const protosOf = ({ contractRevision }: Previous) => (isOther ? contractRevision : undefined);
  return {
    kind: 'rollout',
    at: startedAt,
    verb,
    before: compact({ images: previous.images, revision, contractRevision: protosOf(previous) }),
    after: compact({ ...identityOf(rollout), contractRevision: protosOf(rollout) }),
  };
}

function ended(rollout: Rollout): RolloutNews {
  const { images, startedAt, finishedAt = startedAt, atLatest, outcome } = rollout;
  const seconds = secondsBetween(startedAt, finishedAt);
  return {
    kind: 'rollout-finished',
    at: finishedAt,
    verb: verbOf(outcome, images.join(', ')),
    after: compact({
      outcome,
      startedAt,
      seconds: atLatest && seconds <= 0 ? undefined : seconds,
      ...identityOf(rollout),
    }),
  };
}

function verbOf(outcome: Rollout['outcome'], images: string): string {
  switch (outcome) {
    case 'stuck':
      return `got stuck rolling out ${images}`;
    case 'replaced':
      return `was overtaken while ${images} was rolled out`;
    case 'moving':
    case 'done':
    case 'unseen':
      return `finished rolling out ${images}`;
  }
}

const identityOf = ({ images, digests, revision, backTo }: Rollout): JsonObject =>
  compact({ images, digests, revision, backTo });
