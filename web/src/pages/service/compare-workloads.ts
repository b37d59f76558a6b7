import { imageRepository, imageVersion } from '#web/parts/image-reference.ts';

export interface ComparedWorkload {
  readonly kind: string;
  readonly name: string;
  readonly desired: number | null;
  readonly images: readonly string[];
  readonly hpa: { readonly min: number; readonly max: number } | null;
}

export type Difference = 'presence' | 'version' | 'replicas' | 'autoscaler';

export interface WorkloadPair<W extends ComparedWorkload> {
  readonly key: string;
  readonly left: W | undefined;
  readonly right: W | undefined;
  /** What is not the same on both sides; `presence` when one side lacks it. */
  readonly differs: ReadonlySet<Difference>;
}

/** Workloads of two environments side by side, those that differ first. */
export function compareWorkloads<W extends ComparedWorkload>(
  left: { readonly environment: string; readonly workloads: readonly W[] },
  right: { readonly environment: string; readonly workloads: readonly W[] },
): readonly WorkloadPair<W>[] {
  const others = Map.groupBy(right.workloads, (workload) => keyOf(workload, right.environment));
  const pairs = left.workloads.map((workload) => {
    const key = keyOf(workload, left.environment);
    return pairOf(key, workload, others.get(key)?.shift());
  });
  const rest = [...others].flatMap(([key, list]) =>
    list.map((workload) => pairOf(key, undefined, workload)),
  );
  return [...pairs, ...rest].toSorted(
    (a, b) => Number(b.differs.size > 0) - Number(a.differs.size > 0),
  );
}

/** Kind and name; a name that carries its environment (`pay-api-beta`) is the same workload without it. */
function keyOf({ kind, name }: ComparedWorkload, environment: string): string {
  const bare = name.split('-').filter((part) => part !== environment);
  return `${kind}/${bare.join('-') || name}`;
}

function pairOf<W extends ComparedWorkload>(
  key: string,
  left: W | undefined,
  right: W | undefined,
): WorkloadPair<W> {
  const differs = new Set<Difference>();
  if (left === undefined || right === undefined) differs.add('presence');
  else {
    if (versionsOf(left) !== versionsOf(right)) differs.add('version');
    if (left.desired !== right.desired) differs.add('replicas');
    if (rangeOf(left) !== rangeOf(right)) differs.add('autoscaler');
  }
  return { key, left, right, differs };
}

/** Whether it runs this image, in this version, from whatever registry: those often differ between environments. */
export function runsImage(workload: ComparedWorkload, image: string): boolean {
  return workload.images.some((one) => imageKey(one) === imageKey(image));
}

function versionsOf({ images }: ComparedWorkload): string {
  return images.map(imageKey).toSorted().join();
}

function imageKey(image: string): string {
  const repository = imageRepository(image);
  return `${repository.slice(repository.lastIndexOf('/') + 1)} ${imageVersion(image) ?? ''}`;
}

function rangeOf({ hpa }: ComparedWorkload): string {
  return hpa === null ? '' : `${hpa.min}–${hpa.max}`;
}
