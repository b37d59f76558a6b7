const SHORT: Readonly<Record<string, string>> = {
  HorizontalPodAutoscaler: 'hpa',
  PodDisruptionBudget: 'pdb',
};

/** How kubectl calls it: `Pod/pay-api-1` → `pod/pay-api-1`. */
export function target(object: string): string {
  const [kind = '', name = ''] = object.split('/');
  return `${SHORT[kind] ?? kind.toLowerCase()}/${name}`;
}

/** One command a line, in the namespace: `kubectl describe pod/pay-api-1 -n pay`. */
export const kubectl = (namespace: string, ...commands: readonly string[]): string =>
  commands.map((command) => `kubectl ${command} -n ${namespace}`).join('\n');

/** `deployment/pay-api` of a workload. */
export const workloadTarget = ({
  kind,
  name,
}: {
  readonly kind: string;
  readonly name: string;
}): string => target(`${kind}/${name}`);

/** ` -c api`, or nothing where no container is named. */
export const inContainer = (container: string | undefined): string =>
  container === undefined ? '' : ` -c ${container}`;

/** Whether `kubectl rollout` knows the kind. */
export const isRollable = (kind: string): boolean =>
  kind === 'Deployment' || kind === 'StatefulSet' || kind === 'DaemonSet';
