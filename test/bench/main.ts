import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureIngestion, type Work } from './ingestion.ts';
import { measureQueries } from './queries.ts';
import { render } from './render.ts';

/** `npm run bench`: measures how fast the product is beside the least its libraries need, and writes it down. */

const SIZES = [100, 5_000, 20_000] as const;
const FILE = join(import.meta.dirname, '../../docs/performance.md');

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const measured = await measureQueries(folder, SIZES, { rounds: 7, requests: 40 });
    const ingestion: readonly Work[] = await measureIngestion(folder, 5_000, 3);
    await writeFile(FILE, render({ ...measured, ingestion, services: 5_000 }));
    console.log(`Wrote ${FILE}.`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await main();
