import { createRuleEngine } from '#adapters/cel/rule-engine.ts';
import { createClusterReader } from '#adapters/kubernetes/cluster-reader.ts';
import { systemClock } from '#adapters/node/clock.ts';
import { nodeCodec } from '#adapters/node/codec.ts';
import { createSigner } from '#adapters/node/signer.ts';
import { outboxMessenger } from '#adapters/outbox/messenger.ts';
import { comparableReader } from '#adapters/protobuf/comparable-reader.ts';
import { descriptorReader } from '#adapters/protobuf/descriptor-reader.ts';
import { sourcePrinter } from '#adapters/protobuf/source-printer.ts';
import { createSlackMessenger } from '#adapters/slack/messenger.ts';
import { createSmtpMessenger } from '#adapters/smtp/messenger.ts';
import { createWebhookPoster } from '#adapters/webhooks/poster.ts';
import { specReader } from '#adapters/yaml/spec-reader.ts';
import type { App } from '#application/app.ts';
import { createBoardReader } from '#application/board.ts';
import { createCatalogueReader } from '#application/catalogue.ts';
import { createDeadLetterStore } from '#application/dead-letter-store.ts';
import type { Config, LocalPlatform } from './config.ts';
import type { GooglePlatform } from './google-settings.ts';
import type { TellingSettings } from './telling-settings.ts';

/** The only place that constructs adapters. Those of the platform that is not in use are not even loaded. */
export async function wire(config: Config): Promise<App> {
  const { platform, baseUrl, kubeconfig, kubeconfigFrom, containerApi, limits, revisionsKept } =
    config;
  const { historyDays, publicBadges } = config;
  const { signingKey } = config.telling;
  const webhookPoster = createWebhookPoster({ local: platform.kind === 'local' });
  const clusterReader = createClusterReader({
    kubeconfig,
    ...(kubeconfigFrom === undefined ? {} : { kubeconfigFrom }),
    gke: containerApi === undefined ? {} : { containerApi },
  });
  const outside = await (platform.kind === 'google'
    ? connectGoogle(platform, baseUrl)
    : connectLocal(platform, baseUrl));
  const readCatalogue = createCatalogueReader(outside.store, nodeCodec);
  const stopping = new AbortController();
  return {
    ...outside,
    clock: systemClock,
    codec: nodeCodec,
    specReader,
    descriptorReader,
    sourcePrinter,
    comparableReader,
    clusterReader,
    readCatalogue,
    readBoard: createBoardReader(outside.store, nodeCodec, readCatalogue),
    rules: createRuleEngine(),
    messengers: connectPeople(config.telling),
    webhookPoster,
    ...(signingKey === undefined ? {} : { signer: createSigner(signingKey) }),
    publicUrl: config.telling.publicUrl ?? baseUrl.replace(/\/$/, ''),
    limits,
    historyDays,
    publicBadges,
    ...(revisionsKept === undefined ? {} : { revisionsKept }),
    stopping: stopping.signal,
    stop: () => stopping.abort(),
    close: async () => {
      await webhookPoster.close();
      await clusterReader.close();
      await outside.close();
    },
  };
}

/** What is not configured keeps what it would send, to be looked at. */
function connectPeople({ slack, mail }: TellingSettings): App['messengers'] {
  return {
    slack: slack === undefined ? outboxMessenger : createSlackMessenger(slack),
    mail: mail === undefined ? outboxMessenger : createSmtpMessenger(mail),
  };
}

/** What differs between the platforms. */
type Outside = Pick<
  App,
  'store' | 'bus' | 'tasks' | 'identity' | 'objects' | 'deadLetters' | 'close'
>;

async function connectLocal(
  { database, subscriptions }: LocalPlatform,
  baseUrl: string,
): Promise<Outside> {
  const [sqlite, eventBus, taskQueue, { localIdentity }, letters] = await Promise.all([
    import('#adapters/sqlite/document-store.ts'),
    import('#adapters/local/event-bus.ts'),
    import('#adapters/local/task-queue.ts'),
    import('#adapters/local/identity.ts'),
    import('#adapters/local/dead-letter-box.ts'),
  ]);
  const store = sqlite.createSqliteStore(database);
  const bus = eventBus.createLocalEventBus({ store, clock: systemClock, subscriptions });
  const tasks = taskQueue.createLocalTaskQueue({ store, clock: systemClock, baseUrl });
  const close = async () => {
    await Promise.all([bus.close(), tasks.close()]);
    await store.close();
  };
  const deadLetters = letters.createLocalDeadLetterBox({ store, clock: systemClock, bus, tasks });
  return { store, bus, tasks, identity: localIdentity, deadLetters, close };
}

async function connectGoogle(platform: GooglePlatform, baseUrl: string): Promise<Outside> {
  const {
    project,
    firestore,
    topic,
    tasks: queue,
    audience,
    issuer,
    publishers,
    clusterTokens,
    viewers,
    approvers,
  } = platform;
  const [documents, pubsub, cloudTasks, oidc, storage] = await Promise.all([
    import('#adapters/firestore/document-store.ts'),
    import('#adapters/pubsub/event-bus.ts'),
    import('#adapters/cloud-tasks/task-queue.ts'),
    import('#adapters/oidc/identity.ts'),
    import('#adapters/cloud-storage/object-storage.ts'),
  ]);
  const store = documents.createFirestoreStore({ projectId: project, ...firestore });
  const bus = pubsub.createPubSubEventBus({ projectId: project, topic });
  return {
    store,
    bus,
    tasks: cloudTasks.createCloudTasksQueue({ project, ...queue, baseUrl, audience }),
    identity: oidc.createOidcIdentity({
      audience,
      publishers,
      viewers,
      ...(approvers === undefined ? {} : { approvers }),
      ...(issuer === undefined ? {} : { issuer }),
      ...(clusterTokens === undefined ? {} : { clusterTokens }),
    }),
    deadLetters: createDeadLetterStore({ store, bus }),
    objects: storage.createCloudStorage({ buckets: platform.buckets }),
    close: async () => {
      await bus.close();
      await store.close();
    },
  };
}
