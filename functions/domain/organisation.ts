import * as v from 'valibot';
import { didYouMean } from './did-you-mean.ts';
import type { FieldIssue, FieldPath } from './field-issue.ts';
import { NAMESPACE } from './kubernetes/names.ts';
import { noticeSettingsSchema } from './notices/notice-settings.ts';
import { type Extras, linkSchema } from './spec.ts';

/** `organisation.yaml`: environments, clusters, how workloads map to services, who owns which proto package. */

const name = (description: string) =>
  v.pipe(v.string(), v.minLength(1), v.maxLength(200), v.description(description));

/** `60s`, `5m`, `24h`, `7d`. */
export const DURATION = /^([1-9][0-9]{0,5})(s|m|h|d)$/;
const duration = (description: string) =>
  v.pipe(
    v.string(),
    v.regex(DURATION, 'must be a duration such as 60s, 5m, 24h or 7d'),
    v.description(description),
  );

export const mappingRuleSchema = v.object({
  namespace: v.optional(name('A namespace, in which {serviceID} stands for the id.')),
  label: v.optional(name('The label whose value is the service id.')),
  environment: v.optional(
    name('The environment of what matches; default: the first of the cluster.'),
  ),
});
export type MappingRule = Readonly<v.InferOutput<typeof mappingRuleSchema>>;

export const clusterSchema = v.object({
  name: name('Name of the cluster.'),
  environments: v.pipe(v.array(v.string()), v.minLength(1), v.description('What runs in it.')),
  gke: v.optional(name('projects/…/locations/…/clusters/…')),
  kubeconfig: v.optional(name('Context of the kubeconfig it is reached by.')),
  pushed: v.optional(v.pipe(v.boolean(), v.description('It sends its snapshots itself.'))),
  expectEvery: v.optional(
    duration('How often facts are expected; silent after three misses. Default: 60s.'),
  ),
  namespaces: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.regex(NAMESPACE))),
      v.minLength(1),
      v.maxLength(200),
      v.description('The only ones the poller may list in; default: everywhere at once.'),
    ),
  ),
  configMapNames: v.optional(
    v.pipe(
      v.boolean(),
      v.description(
        'Names of ConfigMaps are polled too. The permission for that would also let the poller read their values, which it never asks for.',
      ),
    ),
  ),
  mapping: v.optional(v.pipe(v.array(mappingRuleSchema), v.description('First match wins.'))),
});
export type ClusterSettings = v.InferOutput<typeof clusterSchema>;

export const organisationSchema = v.object({
  name: name('Name of the organisation.'),
  environments: v.optional(
    v.array(
      v.object({
        name: name('Name of the environment.'),
        protected: v.optional(
          v.pipe(v.boolean(), v.description('People ask before they touch it.')),
        ),
      }),
    ),
  ),
  clusters: v.optional(v.array(clusterSchema)),
  contracts: v.optional(
    v.object({
      revisionKey: v.optional(
        name('The label or annotation by which workloads tell the revision of their protos.'),
      ),
      owners: v.optional(
        v.pipe(
          v.array(
            v.object({
              package: name(
                'A proto package; {name} stands for one segment, * for any rest of a segment.',
              ),
              service: name('The service id that owns it, in which {name} is filled in.'),
            }),
          ),
          v.description('First match wins; a spec’s grpc.provides comes before.'),
        ),
      ),
      breakingDeadlineDays: v.optional(
        v.pipe(
          v.number(),
          v.integer('must be a whole number of days'),
          v.minValue(1, 'must be at least 1'),
          v.maxValue(3_650, 'must be at most 3650'),
          v.description('Days that consumers have to follow a breaking change. Default: 30.'),
        ),
      ),
    }),
  ),
  sources: v.optional(
    v.array(
      v.object({
        name: name('The source as it publishes.'),
        expectEvery: v.optional(duration('Silent after three misses.')),
      }),
    ),
  ),
  links: v.optional(v.array(linkSchema)),
  notices: v.optional(
    v.pipe(noticeSettingsSchema, v.description('How teams are told what is to do.')),
  ),
});
export type Organisation = v.InferOutput<typeof organisationSchema> & Extras;

/** What holds until somebody publishes `organisation.yaml`. */
export const UNNAMED_ORGANISATION: Organisation = { name: 'Organisation' };

/** The mapping of a cluster that has none of its own. */
export const DEFAULT_MAPPING: readonly MappingRule[] = [
  { namespace: '{serviceID}' },
  { label: 'app.kubernetes.io/name' },
  { label: 'app' },
];

/** What a schema cannot say: names that occur twice, clusters out of reach, environments that nobody declared. */
export function checkOrganisation(organisation: Organisation): readonly FieldIssue[] {
  const { environments = [], clusters = [], sources = [], notices } = organisation;
  const declared = environments.map(({ name }) => name);
  return [
    ...twice('environments', environments),
    ...twice('clusters', clusters),
    ...twice('sources', sources),
    ...twice('notices.teams', notices?.teams ?? []),
    ...clusters.flatMap((cluster, index) => [
      ...checkReach(cluster, ['clusters', index]),
      ...cluster.environments.flatMap((name, position) =>
        environments.length === 0
          ? []
          : checkKnown(name, declared, ['clusters', index, 'environments', position]),
      ),
      ...(cluster.mapping ?? []).flatMap(({ environment }, position) =>
        environment === undefined
          ? []
          : checkKnown(environment, cluster.environments, [
              'clusters',
              index,
              'mapping',
              position,
              'environment',
            ]),
      ),
    ]),
  ];
}

function twice(key: string, items: readonly { readonly name: string }[]): readonly FieldIssue[] {
  return items.flatMap(({ name }, index) =>
    items.findIndex((other) => other.name === name) === index
      ? []
      : [
          {
            severity: 'error' as const,
            code: 'duplicate-name',
            at: [...key.split('.'), index, 'name'],
            on: 'value' as const,
            message: `\`${key}\` names ${JSON.stringify(name)} twice.`,
            cure: 'Keep one of the two.',
          },
        ],
  );
}

function checkReach({ gke, kubeconfig, pushed }: ClusterSettings, at: FieldPath): FieldIssue[] {
  const ways = [gke !== undefined, kubeconfig !== undefined, pushed === true];
  if (ways.filter(Boolean).length === 1) return [];
  return [
    {
      severity: 'warning',
      code: 'cluster-reach',
      at,
      on: 'value',
      message: `\`${String(at[0])}[${String(at[1])}]\` must be reached in one way: gke, kubeconfig or pushed.`,
      cure: 'Give `gke: projects/…/locations/…/clusters/…`, or `kubeconfig: CONTEXT`, or `pushed: true`.',
    },
  ];
}

function checkKnown(name: string, known: readonly string[], at: FieldPath): FieldIssue[] {
  if (known.includes(name)) return [];
  const meant = didYouMean(name, known);
  return [
    {
      severity: 'warning',
      code: 'unknown-environment',
      at,
      on: 'value',
      message: `The environment ${JSON.stringify(name)} is not declared${meant === undefined ? '.' : `: did you mean \`${meant}\`?`}`,
      cure:
        at.at(-1) === 'environment'
          ? 'Name one of the environments of the cluster.'
          : 'Add it to `environments`.',
    },
  ];
}
