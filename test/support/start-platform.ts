import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DOORS } from '#doors.ts';
import { type Emulator, openFirestoreEmulator, openPubSubEmulator } from './emulators.ts';
import { type Broker, EVENTS, openBroker } from './platform/broker.ts';
import { openGateway } from './platform/gateway.ts';
import { emailOf, type Identities, openIdentities } from './platform/identities.ts';
import { openQueue, type Queue } from './platform/queue.ts';
import { type Started, startArtefact } from './start-artefact.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The official emulators, for any number of platforms. */
export interface Emulators {
  readonly firestore: Emulator;
  readonly pubsub: Emulator;
  readonly stop: () => Promise<void>;
}

/** Undefined where one of them is missing; a line has said which, and why. */
export async function openEmulators(subject: string): Promise<Emulators | undefined> {
  const [firestore, pubsub] = await Promise.all([
    openFirestoreEmulator(subject),
    openPubSubEmulator(subject),
  ]);
  const stop = async () => void (await Promise.all([firestore?.stop(), pubsub?.stop()]));
  if (firestore && pubsub) return { firestore, pubsub, stop };
  await stop();
  return undefined;
}

/** How a process is started otherwise than deployed. */
export interface Unlike {
  readonly environment?: Readonly<Record<string, string>>;
  /** Milliseconds of its clock before ours. */
  readonly ahead?: number;
}

export interface Platform extends Pick<Identities, 'publisher' | 'viewer' | 'machine'> {
  /** The page and every door. */
  readonly url: string;
  readonly project: string;
  readonly broker: Broker;
  readonly queue: Queue;
  /** A folder that its processes may read; `kubeconfig` in it names the clusters that are polled. */
  readonly folder: string;
  readonly process: (door: string) => Started;
  /** Ends the processes of these doors, all by default; their exit codes. */
  readonly end: (
    signal: Parameters<Started['end']>[0],
    doors?: readonly string[],
  ) => Promise<readonly (number | null)[]>;
  readonly start: (doors?: readonly string[], unlike?: Unlike) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const ALL = DOORS.map(({ name }) => name);
/** For whom tokens are made out; any address will do, nobody is asked there. */
const AUDIENCE = 'https://dashboard.acme.example';

/**
 * The product as it is deployed: every bundled function in a process of its own, on the emulators of Firestore and
 * Pub/Sub with real push subscriptions, stand-ins for Cloud Tasks and for Google's front, and nobody let in without a
 * token or a key. Each platform is a project of its own, so that several share the emulators.
 */
export async function startPlatform(bundles: string, emulators: Emulators): Promise<Platform> {
  const project = `demo-${randomUUID().slice(0, 8)}`;
  const [folder, identities, gateway] = await Promise.all([
    temporaryFolder(),
    openIdentities(AUDIENCE),
    openGateway(),
  ]);
  const front = gateway.url;
  const host = emulators.pubsub.host;
  const surroundings = { host, project, audience: AUDIENCE, identities, front };
  const [queue, broker] = await Promise.all([openQueue(identities), openBroker(surroundings)]);
  const environment = {
    ...identities.environment,
    MSD_PLATFORM: 'google',
    GOOGLE_CLOUD_PROJECT: project,
    FIRESTORE_EMULATOR_HOST: emulators.firestore.host,
    PUBSUB_EMULATOR_HOST: emulators.pubsub.host,
    CLOUD_TASKS_EMULATOR_HOST: queue.host,
    MSD_EVENTS_TOPIC: EVENTS,
    MSD_TASKS_LOCATION: 'asia-northeast1',
    MSD_TASKS_QUEUE: 'polls',
    MSD_TASKS_SERVICE_ACCOUNT: emailOf('tasks'),
    MSD_BASE_URL: front,
    MSD_KUBECONFIG: folder.file('kubeconfig'),
  };
  const processes = new Map<string, Started>();
  const startOne = async (door: string, unlike: Unlike) => {
    const started = await startArtefact(join(bundles, door), folder.path, {
      ...unlike,
      environment: { ...environment, ...unlike.environment },
    });
    processes.set(door, started);
    gateway.route(door, started.url);
  };
  const process = (door: string): Started => {
    const started = processes.get(door);
    if (started === undefined) throw new Error(`No process of ${door} is running.`);
    return started;
  };
  const end: Platform['end'] = (signal, doors = ALL) =>
    Promise.all(doors.map((door) => process(door).end(signal)));
  const start: Platform['start'] = async (doors = ALL, unlike = {}) => {
    // All, before one that fails is told of: none must start behind the back of `stop`.
    const starts = await Promise.allSettled(doors.map((door) => startOne(door, unlike)));
    const failed = starts.find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
  };
  const stop = async () => {
    await broker.close();
    await queue.close();
    await Promise.all([...processes.values()].map((one) => one.stop()));
    await Promise.all([gateway.close(), identities.close()]);
    await folder[Symbol.asyncDispose]();
  };
  await start().catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  const { publisher, viewer, machine } = identities;
  const own = { url: front, project, broker, queue, folder: folder.path };
  return { ...own, publisher, viewer, machine, process, end, start, stop };
}
