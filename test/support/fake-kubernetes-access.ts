import type { ServedKind } from './fake-kubernetes-kinds.ts';
import { type Reply, refusal } from './fake-kubernetes-reply.ts';

/** What somebody may do: `*` is everything. */
export interface AccessRule {
  readonly verbs: readonly string[];
  readonly groups: readonly string[];
  readonly resources: readonly string[];
  /** By a RoleBinding in each of these; absent: by a ClusterRoleBinding. */
  readonly namespaces?: readonly string[];
}

export interface FakeUser {
  readonly name: string;
  readonly rules: readonly AccessRule[];
}

/** What somebody wants. */
export interface Wish {
  readonly verb: string;
  readonly group: string;
  readonly resource: string;
  readonly namespace?: string | undefined;
  readonly name?: string | undefined;
}

export const EVERYTHING: AccessRule = { verbs: ['*'], groups: ['*'], resources: ['*'] };

/** May list these kinds, everywhere or in some namespaces. */
export const mayList = (
  kinds: readonly Pick<ServedKind, 'group' | 'plural'>[],
  namespaces?: readonly string[],
): readonly AccessRule[] =>
  kinds.map(({ group, plural }) => ({
    verbs: ['list'],
    groups: [group],
    resources: [plural],
    ...(namespaces === undefined ? {} : { namespaces }),
  }));

export function isAllowed({ rules }: FakeUser, wish: Wish): boolean {
  const names = (all: readonly string[], one: string) => all.includes('*') || all.includes(one);
  return rules.some(
    ({ verbs, groups, resources, namespaces }) =>
      names(verbs, wish.verb) &&
      names(groups, wish.group) &&
      names(resources, wish.resource) &&
      (namespaces === undefined ||
        (wish.namespace !== undefined && namespaces.includes(wish.namespace))),
  );
}

export function forbidden({ name: user }: FakeUser, wish: Wish): Reply {
  const { verb, group, resource, namespace, name } = wish;
  const what = group === '' ? resource : `${resource}.${group}`;
  const scope =
    namespace === undefined ? 'at the cluster scope' : `in the namespace "${namespace}"`;
  return refusal({
    status: 403,
    reason: 'Forbidden',
    message: `${what}${name === undefined ? '' : ` "${name}"`} is forbidden: User "${user}" cannot ${verb} resource "${resource}" in API group "${group}" ${scope}`,
    details: {
      ...(name === undefined ? {} : { name }),
      ...(group === '' ? {} : { group }),
      kind: resource,
    },
    headers: { 'x-content-type-options': 'nosniff' },
  });
}

/** What `kubectl auth can-i` asks, with `--list` and without; anybody may. */
export function reviewOf(user: FakeUser, path: string, asked: unknown): Reply | undefined {
  const review = /^\/apis\/authorization\.k8s\.io\/v1\/(selfsubject(?:access|rules)reviews)$/.exec(
    path,
  );
  if (review === null) return undefined;
  const { spec = {} } = (asked ?? {}) as {
    readonly spec?: {
      readonly namespace?: string;
      readonly resourceAttributes?: Partial<Wish>;
    };
  };
  const apiVersion = 'authorization.k8s.io/v1';
  if (review[1] === 'selfsubjectaccessreviews') {
    const { verb = '', group = '', resource = '', namespace } = spec.resourceAttributes ?? {};
    const allowed = isAllowed(user, { verb, group, resource, namespace: namespace || undefined });
    return {
      status: 201,
      body: {
        kind: 'SelfSubjectAccessReview',
        apiVersion,
        metadata: {},
        spec,
        status: { allowed },
      },
    };
  }
  const rules = user.rules.filter(
    ({ namespaces }) => namespaces === undefined || namespaces.includes(spec.namespace ?? ''),
  );
  const resourceRules = rules.map(({ verbs, groups, resources }) => ({
    verbs,
    apiGroups: groups,
    resources,
  }));
  return {
    status: 201,
    body: {
      kind: 'SelfSubjectRulesReview',
      apiVersion,
      metadata: {},
      spec: {},
      status: { resourceRules, nonResourceRules: [], incomplete: false },
    },
  };
}
