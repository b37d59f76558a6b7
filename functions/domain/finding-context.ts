import type { Finding, GroupedWarning, Workload } from './workload.ts';

const MOST = 5;

/**
 * What the cluster warned of about the object of a finding within the hour; of a finding about the whole workload, about
 * any part of it. It explains a finding and never makes one.
 */
export function contextOf(
  { kind, name, events = [] }: Pick<Workload, 'kind' | 'name' | 'events'>,
  { object }: Pick<Finding, 'object'>,
): readonly GroupedWarning[] {
  const isWhole = object === `${kind}/${name}`;
  return events.filter((one) => isWhole || one.object === object).slice(0, MOST);
}
