import type { FixStep } from '#domain/fix-step.ts';
import type { FindingCase } from '#domain/health-rule.ts';
import { findRule } from '#domain/health-rules.ts';
import { placeSteps } from '#domain/place-steps.ts';
import type { Localised } from '#domain/workload.ts';
import type { Catalogue } from './catalogue.ts';
import { clusterOf, environmentOf } from './environments-of.ts';

/** Where a finding is. Workloads that no mapping claims have no environment of their own. */
export interface FindingPlace {
  readonly cluster: string;
  readonly environment?: string;
}

export interface PlacedStep extends FixStep {
  /** Stands above a change of a protected environment. */
  readonly note?: Localised;
}

/** What to paste for a finding, with the names of this very case and the cluster it is in. */
export function fixOf(
  catalogue: Catalogue,
  rule: string,
  { workload, finding }: FindingCase,
  place: FindingPlace,
): readonly PlacedStep[] {
  const steps = findRule(rule)?.steps({ workload, finding }) ?? [];
  const { clusters = [] } = catalogue.organisation;
  const reach = clusters.find(({ name }) => name === place.cluster) ?? { name: place.cluster };
  const guarded = protectedEnvironment(catalogue, place);
  return placeSteps(steps, reach).map((step) =>
    step.purpose === 'look' || guarded === undefined ? step : { ...step, note: noteOf(guarded) },
  );
}

/** Of a cluster with several environments, without one of its own, the first that is protected. */
const protectedEnvironment = (
  catalogue: Catalogue,
  { cluster, environment }: FindingPlace,
): string | undefined =>
  (environment === undefined ? clusterOf(catalogue, cluster).environments : [environment]).find(
    (name) => environmentOf(catalogue, name).protected,
  );

const noteOf = (environment: string): Localised => ({
  en: `${environment}: this changes what runs.`,
  ja: `${environment}：稼働中のものに変更を加えます。`,
});
