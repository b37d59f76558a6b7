import fc from 'fast-check';
import { ago, deployment, type Item, pod, template } from './kubernetes-objects.ts';
import { plantedSurroundings } from './planted-surroundings.ts';

/** What secrets look like: keys, hashes, tokens, pass phrases. */
export const secrets = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9]{24,40}$/),
  fc.stringMatching(/^[A-Za-z0-9+/]{30,44}={0,2}$/),
  fc.stringMatching(/^(ghp|xoxb|AKIA|sk)[-_][A-Za-z0-9]{24,36}$/),
  fc.stringMatching(/^[a-z]{8,12} [a-z0-9!]{12,20}$/),
);

/** Every place of an object in which people and controllers have been seen to leave a secret. */
export function planted(secret: string): readonly Item[] {
  const annotations = {
    'deployment.kubernetes.io/revision': secret,
    'deployment.kubernetes.io/revision-history': `1,${secret}`,
    'deprecated.daemonset.template.generation': secret,
    'kubectl.kubernetes.io/last-applied-configuration': JSON.stringify({ env: secret }),
    [`example.com/${secret}`]: secret,
  };
  const labels = { app: 'pay-api', password: secret, [secret]: 'yes' };
  const managedFields = [{ manager: secret, fieldsV1: { [`f:${secret}`]: {} } }];
  const metadata = { labels, annotations, managedFields, finalizers: [secret], selfLink: secret };
  const container = {
    name: 'api',
    image: `registry.example/api:1.0 ${secret}`,
    command: ['sh', '-c', secret],
    args: [`--password=${secret}`],
    env: [{ name: 'PASSWORD', value: secret }, { name: secret }],
    envFrom: [{ secretRef: { name: secret } }],
    livenessProbe: { exec: { command: [secret] }, periodSeconds: 5 },
    lifecycle: { preStop: { exec: { command: [secret] } } },
    resources: { requests: { cpu: secret, memory: '1Mi' }, limits: { memory: '1Mi' } },
    volumeMounts: [{ name: secret, mountPath: secret }],
  };
  const podSpec = {
    containers: [container],
    initContainers: [{ ...container, name: 'init' }],
    volumes: [
      { name: secret, configMap: { name: secret } },
      { name: 'v', csi: { driver: 'x', volumeAttributes: { key: secret } } },
    ],
    securityContext: { seLinuxOptions: { user: secret }, sysctls: [{ name: 'a', value: secret }] },
    imagePullSecrets: [{ name: secret }],
    nodeName: secret,
    schedulerName: secret,
  };
  const status = {
    phase: 'Running',
    message: secret,
    reason: `Evicted because of ${secret}`,
    podIP: secret,
    conditions: [
      { type: 'Ready', status: 'False', reason: 'Broken', message: secret },
      { type: `${secret} `, status: 'True', lastTransitionTime: ago(1) },
    ],
    containerStatuses: [
      {
        name: 'api',
        imageID: secret,
        containerID: secret,
        state: { waiting: { reason: `RunContainerError: ${secret}`, message: secret } },
        lastState: { terminated: { reason: 'Error', exitCode: 1, message: secret } },
      },
    ],
  };
  const crashing = pod('crashing', {
    owner: ['Deployment', 'api'],
    state: { waiting: { reason: 'CrashLoopBackOff', message: secret } },
    lastState: { terminated: { reason: `Error ${secret}`, exitCode: 1, message: secret } },
  });
  const named = (kind: string, name: string) => ({
    kind,
    metadata: { ...metadata, name, namespace: 'pay' },
  });
  const spec = { replicas: 1, template: { ...template(), metadata: { labels, annotations } } };
  return [
    ...plantedSurroundings(secret, named),
    { ...named('StatefulSet', 'db'), spec: { ...spec, template: { spec: podSpec } }, status },
    { ...named('DaemonSet', 'agent'), spec: { ...spec, template: { spec: podSpec } }, status },
    { ...named('Job', 'once'), spec: { template: { spec: podSpec } }, status: { message: secret } },
    { ...named('Deployment', 'api'), spec: { ...spec, template: { spec: podSpec } }, status },
    {
      ...named('ReplicaSet', 'api-1'),
      spec: { ...spec, template: { spec: podSpec } },
      [secret]: 1,
    },
    { ...named('Pod', 'api-1-x'), spec: podSpec, status },
    { ...crashing, data: secret },
    {
      ...named('CronJob', 'c'),
      spec: { schedule: secret, timeZone: secret, jobTemplate: { spec } },
    },
    { ...named('Service', 's'), spec: { type: secret, selector: { [secret]: secret } } },
    { ...named('ConfigMap', 'cm'), data: { config: secret }, binaryData: { x: secret } },
    { ...named('Secret', 'sec'), data: { password: secret }, stringData: { password: secret } },
    { ...named(`Secret ${secret}`, 'odd') },
    { ...deployment({ desired: 1, ready: 1 }, { name: 'wrong' }), spec: { replicas: secret } },
    { ...named('Pod', `Not a name ${secret}`) },
    { ...named('Pod', 'when'), status: { startTime: secret } },
    { kind: 'Job', metadata: { name: 'j', namespace: `Not one ${secret}` } },
    secret as unknown as Item,
  ];
}
