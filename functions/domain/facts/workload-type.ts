import { WORKLOAD_KINDS } from '#domain/workload.ts';
import type { FactType } from './fact-type.ts';
import { bool, group, int, listOf, mapOf, maybe, moment, objectOf, text, texts } from './field.ts';

const DOUBLE: FactType = { kind: 'double' };

/** Where something runs: the same words in environments, workloads and findings. */
export const place = {
  environment: text('Name of the environment.'),
  protected: bool('People ask before they touch that environment: usually production.'),
  cluster: text('Name of the cluster.'),
  namespace: text('Kubernetes namespace.'),
};

const image = {
  reference: text('The image as the template names it.'),
  repository: text('The same without tag and digest.'),
  name: text('Last part of the repository.'),
  tag: maybe(text('Absent where the template names none.')),
  moving: bool(
    'No digest is named, and the tag is missing or may be another image tomorrow: latest, master, main …',
  ),
};

const container = objectOf('Container', {
  name: text('Name in the template.'),
  image: group('Image', 'What it runs.', image),
  digest: maybe(text('sha256:… of what really runs, where all ready pods agree.')),
  requests: mapOf(DOUBLE, 'By resource: cores of cpu, bytes of memory …'),
  limits: mapOf(DOUBLE, 'By resource: cores of cpu, bytes of memory …'),
  probes: texts('readiness, liveness, startup: those that are configured.'),
  preStop: bool('It has a preStop hook.'),
  runAsNonRoot: maybe(bool('What pod and container say together; absent: not said.')),
  readOnlyRoot: maybe(bool('readOnlyRootFilesystem; absent: not said.')),
  privileged: bool('It runs privileged.'),
  privilegeEscalation: maybe(bool('allowPrivilegeEscalation; absent: not said.')),
});

const hpa = objectOf('HorizontalPodAutoscaler', {
  min: int('Fewest replicas.'),
  max: int('Most replicas.'),
  cpuTarget: maybe(int('Average CPU use it aims at, in % of the requests.')),
});

const disruptionBudget = objectOf('DisruptionBudget', {
  name: text('Name of the PodDisruptionBudget.'),
  minAvailable: maybe(text('As written: 2 or 50%.')),
  maxUnavailable: maybe(text('As written: 1 or 33%.')),
  isPercentage: bool('It is a share of the pods, not a number of them.'),
});

/** Something that runs, in one place. What nobody heard of for too long is known by its place only. */
export const workloadType = objectOf('Workload', {
  kind: text(`${WORKLOAD_KINDS.join(', ')}.`),
  name: text('Name of the workload.'),
  ...place,
  desired: maybe(int('Replicas that are wanted; absent for jobs.')),
  ready: maybe(
    int('Replicas that are ready; absent for jobs. Looked at again every few minutes only.'),
  ),
  idle: bool('Nothing runs, on purpose: scaled to 0 or suspended.'),
  images: listOf(objectOf('Image', image), 'Of what runs permanently, each once.'),
  containers: listOf(container, 'Those that run permanently.'),
  hpa: maybe({ type: hpa, description: 'Its HorizontalPodAutoscaler; absent: it has none.' }),
  disruptionBudget: maybe({
    type: disruptionBudget,
    description: 'The strictest PodDisruptionBudget that selects its pods; absent: none does.',
  }),
  graceSeconds: int('terminationGracePeriodSeconds; 30 where nothing is said.'),
  contractRevision: maybe(text('Revision of the protos it was built with, where it tells.')),
  contract: maybe({
    type: objectOf('RunningContract', {
      source: text('Of whose contract that revision is.'),
      revision: text('The revision by its whole name.'),
      number: int('Which of the published revisions of that contract it is; 1 is the first.'),
    }),
    description: 'Absent where it tells none, or one that is not known here.',
  }),
  rolledOutAt: maybe(moment('When its images last came into force.')),
  restarts: int('Of all its pods. Looked at again every few minutes only.'),
});
