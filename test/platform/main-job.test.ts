import { afterAll, describe, inject, it } from 'vitest';
import { type Dashboard, theMainJob } from '../end-to-end/main-job.ts';
import { openEmulators, type Platform, startPlatform } from '../support/start-platform.ts';

/** The main job as it will be deployed: bundled functions, a process each, on the emulators of Firestore and Pub/Sub. */

const emulators = await openEmulators("The main job on Google's parts");
afterAll(() => emulators?.stop());

const dashboardOf = (platform: Platform): Dashboard => ({
  ...platform,
  interrupt: () => platform.end('SIGINT'),
  again: async () => {
    await platform.start();
    return dashboardOf(platform);
  },
});

if (emulators) {
  describe("the main job on Google's parts", () => {
    theMainJob(async () => dashboardOf(await startPlatform(inject('bundles').folder, emulators)));
  });
} else it.skip("the main job on Google's parts: no emulators", () => {});
