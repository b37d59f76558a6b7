import { randomUUID } from 'node:crypto';
import { PubSub } from '@google-cloud/pubsub';
import { onFirestore, onSqlite, type Place } from './places.ts';

/** What a process with all doors stands on: documents, and what brings events to a subscriber. */
export interface Ground extends Place {
  /** What the process must know besides. */
  readonly environment: Readonly<Record<string, string>>;
}

export type OpenGround = (subscriber: string) => Promise<Ground>;

/** One file, and the local bus. */
export const onFile: OpenGround = async () => {
  const place = await onSqlite();
  return { ...place, environment: {} };
};

/** Firestore, and a topic with a push subscription, both on the official emulators. */
export const onGoogle =
  (firestore: string, pubsub: string): OpenGround =>
  async (subscriber) => {
    const place = await onFirestore(firestore)();
    const projectId = new URL(place.address).pathname.slice(1);
    const topic = `events-${randomUUID()}`;
    process.env.PUBSUB_EMULATOR_HOST = pubsub;
    process.env.METADATA_SERVER_DETECTION = 'none';
    const admin = new PubSub({ projectId });
    await admin.createTopic(topic);
    const [subscription] = await admin.topic(topic).createSubscription(`${topic}-driver`, {
      pushConfig: { pushEndpoint: subscriber },
      ackDeadlineSeconds: 10,
      retryPolicy: { minimumBackoff: { seconds: 0 }, maximumBackoff: { seconds: 1 } },
    });
    return {
      ...place,
      environment: {
        PUBSUB_EMULATOR_HOST: pubsub,
        METADATA_SERVER_DETECTION: 'none',
        TOPIC: topic,
      },
      [Symbol.asyncDispose]: async () => {
        await subscription.delete();
        await admin.close();
        await place[Symbol.asyncDispose]();
      },
    };
  };
