import { cp, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DOORS } from '#doors.ts';
import { type Artefact, bundle, bundleDoor } from '../../local/bundle/bundle-door.ts';
import { compileBeforehand } from '../../local/bundle/compile-beforehand.ts';
import { startArtefact } from '../support/start-artefact.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import {
  COMPILED,
  FLOOR,
  FRAMEWORK,
  PLAIN,
  renderColdStarts,
  SOURCES,
} from './render-cold-starts.ts';
import { type Contestant, type Start, startCold, withCompileCache } from './start-cold.ts';

/** `npm run bench:cold [-- RUNS]`: every function from process start to first answer; writes docs/bundles.md. */

const ROOT = join(import.meta.dirname, '../..');
const RUNS = Math.max(7, Number(process.argv[2] ?? 9));
const LIST = '{ services(first: 50) { totalCount nodes { serviceId description team { name } } } }';
const FRAMEWORK_MAIN = 'node_modules/@google-cloud/functions-framework/build/src/main.js';

await using bundles = await temporaryFolder();
await using data = await temporaryFolder();
const artefacts: Artefact[] = [];
for (const entry of DOORS) artefacts.push(await bundleDoor(ROOT, entry, { into: bundles.path }));
await cp(bundles.file('graphql'), bundles.file(PLAIN), { recursive: true });
const compiled = new Map<string, number>();
for (const { door, folder } of artefacts) compiled.set(door, await compileBeforehand(folder, door));
const floor = fileURLToPath(new URL('./cold-start-floor.ts', import.meta.url));
await bundle(ROOT, { input: { start: floor }, to: { dir: bundles.file(FLOOR) } });
await publishRows();

const bundled = (door: string) => contestant(door, door, bundles.file(door), 'start.mjs');
const contestants: readonly Contestant[] = [
  bundled(FLOOR),
  await withCompileCache(
    { ...bundled(FLOOR), name: FLOOR + COMPILED },
    bundles.file('floor-cache'),
  ),
  bundled('graphql'),
  contestant(`graphql${PLAIN}`, 'graphql', bundles.file(PLAIN), 'start.mjs'),
  contestant(`graphql${FRAMEWORK}`, 'graphql', bundles.file('graphql'), join(ROOT, FRAMEWORK_MAIN)),
  contestant(`graphql${SOURCES}`, 'graphql', ROOT, 'functions/start.ts'),
  ...DOORS.filter(({ name }) => name !== 'graphql').flatMap(({ name }) => [
    bundled(name),
    contestant(name + SOURCES, name, ROOT, 'functions/start.ts'),
  ]),
];
const load = loadavg()[0] ?? 0;
const starts = new Map<string, Start[]>(contestants.map(({ name }) => [name, []]));
for (let run = 0; run < RUNS; run += 1) {
  // In turn, so that whatever else the machine does meets all alike.
  for (const one of contestants) starts.get(one.name)?.push(await startCold(one));
  process.stdout.write(`run ${run + 1} of ${RUNS}\n`);
}
await writeFile(
  join(ROOT, 'docs/bundles.md'),
  await renderColdStarts({ starts, artefacts, compiled, load }),
);

function contestant(name: string, door: string, folder: string, script: string): Contestant {
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
