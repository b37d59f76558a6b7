import { DAY } from '#examples/epoch.ts';
import { type KubernetesObject, object } from './object.ts';

/** What a namespace may take; by resource how much is used of how much. */
export const quota = (
  namespace: string,
  uses: Readonly<Record<string, readonly [used: string, hard: string]>>,
): KubernetesObject => {
  const amounts = (which: 0 | 1) =>
    Object.fromEntries(Object.entries(uses).map(([resource, use]) => [resource, use[which]]));
  return object(
    { apiVersion: 'v1', kind: 'ResourceQuota', namespace, name: 'team', age: 100 * DAY },
    { spec: { hard: amounts(1) }, status: { hard: amounts(1), used: amounts(0) } },
  );
};
