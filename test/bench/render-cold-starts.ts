import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sizeOf } from '../../local/bundle/budget.ts';
import type { Artefact } from '../../local/bundle/bundle-door.ts';
import type { Start } from './start-cold.ts';

/** How the kinds of starts are called. */
export const FLOOR = 'floor';
export const SOURCES = ', from sources';
export const COMPILED = ', compiled beforehand';
export const PLAIN = ', nothing compiled beforehand';
export const FRAMEWORK = ', behind functions-framework';

/** What was measured. */
export interface ColdStarts {
  /** By name of what was started. */
  readonly starts: ReadonlyMap<string, readonly Start[]>;
  readonly artefacts: readonly Artefact[];
  /** By door: bytes of what V8 compiled beforehand. */
  readonly compiled: ReadonlyMap<string, number>;
  /** Of the machine, before it began. */
  readonly load: number;
}

const GOAL = { ratio: 1.6, idle: 170 };

/** docs/bundles.md. */
export async function renderColdStarts(measured: ColdStarts): Promise<string> {
  const { starts, artefacts, compiled, load } = measured;
  const median = (name: string, field: keyof Start): number => {
    const all = (starts.get(name) ?? []).map((start) => start[field]).sort((a, b) => a - b);
    return all[Math.floor(all.length / 2)] ?? Number.NaN;
  };
  const plain = median(`graphql${PLAIN}`, 'cpu') / median(FLOOR, 'cpu');
  const ahead = median('graphql', 'cpu') / median(FLOOR + COMPILED, 'cpu');
  const verdict = (ratio: number) => `**${ratio <= GOAL.ratio ? 'reached' : 'not reached'}**`;
  const idle = median('graphql', 'idle');
  const row = (name: string): string => {
    const figures = (['cpu', 'wall', 'peak', 'idle'] as const).map((field) => median(name, field));
    return `| ${[name, ...figures.map((figure) => figure.toFixed(0))].join(' | ')} |`;
  };
  const runs = starts.get(FLOOR)?.length;
  return `# Bundles and cold starts

Written by \`npm run bench:cold\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores (${cpus()[0]?.model.trim()}), load ${load.toFixed(1)} before it began, Node ${process.version}, SQLite, median of ${runs} starts, all kinds in turn. Times on other machines differ; the ratios tell.

- GraphQL bundled takes ${plain.toFixed(2)} times the CPU of the floor when neither has anything compiled beforehand; the goal is ${GOAL.ratio}: ${verdict(plain)}.
- With V8's compile cache for both, as our bundles are deployed, it takes ${ahead.toFixed(2)} times the CPU of the floor: ${verdict(ahead)}.
- GraphQL bundled holds ${idle.toFixed(0)} MiB when idle; the goal is ${GOAL.idle}: **${idle < GOAL.idle ? 'reached' : 'not reached'}**.

## From process start to first answer

GraphQL and the floor answer a list of 50 services, the others \`/readyz\`, which reads the store. The *floor* is a bundle of node:http, Yoga and Pothos that has the same 50 rows in memory: no store, no limits on queries. A function is its bundle as it is deployed, with the compile cache it comes with, started by \`node start.mjs\`; *nothing compiled beforehand* is the same without the cache, as under another version of Node; *from sources* is \`node functions/start.ts\`; *behind functions-framework* is \`index.mjs\` of the bundle under Google's functions-framework from node_modules. CPU is user and system time of all threads; memory is resident.

| function | CPU ms | wall ms | peak MiB | idle MiB |
|---|---:|---:|---:|---:|
${[...starts.keys()].map(row).join('\n')}

## What is deployed

\`npm run bundle\` writes a folder a function to \`dist/functions/\`; \`node start.mjs\` in it is all, nothing is installed. It holds the adapters of what the door says it needs in \`functions/doors.ts\`, and the clients of Google's services among them lie in files that only a start on Google's platform loads.

| function | files | kB | kB gzip | kB compiled beforehand |
|---|---:|---:|---:|---:|
${(await Promise.all(artefacts.map((made) => sizeRow(made, compiled.get(made.door) ?? 0)))).join('\n')}
`;
}

async function sizeRow(made: Artefact, compiled: number): Promise<string> {
  const zipped = await Promise.all(
    made.files.map(async ({ name }) => gzipSync(await readFile(join(made.folder, name))).length),
  );
  const kilo = (bytes: number) => (bytes / 1_000).toFixed(0);
  const sum = zipped.reduce((total, bytes) => total + bytes, 0);
  return `| ${made.door} | ${made.files.length} | ${kilo(sizeOf(made))} | ${kilo(sum)} | ${kilo(compiled)} |`;
}
