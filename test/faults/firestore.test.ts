import { afterAll, describe, it } from 'vitest';
import { openFirestoreEmulator } from '../support/emulators.ts';
import { budget } from './budget.ts';
import { onFirestore } from './places.ts';
import { expectConvergence } from './random-streams.ts';
import { severalProcesses } from './several-processes.ts';

const emulator = await openFirestoreEmulator('the fault harness');
afterAll(() => emulator?.stop());

const { seed } = budget;
const { streams, lanes, services } = budget.firestore;

if (emulator) {
  const place = onFirestore(emulator.host);
  describe('on Firestore too', () => {
    it(`the dashboard shows what the oracle folds: ${streams} streams of seed ${seed}`, async () => {
      await expectConvergence(place, { streams, lanes, seed });
    });
  });
  severalProcesses('Firestore', place, services);
} else it.skip('the dashboard converges on Firestore too: no emulator', () => {});
