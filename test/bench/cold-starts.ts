import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { DOORS } from '#doors.ts';
import { sizeOf } from '../../local/bundle/budget.ts';
import { type Artefact, bundle, bundleDoor } from '../../local/bundle/bundle-door.ts';
import { startArtefact } from '../support/start-artefact.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type Contestant, type Start, startCold } from './start-cold.ts';

/** `npm run bench:cold [-- RUNS]`: every function from process start to first answer; writes docs/bundles.md. */

const ROOT = join(import.meta.dirname, '../..');
const RUNS = Math.max(7, Number(process.argv[2] ?? 9));
const LIST = '{ services(first: 50) { totalCount nodes { serviceId description team { name } } } }';
const FRAMEWORK = 'node_modules/@google-cloud/functions-framework/build/src/main.js';
const FLOOR = 'floor';

await using bundles = await temporaryFolder();
await using data = await temporaryFolder();
const artefacts: Artefact[] = [];
for (const entry of DOORS) artefacts.push(await bundleDoor(ROOT, entry, { into: bundles.path }));
const floor = fileURLToPath(new URL('./cold-start-floor.ts', import.meta.url));
await bundle(ROOT, { input: { start: floor }, to: { dir: bundles.file(FLOOR) } });
await publishRows();

const contestants: readonly Contestant[] = [
  contestant(FLOOR, bundles.file(FLOOR), 'start.mjs'),
  ...DOORS.flatMap(({ name }) => [
    contestant(name, bundles.file(name), 'start.mjs'),
    contestant(`${name}, from sources`, ROOT, FRAMEWORK),
  ]),
];
const load = loadavg()[0]?.toFixed(1);
const starts = new Map<string, Start[]>(contestants.map(({ name }) => [name, []]));
for (let run = 0; run < RUNS; run += 1) {
  // In turn, so that whatever else the machine does meets all alike.
  for (const one of contestants) starts.get(one.name)?.push(await startCold(one));
  process.stdout.write(`run ${run + 1} of ${RUNS}\n`);
}
await writeFile(join(ROOT, 'docs/bundles.md'), await page());

function contestant(name: string, folder: string, script: string): Contestant {
  const door = name.replace(', from sources', '');
  const asked = door === 'graphql' || door === FLOOR;
  return {
    name,
    folder,
    script,
    environment: { FUNCTION_TARGET: door, MSD_DATABASE: data.file('dashboard.db') },
    path: asked ? '/graphql' : '/readyz',
    ...(asked ? { body: JSON.stringify({ query: LIST }) } : {}),
  };
}

/** The floor's rows, as published services. */
async function publishRows(): Promise<void> {
  const files = Array.from({ length: 50 }, (_, index) => ({
    path: `services/${index}.yaml`,
    content: `serviceID: service-${index}\nteamName: team-${index % 7}\ndescription: Serves ${index}.\n`,
  }));
  const { url, stop } = await startArtefact(bundles.file('ingestSpecs'), data.path);
  const response = await fetch(`${url}/api/specs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ source: 'rows', revision: '1', generation: 1, complete: true, files }),
  });
  await stop();
  if (!response.ok) throw new Error(await response.text());
}

function median(name: string, field: keyof Start): number {
  const all = (starts.get(name) ?? []).map((start) => start[field]).sort((a, b) => a - b);
  return all[Math.floor(all.length / 2)] ?? Number.NaN;
}

async function page(): Promise<string> {
  const ratio = median('graphql', 'cpu') / median(FLOOR, 'cpu');
  const idle = median('graphql', 'idle');
  return `# Bundles and cold starts

Written by \`npm run bench:cold\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores (${cpus()[0]?.model.trim()}), load ${load} before it began, Node ${process.version}, SQLite, median of ${RUNS} starts, all kinds in turn. Times on other machines differ; the ratios tell.

- GraphQL bundled takes ${ratio.toFixed(2)} times the CPU of the floor; the goal is 1.6: **${ratio <= 1.6 ? 'reached' : 'not reached'}**.
- GraphQL bundled holds ${idle.toFixed(0)} MiB when idle; the goal is 170: **${idle < 170 ? 'reached' : 'not reached'}**.

## From process start to first answer

GraphQL and the floor answer a list of 50 services, the others \`/readyz\`, which reads the store. The *floor* is a bundle of node:http, Yoga and Pothos that has the same 50 rows in memory: no functions-framework, no store, no limits on queries. CPU is user and system time of all threads; memory is resident.

| function | CPU ms | wall ms | peak MiB | idle MiB |
|---|---:|---:|---:|---:|
${contestants
  .map(({ name }) => {
    const figures = (['cpu', 'wall', 'peak', 'idle'] as const).map((field) => median(name, field));
    return `| ${name} | ${figures.map((figure) => figure.toFixed(0)).join(' | ')} |`;
  })
  .join('\n')}

## What is deployed

\`npm run bundle\` writes a folder a function to \`dist/functions/\`; \`node start.mjs\` in it is all, nothing is installed. Most of it are Google's clients, in files that only a start on Google's platform loads.

| function | files | kB | kB gzip |
|---|---:|---:|---:|
${(await Promise.all(artefacts.map(sizeRow))).join('\n')}
`;
}

async function sizeRow(made: Artefact): Promise<string> {
  const zipped = await Promise.all(
    made.files.map(async ({ name }) => gzipSync(await readFile(join(made.folder, name))).length),
  );
  const kilo = (bytes: number) => (bytes / 1_000).toFixed(0);
  const sum = zipped.reduce((total, bytes) => total + bytes, 0);
  return `| ${made.door} | ${made.files.length} | ${kilo(sizeOf(made))} | ${kilo(sum)} |`;
}
