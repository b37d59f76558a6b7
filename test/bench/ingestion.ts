import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ingestSpecs } from '#application/ingest-specs.ts';
import { makeOrganisation } from '../budgets/organisation.ts';
import { median } from './median.ts';
import { openApp } from './seed-database.ts';

/** CPU and wall-clock milliseconds of one publication; medians of several runs. */
export interface Work {
  readonly name: string;
  readonly cpu: number;
  readonly wall: number;
}

/**
 * Publishes a complete set on an SQLite file: for the first time, once more, and with one change. The floor is what
 * nobody can do without: each file parsed as YAML and hashed.
 */
export async function measureIngestion(
  folder: string,
  services: number,
  runs: number,
): Promise<readonly Work[]> {
  const { specs } = makeOrganisation(services);
  const works = new Map<string, Work[]>();
  for (let run = 0; run < runs; run += 1) {
    const measure = async (name: string, work: () => unknown) => {
      const cpu = process.cpuUsage();
      const start = performance.now();
      await work();
      const wall = performance.now() - start;
      const { user, system } = process.cpuUsage(cpu);
      works.set(name, [...(works.get(name) ?? []), { name, wall, cpu: (user + system) / 1_000 }]);
    };
    const app = await openApp(join(folder, `ingestion-${run}.db`));
    const publish = (generation: number, files: Readonly<Record<string, string>>) =>
      ingestSpecs(
        app,
        {
          source: 'github.com/acme/specs',
          revision: `r${generation}`,
          generation,
          complete: true,
          files: Object.entries(files).map(([path, content]) => ({ path, content })),
        },
        { dryRun: false },
      );
    const files = specs();
    const changed = specs({ 0: 'B' });
    await measure('floor: parse and hash', () => Object.values(files).forEach(parseAndHash));
    await measure('first set', () => publish(1, files));
    await measure('unchanged set', () => publish(2, files));
    await measure('one change', () => publish(3, changed));
    await app.close();
  }
  return [...works.values()].map((all) => ({
    name: all[0]?.name ?? '',
    cpu: median(all.map(({ cpu }) => cpu)),
    wall: median(all.map(({ wall }) => wall)),
  }));
}

function parseAndHash(content: string): void {
  parse(content);
  createHash('sha256').update(content).digest('hex');
}
