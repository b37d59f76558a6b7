import { ingestDescriptors } from '#application/ingest-descriptors.ts';
import { ingestSnapshot } from '#application/ingest-snapshot.ts';
import { ingestSpecs } from '#application/ingest-specs.ts';
import { readConfig } from '#config.ts';
import { parseSnapshotPublication } from '#domain/snapshot-publication.ts';
import { wire } from '#wiring.ts';
import { descriptorSet } from '../budgets/descriptor-set.ts';
import { CLUSTERS, makeOrganisation } from '../budgets/organisation.ts';

/** The product on an SQLite file, wired as on a laptop. */
export const openApp = async (database: string) =>
  await wire(readConfig({ MSD_DATABASE: database, MSD_BASE_URL: 'http://127.0.0.1:9' }));

/** Fills a database with an organisation of so many services, whose clusters were heard just now. */
export async function seedDatabase(database: string, services: number): Promise<void> {
  const app = await openApp(database);
  const { specs, objects } = makeOrganisation(services);
  const header = { revision: 'r1', generation: 1 };
  const files = Object.entries(specs()).map(([path, content]) => ({ path, content }));
  const source = { ...header, source: 'github.com/acme/specs', complete: true };
  await ingestSpecs(app, { ...source, files }, { dryRun: false });
  const contract = { ...header, source: 'github.com/acme/protos', label: 'main' };
  await ingestDescriptors(app, { ...contract, set: descriptorSet(services) }, { dryRun: false });
  for (const cluster of CLUSTERS) {
    const now = app.clock.now();
    const list = { kind: 'List', items: objects(cluster) };
    const parsed = parseSnapshotPublication(cluster, new URLSearchParams(), list, now);
    if (parsed.kind === 'refused') throw new Error(parsed.problems[0]?.message);
    await ingestSnapshot(app, parsed.publication, { dryRun: false });
  }
  await app.close();
}
