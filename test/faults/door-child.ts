/**
 * The real doors over shared documents, in a process that is going to be killed: `node door-child.ts ADDRESS SUBSCRIBER
 * SECONDS [MOMENT EFFECT]`. Over Firestore the events go to the Pub/Sub topic `TOPIC`. Its clock is so many seconds ahead, so that a sweep finds what the process before it left behind;
 * before or after that effect it kills itself. Prints its address.
 */

import { nodeCodec } from '#adapters/node/codec.ts';
import { createPubSubEventBus } from '#adapters/pubsub/event-bus.ts';
import { createCatalogueReader } from '#application/catalogue.ts';
import { readConfig } from '#config.ts';
import { plusSeconds } from '#domain/instant.ts';
import { wire } from '#wiring.ts';
import { listen } from '../../local/server.ts';
import { crashing } from '../support/crash.ts';
import { openAt } from './places.ts';

const [place = '', subscriber, ahead, moment, effect] = process.argv.slice(2);
const address = await listen(0);
const isFile = !place.startsWith('firestore:');
const local = await wire(
  readConfig({
    MSD_DATABASE: isFile ? place : ':memory:',
    MSD_BASE_URL: address.url,
    MSD_EVENT_SUBSCRIPTIONS: `driver=${subscriber}`,
  }),
);
const app = isFile ? local : { ...local, ...onGoogle() };
const clock = { now: () => plusSeconds(app.clock.now(), Number(ahead)) };
const { store, bus } = crashing(
  moment === undefined
    ? undefined
    : { moment: moment === 'before' ? 'before' : 'after', effect: Number(effect) },
  { die: () => process.kill(process.pid, 'SIGKILL') },
);
const page = async () => new Response('', { status: 404 });
address.serve({ ...app, clock, store: store(app.store), bus: bus(app.bus) }, page);
process.stdout.write(`${address.url}\n`);
// Orphans end themselves: whoever started it is gone when its input closes.
process.stdin.resume().once('end', () => process.exit());

function onGoogle() {
  const documents = openAt(place);
  const projectId = new URL(place).pathname.slice(1);
  return {
    store: documents,
    bus: createPubSubEventBus({ projectId, topic: String(process.env.TOPIC) }),
    readCatalogue: createCatalogueReader(documents, nodeCodec),
  };
}
