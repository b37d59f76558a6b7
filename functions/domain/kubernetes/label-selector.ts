import * as v from 'valibot';
import { compact } from '#domain/compact.ts';
import { fingerprint } from './fingerprint.ts';
import { maybe } from './schema-parts.ts';

/**
 * Labels only to be compared with selectors: of each the fingerprint of its key, and that of key and value. What they say
 * is not kept.
 */
export type PrintedLabels = Readonly<Record<string, string>>;

const OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist'] as const;

interface Requirement {
  readonly key: string;
  readonly operator: (typeof OPERATORS)[number];
  /** Of key and value. */
  readonly values?: readonly string[];
}

/** https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors; all of it must hold. */
export interface LabelSelector {
  readonly labels: PrintedLabels;
  readonly expressions?: readonly Requirement[];
}

const labels = maybe(v.record(v.string(), v.unknown()));

export const labelSelector = maybe(
  v.object({
    matchLabels: labels,
    matchExpressions: maybe(
      v.array(
        v.object({
          key: v.string(),
          operator: v.picklist(OPERATORS),
          values: maybe(v.array(v.string())),
        }),
      ),
    ),
  }),
);

export const selectorOf = (found: v.InferOutput<typeof labelSelector>): LabelSelector | undefined =>
  found &&
  compact({
    labels: printed(found.matchLabels),
    expressions: found.matchExpressions?.length
      ? found.matchExpressions.map(({ key, operator, values }) =>
          compact({
            key: fingerprint(key),
            operator,
            values: values?.map((value) => printOf(key, value)),
          }),
        )
      : undefined,
  });

export const printed = (found: Readonly<Record<string, unknown>> = {}): PrintedLabels =>
  Object.fromEntries(
    Object.entries(found)
      .map(([key, value]) => [fingerprint(key), printOf(key, String(value))] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

const printOf = (key: string, value: string): string => fingerprint(`${key}=${value}`);

/** True when pods of these labels are selected. A selector that demands nothing selects every pod. */
export const selects = (
  { labels: wanted, expressions = [] }: LabelSelector,
  podLabels: PrintedLabels,
): boolean =>
  Object.entries(wanted).every(([key, print]) => podLabels[key] === print) &&
  expressions.every((requirement) => isMet(requirement, podLabels));

function isMet({ key, operator, values = [] }: Requirement, podLabels: PrintedLabels): boolean {
  const found = podLabels[key];
  switch (operator) {
    case 'In':
      return found !== undefined && values.includes(found);
    case 'NotIn':
      return found === undefined || !values.includes(found);
    case 'Exists':
      return found !== undefined;
    case 'DoesNotExist':
      return found === undefined;
  }
}
