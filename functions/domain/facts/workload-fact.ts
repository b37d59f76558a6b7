import { compact } from '#domain/compact.ts';
import type { DisruptionBudget } from '#domain/disruption-budget.ts';
import type { RevisionPlace } from '#domain/environments/compare-contract-revisions.ts';
import { isMoving, readImage } from '#domain/environments/image-name.ts';
import { quantityOf } from '#domain/kubernetes/quantity.ts';
import type { Workload, WorkloadContainer } from '#domain/workload.ts';
import { type FactValue, unknownFact } from './rule-facts.ts';

/** Where something runs. What is not known of it is absent. */
export interface FactPlace {
  readonly environment?: string;
  readonly protected?: boolean;
  readonly cluster: string;
  readonly namespace?: string;
}

/** Why something that does not lie in the workload itself can't be told, though the workload can. */
export interface WorkloadGaps {
  readonly pods?: string;
  readonly disruptionBudget?: string;
  readonly hpa?: string;
}

/** The facts of a workload. What its image runs as, and from when, is told by its pods. */
export function workloadFact(
  workload: Workload,
  place: FactPlace,
  gaps: WorkloadGaps = {},
  contract?: RevisionPlace,
): FactValue {
  const { hpa, disruptionBudget, containers } = workload;
  const pods = gaps.pods === undefined ? undefined : unknownFact(gaps.pods);
  return compact({
    kind: workload.kind,
    name: workload.name,
    ...place,
    desired: workload.desired,
    ready: pods ?? workload.ready,
    idle: workload.idle,
    images: workload.images.map(imageFact),
    containers:
      containers === undefined
        ? unknownFact(
            `${workload.kind}/${workload.name} was not looked at again since we know of containers`,
          )
        : containers.map((one) => containerFact(one, pods)),
    hpa: gaps.hpa === undefined ? hpa && compact({ ...bounds(hpa) }) : unknownFact(gaps.hpa),
    disruptionBudget:
      gaps.disruptionBudget === undefined
        ? disruptionBudget && budgetFact(disruptionBudget)
        : unknownFact(gaps.disruptionBudget),
    graceSeconds: workload.graceSeconds ?? 30,
    contractRevision: workload.contractRevision,
    contract: contract && { ...contract },
    rolledOutAt: workload.rolledOutAt,
    restarts: pods ?? workload.restarts,
  });
}

/** Something that runs there, or may: nothing of it but the place can be told. */
export const unheardWorkload = (place: FactPlace, why: string): FactValue =>
  unknownFact(why, { ...place });

const bounds = ({ min, max, cpuTarget }: NonNullable<Workload['hpa']>) => ({ min, max, cpuTarget });

const budgetFact = ({ name, minAvailable, maxUnavailable }: DisruptionBudget): FactValue =>
  compact({
    name,
    minAvailable,
    maxUnavailable,
    isPercentage: [minAvailable, maxUnavailable].some((one) => one?.endsWith('%') === true),
  });

function imageFact(reference: string): FactValue {
  const { name, tag, digest } = readImage(reference);
  const [bare = ''] = reference.split('@', 1);
  return compact({
    reference,
    repository: tag === undefined ? bare : bare.slice(0, -(tag.length + 1)),
    name,
    tag,
    moving: digest === undefined && isMoving(tag),
  });
}

const containerFact = (container: WorkloadContainer, pods: FactValue | undefined): FactValue =>
  compact({
    name: container.name,
    image: imageFact(container.image),
    digest: pods ?? container.digest,
    requests: amounts(container.requests),
    limits: amounts(container.limits),
    probes: container.probes,
    preStop: container.preStop ?? false,
    runAsNonRoot: container.runAsNonRoot,
    readOnlyRoot: container.readOnlyRoot,
    privileged: container.privileged ?? false,
    privilegeEscalation: container.privilegeEscalation,
  });

const amounts = (quantities: Readonly<Record<string, string>> = {}): FactValue =>
  Object.fromEntries(
    Object.entries(quantities).map(([resource, written]) => [
      resource,
      quantityOf(written) ?? unknownFact(`${written} is no Kubernetes quantity`),
    ]),
  );
