import { type BareContainer, conditionOf, type PodObject } from './kubernetes/cluster-object.ts';
import type { Rollout } from './rollout.ts';

/** Of what runs permanently; containers that only prepare are left out. */
export const imagesIn = (containers: readonly BareContainer[]): readonly string[] => [
  ...new Set(containers.filter(({ init }) => !init).map(({ image }) => image)),
];

/** Of each image what really runs, when all ready pods agree on every one. */
export function digestsIn(
  containers: readonly BareContainer[],
  pods: readonly PodObject[],
): readonly string[] | undefined {
  const ready = pods.filter((pod) => conditionOf(pod, 'Ready')?.status === 'True');
  const running = ready.flatMap((pod) => pod.containers.filter(({ init }) => !init));
  const digests = imagesIn(containers).flatMap((image) => {
    const names = containers.filter((one) => !one.init && one.image === image);
    const found = new Set(
      running.filter(({ name }) => names.some((one) => one.name === name)).map(digestOf),
    );
    const [digest] = found;
    return found.size === 1 && digest !== undefined ? [digest] : [];
  });
  return digests.length > 0 && digests.length === imagesIn(containers).length ? digests : undefined;
}

const digestOf = ({ digest }: { readonly digest?: string }) => digest;

export const sameImages = (
  a: Pick<Rollout, 'images'> | undefined,
  b: Pick<Rollout, 'images'> | undefined,
): boolean => a !== undefined && b !== undefined && a.images.join() === b.images.join();

export function oldestFirst(a: Rollout, b: Rollout): number {
  if (a.startedAt !== b.startedAt) return a.startedAt < b.startedAt ? -1 : 1;
  return (a.revision ?? 0) - (b.revision ?? 0);
}

/** Images that differ from those directly before, and ran earlier: when they began the last time. Newest first. */
export const ranBefore = (
  rollout: Pick<Rollout, 'images'>,
  [last, ...older]: readonly Rollout[],
): string | undefined =>
  sameImages(rollout, last) ? undefined : older.find((one) => sameImages(rollout, one))?.startedAt;

/** One that another overtook: whether it had been done is known only when somebody saw it end. */
export function overtaken(rollout: Rollout, next: Rollout | undefined): Rollout {
  if (rollout.outcome !== 'moving' || next === undefined) return rollout;
  return { ...rollout, outcome: 'replaced', finishedAt: next.startedAt };
}
