import * as v from 'valibot';
import { linkSchema } from './spec.ts';

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
});
export type Organisation = v.InferOutput<typeof organisationSchema>;

/** What holds until somebody publishes `organisation.yaml`. */
export const UNNAMED_ORGANISATION: Organisation = { name: 'Organisation' };

/** Tried after a cluster's own mapping, or alone when it has none. */
export const DEFAULT_MAPPING: readonly MappingRule[] = [
  { namespace: '{serviceID}' },
  { label: 'app.kubernetes.io/name' },
  { label: 'app' },
];
