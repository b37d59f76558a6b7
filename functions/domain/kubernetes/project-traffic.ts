import * as v from 'valibot';
import { compact } from '#domain/compact.ts';
import { printed } from './label-selector.ts';
import { HOST, OBJECT_NAME } from './names.ts';
import { projector } from './projector.ts';
import { common, maybe, metadata, word } from './schema-parts.ts';
import type { IngressObject, RouteObject, RouteParent, ServiceObject } from './traffic-objects.ts';

const loadBalancer = maybe(
  v.object({ loadBalancer: maybe(v.object({ ingress: maybe(v.array(v.unknown())) })) }),
);
const isAddressed = (status: v.InferOutput<typeof loadBalancer>): boolean =>
  Boolean(status?.loadBalancer?.ingress?.length);

export const service = projector(
  v.object({
    metadata,
    spec: maybe(
      v.object({
        type: maybe(v.string()),
        clusterIP: maybe(v.string()),
        selector: maybe(v.record(v.string(), v.unknown())),
      }),
    ),
    status: loadBalancer,
  }),
  ({ metadata: meta, spec, status }, kept): ServiceObject => {
    const type = SERVICE_TYPES.find((one) => one === spec?.type) ?? 'ClusterIP';
    const selector = printed(spec?.selector);
    return compact({
      kind: 'Service',
      ...common(meta, kept),
      type,
      selector: Object.keys(selector).length > 0 ? selector : undefined,
      headless: spec?.clusterIP === 'None' ? true : undefined,
      addressed: type === 'LoadBalancer' ? isAddressed(status) : undefined,
    });
  },
);

const SERVICE_TYPES = ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'] as const;

const text = maybe(v.string());
const backend = maybe(v.object({ service: maybe(v.object({ name: text })) }));

/** https://kubernetes.io/docs/reference/kubernetes-api/service-resources/ingress-v1/ */
export const ingress = projector(
  v.object({
    metadata,
    spec: maybe(
      v.object({
        ingressClassName: text,
        defaultBackend: backend,
        rules: maybe(
          v.array(
            v.object({
              host: text,
              http: maybe(v.object({ paths: maybe(v.array(v.object({ backend }))) })),
            }),
          ),
        ),
      }),
    ),
    status: loadBalancer,
  }),
  ({ metadata: meta, spec, status }, kept): IngressObject => {
    const rules = spec?.rules ?? [];
    const paths = rules.flatMap(({ http }) => http?.paths ?? []);
    const backends = [spec?.defaultBackend, ...paths.map((path) => path.backend)];
    return compact({
      kind: 'Ingress',
      ...common(meta, kept),
      class: like(OBJECT_NAME, [spec?.ingressClassName])[0],
      hosts: like(
        HOST,
        rules.map(({ host }) => host),
      ),
      backends: like(
        OBJECT_NAME,
        backends.map((one) => one?.service?.name),
      ),
      addressed: isAddressed(status),
    });
  },
);

const reference = v.object({ name: text, kind: text, namespace: text });

export const route = projector(
  v.object({
    metadata,
    spec: maybe(
      v.object({
        hostnames: maybe(v.array(v.string())),
        parentRefs: maybe(v.array(reference)),
        rules: maybe(v.array(v.object({ backendRefs: maybe(v.array(reference)) }))),
      }),
    ),
    status: maybe(
      v.object({
        parents: maybe(
          v.array(
            v.object({
              parentRef: reference,
              conditions: maybe(v.array(v.object({ type: text, status: text, reason: word }))),
            }),
          ),
        ),
      }),
    ),
  }),
  ({ metadata: meta, spec, status }, kept): RouteObject => {
    const backends = (spec?.rules ?? [])
      .flatMap(({ backendRefs }) => backendRefs ?? [])
      .filter(
        ({ kind = 'Service', namespace = meta.namespace }) =>
          kind === 'Service' && namespace === meta.namespace,
      );
    return {
      kind: 'HTTPRoute',
      ...common(meta, kept),
      hosts: like(HOST, spec?.hostnames ?? []),
      backends: like(
        OBJECT_NAME,
        backends.map(({ name }) => name),
      ),
      parents: like(
        OBJECT_NAME,
        (spec?.parentRefs ?? []).map(({ name }) => name),
      ).map((name) => parentOf(name, status?.parents ?? [])),
    };
  },
);

type ParentStatus = {
  readonly parentRef: v.InferOutput<typeof reference>;
  readonly conditions?:
    | readonly {
        readonly type?: string | undefined;
        readonly status?: string | undefined;
        readonly reason?: string | undefined;
      }[]
    | undefined;
};

/** Accepted, and all it refers to was found: only then a Gateway leads traffic along a route. */
function parentOf(name: string, statuses: readonly ParentStatus[]): RouteParent {
  const told = statuses.filter(({ parentRef }) => parentRef.name === name);
  const conditions = told.flatMap((one) => one.conditions ?? []);
  const wrong = conditions.find(
    ({ type, status }) => (type === 'Accepted' || type === 'ResolvedRefs') && status !== 'True',
  );
  const accepted = conditions.some(({ type }) => type === 'Accepted') && wrong === undefined;
  return compact({ name, accepted, reason: wrong?.reason });
}

/** What looks like one, each once. */
const like = (pattern: RegExp, found: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(found.filter((one) => one !== undefined && pattern.test(one)) as readonly string[]),
];
