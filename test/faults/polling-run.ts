import { nodeCodec } from '#adapters/node/codec.ts';
import { createCatalogueReader } from '#application/catalogue.ts';
import { type PollReport, pollCluster } from '#application/poll-cluster.ts';
import type { ClusterReader } from '#application/ports.ts';
import { plusSeconds } from '#domain/instant.ts';
import { crashing } from '../support/crash.ts';
import type { MemoryApp } from '../support/memory-app.ts';
import { ailmentsOf, workloadsOf } from './polling-ailments.ts';
import { createWitness, expectConverged, expectHonest } from './polling-checks.ts';
import { age, emptyCluster, live, type SimCluster } from './polling-cluster.ts';
import { CLUSTERS, type ClusterName, faultsOf, type PollingDesk, trouble } from './polling-desk.ts';
import { objectsOf } from './polling-objects.ts';
import { type ClusterEvent, isTrouble, type PollPlan, type Step } from './polling-scripts.ts';

const BEGINNING = '2026-11-22T12:00:00.000Z';
/** Long enough that every rest, deadline and grace of what happened before is over. */
const QUIET_SECONDS = 3 * 3_600;

/** Lets clusters live and be polled as the steps say, and looks after each poll whether what is shown can be true. */
export async function runPolling(desk: PollingDesk, steps: readonly Step[]): Promise<void> {
  const app = await desk.openApp(BEGINNING);
  const sims = CLUSTERS.map(() => emptyCluster());
  const witnesses = CLUSTERS.map((name) => createWitness(name));
  const publish = (n: number) => {
    const [fake, sim, witness] = [desk.fakes[n], sims[n], witnesses[n]];
    if (!fake || !sim || !witness) throw new Error(`There is no cluster ${n}.`);
    fake.state.holdsAll(objectsOf(sim, app.now));
    witness.sees({ at: app.now, workloads: workloadsOf(sim), ailments: ailmentsOf(sim) });
  };
  const happens = ({ cluster, what, pick }: ClusterEvent) => {
    const fake = desk.fakes[cluster];
    if (!fake) return;
    if (isTrouble(what)) return trouble(fake, what, pick);
    live(sims[cluster] as SimCluster, what, pick, app.now);
    publish(cluster);
  };
  const poll = async (plan: PollPlan) => {
    const name = CLUSTERS[plan.cluster] as ClusterName;
    const witness = witnesses[plan.cluster];
    const fake = desk.fakes[plan.cluster];
    if (!fake || !witness) return;
    let count = 0;
    fake.fails(
      faultsOf(fake, plan.faults, () => {
        if (plan.meanwhile && count === plan.meanwhile.at) happens(plan.meanwhile);
        count += 1;
      }),
    );
    await expectHonest(app, name, witness, () => perform(app, desk.hasty, name, plan));
    fake.fails(() => undefined);
  };
  for (const n of sims.keys()) publish(n);
  desk.calm();
  for (const { minutes, events, polls } of steps) {
    app.now = plusSeconds(app.now, minutes * 60);
    for (const [n, sim] of sims.entries()) {
      age(sim, app.now);
      publish(n);
    }
    for (const event of events) happens(event);
    for (const plan of polls) {
      app.now = plusSeconds(app.now, 1);
      await poll(plan);
    }
  }
  desk.calm();
  for (const [n, sim] of sims.entries()) {
    age(sim, app.now);
    publish(n);
  }
  for (const _ of [1, 2]) {
    app.now = plusSeconds(app.now, QUIET_SECONDS);
    await pollAll(app, desk.patient);
  }
  await using fresh = Object.assign(await desk.openApp(app.now), {
    [Symbol.asyncDispose]: () => fresh.close(),
  });
  await pollAll(fresh, desk.patient);
  await expectConverged(app, fresh, witnesses);
  await app.close();
}

async function pollAll(app: MemoryApp, clusterReader: ClusterReader): Promise<void> {
  for (const name of CLUSTERS) {
    const { outcome, problems } = await pollCluster({ ...app, clusterReader }, name);
    if (outcome !== 'applied' && outcome !== 'unchanged') {
      throw new Error(
        `${name} is well again, and the poll was ${outcome}: ${JSON.stringify(problems)}`,
      );
    }
  }
}

/** What came of it; undefined when the process died. */
async function perform(
  app: MemoryApp,
  clusterReader: ClusterReader,
  name: ClusterName,
  { how }: PollPlan,
): Promise<readonly PollReport[] | undefined> {
  const asker = { ...app, clusterReader };
  switch (how) {
    case 'once':
      return [await pollCluster(asker, name)];
    case 'twice at once':
      return Promise.all([pollCluster(asker, name), pollCluster(asker, name)]);
    case 'overtaken': {
      const reports: PollReport[] = [];
      const slow: ClusterReader = {
        ...clusterReader,
        read: async (...asked) => {
          const old = await clusterReader.read(...asked);
          app.now = plusSeconds(app.now, 91);
          reports.push(await pollCluster(asker, name));
          return old;
        },
      };
      return [await pollCluster({ ...app, clusterReader: slow }, name), ...reports];
    }
    default: {
      const mortal = crashing({ ...how, among: ['read', 'commit', 'publish'] });
      const store = mortal.store(app.store);
      const readCatalogue = createCatalogueReader(store, nodeCodec);
      const bus = mortal.bus(app.bus);
      try {
        return [await pollCluster({ ...asker, store, readCatalogue, bus }, name)];
      } catch (error) {
        if (mortal.died()) return undefined;
        throw error;
      }
    }
  }
}
