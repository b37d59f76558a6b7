import type { JsonObject } from '#domain/json.ts';
import { NEVER_STORED } from '#examples/never-stored.ts';

export interface Template {
  /** Value of the label `app`, and name of the main container. */
  readonly app: string;
  readonly image: string;
  /** A container beside the main one, for example a database proxy. */
  readonly sidecar?: string;
  /** Of which revision of the protos it was built. */
  readonly protos?: string;
  /** What the main container asks for and may take; 512Mi unless it is said. */
  readonly memory?: string;
  /** Batch work: no port, no probes. */
  readonly batch?: boolean;
  readonly lax?: Lax;
}

/** What somebody forgot, or never found the time for. */
export interface Lax {
  readonly liveness?: 'missing';
  readonly limits?: 'missing';
  /** More than it asks for. */
  readonly memoryLimit?: string;
  readonly budget?: 'a number';
}

/** Labels, and a container with everything that real ones have and that nobody may keep: env, args, secrets. */
export const podTemplate = (template: Template): JsonObject => ({
  metadata: {
    labels: { app: template.app },
    annotations: {
      'example.com/deploy-token': `${NEVER_STORED}-annotation-${template.app}`,
      ...(template.protos === undefined ? {} : { 'acme.example/protos': template.protos }),
    },
  },
  spec: podSpec(template),
});

export const podSpec = ({ app, image, sidecar, batch, memory, lax }: Template): JsonObject => ({
  containers: [
    mainContainer(app, image, { batch: batch ?? false, memory: memory ?? '512Mi', ...lax }),
    ...(sidecar === undefined ? [] : [sidecarContainer(sidecar)]),
  ],
  restartPolicy: batch ? 'Never' : 'Always',
  serviceAccountName: app,
  terminationGracePeriodSeconds: 30,
  volumes: [{ name: 'settings', configMap: { name: `${app}-settings` } }],
});

interface MainContainer extends Lax {
  readonly batch: boolean;
  readonly memory: string;
}

const mainContainer = (
  app: string,
  image: string,
  { batch, memory, memoryLimit, limits, liveness }: MainContainer,
): JsonObject => ({
  name: app,
  image,
  args: ['--log-format=json', `--api-key=${NEVER_STORED}-argument-${app}`],
  env: [
    { name: 'LOG_LEVEL', value: 'info' },
    { name: 'DATABASE_PASSWORD', value: `${NEVER_STORED}-env-${app}` },
    { name: 'POD_IP', valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath: 'status.podIP' } } },
  ],
  resources: {
    requests: { cpu: '500m', memory },
    ...(limits === 'missing' ? {} : { limits: { cpu: '1500m', memory: memoryLimit ?? memory } }),
  },
  securityContext: { runAsNonRoot: true },
  volumeMounts: [{ name: 'settings', mountPath: '/etc/settings' }],
  ...(batch ? {} : serving(liveness !== 'missing')),
});

const serving = (hasLiveness: boolean): JsonObject => ({
  ports: [{ name: 'grpc', containerPort: 8080, protocol: 'TCP' }],
  readinessProbe: { grpc: { port: 8080 }, initialDelaySeconds: 5, periodSeconds: 10 },
  ...(hasLiveness
    ? { livenessProbe: { grpc: { port: 8080 }, initialDelaySeconds: 15, failureThreshold: 3 } }
    : {}),
  lifecycle: { preStop: { exec: { command: ['sleep', '10'] } } },
});

const sidecarContainer = (image: string): JsonObject => ({
  name: image.replace(/^.*\//, '').replace(/[:@].*$/, ''),
  image,
  resources: {
    requests: { cpu: '50m', memory: '64Mi' },
    limits: { cpu: '200m', memory: '64Mi' },
  },
});

/** The main image first. */
export const containersOf = (
  template: Template,
): readonly { readonly name: string; readonly image: string }[] => [
  { name: template.app, image: template.image },
  ...(template.sidecar === undefined
    ? []
    : [
        {
          name: template.sidecar.replace(/^.*\//, '').replace(/[:@].*$/, ''),
          image: template.sidecar,
        },
      ]),
];
