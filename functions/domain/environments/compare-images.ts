import { compact } from '#domain/compact.ts';
import type { Rollout } from '#domain/rollout.ts';
import type { Drift, DriftEvidence } from './drift.ts';
import { isMoving, readImage } from './image-name.ts';
import { orderTags } from './order-tags.ts';

/** An image as it runs in an environment. */
export interface RunningImage {
  readonly image: string;
  /** `sha256:…` of what really runs, where pods tell. */
  readonly digest?: string;
  /** Of its workload, newest first. */
  readonly rollouts: readonly Rollout[];
}

export interface ImageDrift {
  readonly drift: Drift;
  readonly by: DriftEvidence;
  /** Since when they differ, as far as it is known. */
  readonly since?: string;
  /** Nothing tells when it came to be so: at `since` at the latest. */
  readonly sinceAtLatest?: true;
  /** How many rollouts lie between them, where one has run what the other runs. */
  readonly rollouts?: number;
}

/**
 * Tells the same from what is newer: by digest, else by tag. Of two that differ the newer one has the higher version, or
 * is what an environment took later than the one the other still runs.
 */
export function compareImages(base: RunningImage, target: RunningImage): ImageDrift {
  const by = isDigested(base, target) ? 'digest' : 'tag';
  if (isSame(base, target)) return { drift: 'SAME', by };
  const [here, there] = [readImage(base.image), readImage(target.image)];
  const tags =
    here.tag !== undefined && there.tag !== undefined && here.name === there.name
      ? (orderTags(here.tag, there.tag) ?? 0)
      : 0;
  const found = tags === 0 ? orderByRollouts(base, target) : tags;
  if (found === 0) return compact({ drift: 'UNRELATED', by, ...later(base, target) });
  const [ahead, behind] = found > 0 ? [base, target] : [target, base];
  const apart = newestOf(ahead, behind);
  const left = ahead.rollouts[apart > 0 ? apart - 1 : 0];
  const [newest] = behind.rollouts;
  const wentBack = newest?.backTo === undefined ? undefined : newest;
  return compact({
    drift: found > 0 ? 'AHEAD' : 'BEHIND',
    by: tags === 0 ? 'rollouts' : 'tag',
    ...sinceOf([left, wentBack]),
    rollouts: apart > 0 ? apart : undefined,
  });
}

const digestOf = ({ image, digest }: RunningImage): string | undefined =>
  digest ?? readImage(image).digest;

const isDigested = (base: RunningImage, target: RunningImage): boolean =>
  digestOf(base) !== undefined && digestOf(target) !== undefined;

function isSame(base: RunningImage, target: RunningImage): boolean {
  if (isDigested(base, target)) return digestOf(base) === digestOf(target);
  const [here, there] = [readImage(base.image), readImage(target.image)];
  return here.name === there.name && here.tag === there.tag && !isMoving(here.tag);
}

/** Above 0 when the base is ahead. What an environment took first is the older one, so that a rollback leads back. */
function orderByRollouts(base: RunningImage, target: RunningImage): number {
  const ownStory = oldestOf(base, target) - oldestOf(base, base);
  if (oldestOf(base, target) >= 0 && ownStory !== 0) return ownStory;
  const otherStory = oldestOf(target, target) - oldestOf(target, base);
  return oldestOf(target, base) >= 0 ? otherStory : 0;
}

/** The place in the story of one environment at which it first ran the image; -1 when it never did. */
const oldestOf = ({ rollouts }: RunningImage, image: RunningImage): number =>
  rollouts.findLastIndex(ranWith(image));

const newestOf = ({ rollouts }: RunningImage, image: RunningImage): number =>
  rollouts.findIndex(ranWith(image));

function ranWith(running: RunningImage): (rollout: Rollout) => boolean {
  const wanted = readImage(running.image);
  const digest = running.digest ?? wanted.digest;
  const isNamed = (image: string): boolean => {
    // Asked of ten rollouts of every workload: most are told by this alone.
    if (wanted.tag === undefined || !image.includes(wanted.tag)) return false;
    const { name, tag } = readImage(image);
    return name === wanted.name && tag === wanted.tag && !isMoving(tag);
  };
  return ({ images, digests }) =>
    images.some((image, index) => {
      const known = digests?.[index] ?? (image.includes('@') ? readImage(image).digest : undefined);
      return known && digest !== undefined ? known === digest : isNamed(image);
    });
}

const later = (...both: readonly RunningImage[]) =>
  sinceOf(both.map(({ rollouts }) => rollouts[0]));

/** The last of them made it so. */
function sinceOf(
  rollouts: readonly (Rollout | undefined)[],
): Pick<ImageDrift, 'since' | 'sinceAtLatest'> {
  const last = rollouts
    .filter((rollout) => rollout !== undefined)
    .sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1))[0];
  return compact({ since: last?.startedAt, sinceAtLatest: last?.atLatest });
}
