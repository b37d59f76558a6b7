import { quantityOf } from '#domain/kubernetes/quantity.ts';
import type { WorkloadContainer } from '#domain/workload.ts';

/** What a container asks for, or may take at most, where two sides don't say the same. */
export interface ResourceDifference {
  readonly bound: 'request' | 'limit';
  /** `cpu`, `memory`. */
  readonly resource: string;
  /** As written; absent on the side that says nothing. */
  readonly base?: string;
  readonly target?: string;
}

type Resources = Pick<WorkloadContainer, 'requests' | 'limits'>;
type Amounts = NonNullable<WorkloadContainer['requests']>;

/** Requests first, each by the name of its resource. `500m` and `0.5` are the same. */
export const compareResources = (
  base: Resources,
  target: Resources,
): readonly ResourceDifference[] => [
  ...compareAmounts('request', base.requests ?? {}, target.requests ?? {}),
  ...compareAmounts('limit', base.limits ?? {}, target.limits ?? {}),
];

function compareAmounts(
  bound: ResourceDifference['bound'],
  base: Amounts,
  target: Amounts,
): readonly ResourceDifference[] {
  const resources = new Set([...Object.keys(base), ...Object.keys(target)]);
  return [...resources]
    .sort()
    .filter((resource) => !isSame(base[resource], target[resource]))
    .map((resource) => {
      const [here, there] = [base[resource], target[resource]];
      return {
        bound,
        resource,
        ...(here === undefined ? {} : { base: here }),
        ...(there === undefined ? {} : { target: there }),
      };
    });
}

const isSame = (a: string | undefined, b: string | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && quantityOf(a) !== undefined && alike(a, b));

/** Amounts with and without decimals may differ by what a float can't hold: one in a million million. */
function alike(a: string, b: string): boolean {
  const [left, right] = [quantityOf(a) ?? 0, quantityOf(b) ?? Number.NaN];
  return Math.abs(left - right) <= Math.abs(left) * 1e-12;
}
