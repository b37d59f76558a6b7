import { afterAll, describe, it } from 'vitest';
import { openFirestoreEmulator, openPubSubEmulator } from '../support/emulators.ts';
import { budget } from './budget.ts';
import { onGoogle } from './grounds.ts';
import { expectNothingLost } from './kills.ts';
import { onFirestore } from './places.ts';
import { expectConvergence } from './random-streams.ts';
import { severalProcesses } from './several-processes.ts';

const emulator = await openFirestoreEmulator('the fault harness');
const broker = emulator && (await openPubSubEmulator('the fault harness'));
afterAll(async () => {
  await emulator?.stop();
  await broker?.stop();
});

const { seed } = budget;
const { streams, lanes, services, kills, moments } = budget.firestore;

if (emulator) {
  const place = onFirestore(emulator.host);
  describe('on Firestore too', () => {
    it(`the dashboard shows what the oracle folds: ${streams} streams of seed ${seed}`, async () => {
      await expectConvergence(place, { streams, lanes, seed });
    });

    it.skipIf(broker === undefined)(
      `a process killed by kill -9 ${kills} times loses and doubles nothing, over Pub/Sub neither`,
      async () => {
        if (broker === undefined) return;
        const openGround = onGoogle(emulator.host, broker.host);
        await expectNothingLost('Firestore', kills, { openGround, moments });
      },
    );
  });
  severalProcesses('Firestore', place, services);
} else it.skip('the dashboard converges on Firestore too: no emulator', () => {});
