import type { Resource } from './resources.ts';

/** The rules of RBAC that allow listing these, one for each group, as a line of YAML. */
export function listRules(resources: readonly Pick<Resource, 'group' | 'plural'>[]): string[] {
  const groups = Map.groupBy(resources, ({ group }) => group);
  return [...groups].map(([group, some]) => {
    const plurals = [...new Set(some.map(({ plural }) => plural))].join(', ');
    return `- { apiGroups: [${group === '' ? '""' : group}], resources: [${plurals}], verbs: [list] }`;
  });
}

/** A whole ClusterRole of this name. https://kubernetes.io/docs/reference/access-authn-authz/rbac/ */
export const clusterRole = (
  name: string,
  resources: readonly Pick<Resource, 'group' | 'plural'>[],
): string =>
  [
    'apiVersion: rbac.authorization.k8s.io/v1',
    'kind: ClusterRole',
    `metadata: { name: ${name} }`,
    'rules:',
    ...listRules(resources).map((rule) => `  ${rule}`),
  ].join('\n');
