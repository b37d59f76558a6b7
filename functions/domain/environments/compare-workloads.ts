import { compact } from '#domain/compact.ts';
import { sameJson } from '#domain/same-json.ts';
import type { Workload, WorkloadContainer } from '#domain/workload.ts';
import { compareImages, type ImageDrift } from './compare-images.ts';
import { compareResources, type ResourceDifference } from './compare-resources.ts';
import { type Drift, joinDrifts } from './drift.ts';
import { readImage } from './image-name.ts';

/** A container that both sides have. */
export interface ContainerDrift extends ImageDrift {
  readonly name: string;
  readonly base: WorkloadContainer;
  readonly target: WorkloadContainer;
  /** Only what is not the same. */
  readonly resources: readonly ResourceDifference[];
}

/** What besides the images is set differently. */
export const SETTINGS = ['replicas', 'autoscaler', 'resources'] as const;
export type Setting = (typeof SETTINGS)[number];

export interface WorkloadDrift {
  readonly drift: Drift;
  readonly since?: string;
  readonly sinceAtLatest?: true;
  readonly rollouts?: number;
  readonly containers: readonly ContainerDrift[];
  readonly settings: readonly Setting[];
}

type Side = Pick<
  Workload,
  'name' | 'images' | 'containers' | 'rollouts' | 'desired' | 'hpa' | 'rolledOutAt'
>;

/**
 * The same workload in two environments. Containers that only one side has are left out: they are injected there.
 * Undefined sides are workloads that are not there.
 */
export function compareWorkloads(base: Side | undefined, target: Side | undefined): WorkloadDrift {
  if (base === undefined || target === undefined) {
    const there = base ?? target;
    const first = (there?.rollouts ?? []).at(-1);
    const since = first?.startedAt ?? there?.rolledOutAt;
    const sinceAtLatest = first?.atLatest;
    const drift = target === undefined ? 'ONLY_BASE' : 'ONLY_TARGET';
    return compact({ drift, since, sinceAtLatest, containers: [], settings: [] });
  }
  const containers = pairsOf(base, target).map(([left, right]) => ({
    name: left.name,
    base: left,
    target: right,
    resources: compareResources(left, right),
    ...compareImages(runningIn(base, left), runningIn(target, right)),
  }));
  const drift =
    containers.length === 0 ? 'UNRELATED' : joinDrifts(containers.map((one) => one.drift));
  const apart = containers.filter((one) => one.drift !== 'SAME');
  const [eldest] = apart
    .filter(({ since }) => since !== undefined)
    .sort((a, b) => ((a.since ?? '') < (b.since ?? '') ? -1 : 1));
  return compact({
    drift,
    since: eldest?.since,
    sinceAtLatest: eldest?.sinceAtLatest,
    rollouts: drift === 'UNRELATED' ? undefined : most(apart.flatMap((one) => one.rollouts ?? [])),
    containers,
    settings: settingsThatDiffer(base, target, containers),
  });
}

const most = (numbers: readonly number[]): number | undefined =>
  numbers.length === 0 ? undefined : Math.max(...numbers);

const containersOf = ({ containers, images }: Side): readonly WorkloadContainer[] =>
  containers ?? images.map((image) => ({ name: readImage(image).name, image, probes: [] }));

/** By name, else by the name of the image. */
function pairsOf(
  base: Side,
  target: Side,
): readonly (readonly [WorkloadContainer, WorkloadContainer])[] {
  const others = [...containersOf(target)];
  return containersOf(base).flatMap((left) => {
    const named = others.findIndex(({ name }) => name === left.name);
    const alike = others.findIndex(
      ({ image }) => readImage(image).name === readImage(left.image).name,
    );
    const place = named >= 0 ? named : alike;
    const [right] = place >= 0 ? others.splice(place, 1) : [];
    return right === undefined ? [] : [[left, right] as const];
  });
}

/** Before rollouts were kept, the time of the last one is all that is known. */
function runningIn(side: Side, { image, digest: ran }: WorkloadContainer) {
  const { rolledOutAt, images } = side;
  const digest = isArriving(side) ? undefined : ran;
  const last =
    rolledOutAt === undefined ? [] : [{ images, startedAt: rolledOutAt, outcome: 'done' as const }];
  return compact({ image, digest, rollouts: side.rollouts ?? last });
}

/** Then the pods that are ready still run the image before, and so does their digest. */
const isArriving = ({ rollouts = [] }: Side): boolean =>
  rollouts[0]?.outcome === 'moving' || rollouts[0]?.outcome === 'stuck';

function settingsThatDiffer(
  base: Side,
  target: Side,
  containers: readonly ContainerDrift[],
): readonly Setting[] {
  const bounds = ({ hpa }: Side) => (hpa === undefined ? null : [hpa.min, hpa.max]);
  const isScaled = base.hpa !== undefined || target.hpa !== undefined;
  const differs: Readonly<Record<Setting, boolean>> = {
    // Autoscalers move the number: then their bounds are what is set.
    replicas: !isScaled && base.desired !== target.desired,
    autoscaler: !sameJson(bounds(base), bounds(target)),
    resources: containers.some(({ resources }) => resources.length > 0),
  };
  return SETTINGS.filter((setting) => differs[setting]);
}
