import { DAY } from '#examples/epoch.ts';
import { condition } from './conditions.ts';
import { type KubernetesObject, object } from './object.ts';

/** Leads a host to the Service of the same name as the Ingress. */
export const ingress = (namespace: string, name: string, host: string): KubernetesObject =>
  object(
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      namespace,
      name,
      labels: { app: name },
      age: 200 * DAY,
    },
    {
      spec: {
        ingressClassName: 'gce',
        rules: [
          {
            host,
            http: {
              paths: [
                {
                  path: '/',
                  pathType: 'Prefix',
                  backend: { service: { name, port: { name: 'grpc' } } },
                },
              ],
            },
          },
        ],
        tls: [{ hosts: [host], secretName: `${name}-tls` }],
      },
      status: { loadBalancer: { ingress: [{ ip: '203.0.113.24' }] } },
    },
  );

/** The same by way of a Gateway, which takes the route or not. */
export const httpRoute = (
  namespace: string,
  name: string,
  host: string,
  accepted = true,
): KubernetesObject =>
  object(
    {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'HTTPRoute',
      namespace,
      name,
      labels: { app: name },
      generation: 1,
      age: 100 * DAY,
    },
    {
      spec: {
        hostnames: [host],
        parentRefs: [{ name: 'public', namespace: 'gateways' }],
        rules: [{ backendRefs: [{ name, port: 8080 }] }],
      },
      status: {
        parents: [
          {
            controllerName: 'networking.gke.io/gateway',
            parentRef: { name: 'public', namespace: 'gateways' },
            conditions: [
              condition(
                'Accepted',
                accepted,
                accepted ? 'Accepted' : 'NotAllowedByListeners',
                100 * DAY,
              ),
              condition('ResolvedRefs', true, 'ResolvedRefs', 100 * DAY),
            ],
          },
        ],
      },
    },
  );
