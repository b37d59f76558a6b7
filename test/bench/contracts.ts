import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { descriptorReader } from '#adapters/protobuf/descriptor-reader.ts';
import { field, join as joined, setOf } from '../support/encode-set.ts';
import { googleVersions, hederaVersions } from '../support/proto-versions.ts';
import { envoyProtos } from '../support/public-protos.ts';
import { type Measured, renderContracts } from './render-contracts.ts';

/** `npm run bench:contracts`: takes over the largest set npm has, and writes down what that costs. */

const ROOT = join(import.meta.dirname, '../..');
const CHILD = join(import.meta.dirname, 'contracts-child.ts');
const BUF = join(ROOT, 'node_modules/.bin/buf');
const run = promisify(execFile);

/**
 * The heap that Node takes by itself in an instance of 512 MiB; a plain decode needs more. The young generation is that
 * of `npm start`.
 */
const heapOf = (work: string | undefined): number => (work === 'decode' ? 4_096 : 256);

/** Each piece of work in a process of its own. */
async function measure(...args: readonly string[]): Promise<Measured> {
  const heap = `--max-old-space-size=${heapOf(args[0])}`;
  const { stdout } = await run(process.execPath, [heap, '--max-semi-space-size=8', CHILD, ...args]);
  const measured: Measured = JSON.parse(stdout);
  console.log(args[0], `${measured.seconds.toFixed(1)} s`, `${measured.peakMebibytes} MiB`);
  return measured;
}

/** All files of some sets; of those with one path the first. */
function merged(...sets: readonly Uint8Array[]): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const set of sets)
    for (const { path, bytes } of descriptorReader.split(set))
      if (!files.has(path)) files.set(path, bytes);
  return files;
}

/** The same with one more message in 13 of its files. */
function withSmallChange(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const changed = [...files].map(([path, bytes], index) =>
    index % Math.floor(files.size / 13) === 7 && index < files.size - 14
      ? joined(bytes, field(4, field(1, `AddedTo${path.replace(/\W/g, '_')}`)))
      : bytes,
  );
  return setOf(changed);
}

/** Seconds of CPU that `buf breaking` needs, as the shell tells them. */
function bufBreaking(before: string, after: string): number {
  const config = '{"version":"v2","breaking":{"use":["FILE"]}}';
  const args = ['breaking', after, '--against', before, '--config', config];
  const script = '"$@" > /dev/null; echo "ended with $?"; times';
  const { stdout } = spawnSync('sh', ['-c', script, 'sh', BUF, ...args], { encoding: 'utf8' });
  // It ends with 100 where it found something.
  if (!stdout.startsWith('ended with 100')) throw new Error(`buf breaking: ${stdout}`);
  const told = /(\d+)m([\d.]+)s (\d+)m([\d.]+)s\s*$/.exec(stdout)?.slice(1).map(Number) ?? [];
  const [minutes = 0, seconds = 0, moreMinutes = 0, moreSeconds = 0] = told;
  return (minutes + moreMinutes) * 60 + seconds + moreSeconds;
}

const folder = await mkdtemp(join(tmpdir(), 'bench-contracts-'));
try {
  const place = (name: string) => join(folder, name);
  const { older, newer } = googleVersions();
  const others = [envoyProtos().bytes(), hederaVersions('moved').newer.bytes()];
  const files = merged(newer.bytes(), ...others);
  await writeFile(place('set.binpb'), setOf([...files.values()]));
  await writeFile(place('small.binpb'), withSmallChange(files));
  const former = merged(older.bytes(), ...others);
  await writeFile(place('former.binpb'), setOf([...former.values()]));
  const ingest = (set: string, generation: number) =>
    measure('ingest', place(set), place('store.db'), `${generation}`);
  const compare = (from: number, to: number) =>
    measure('compare', place('store.db'), `r${from}`, `r${to}`, 'FILE');

  const decode = await measure('decode', place('set.binpb'));
  const works = {
    decode,
    first: await ingest('set.binpb', 1),
    again: await ingest('set.binpb', 2),
    small: await ingest('small.binpb', 3),
    large: await ingest('former.binpb', 4),
  };
  const comparisons = { small: await compare(1, 3), large: await compare(1, 4) };
  const kept = await compare(1, 4);
  const buf = bufBreaking(place('set.binpb'), place('former.binpb'));
  const { size } = await stat(place('set.binpb'));
  const text = renderContracts({ files: files.size, bytes: size, works, comparisons, kept, buf });
  await writeFile(join(ROOT, 'docs/contracts.md'), text);
} finally {
  await rm(folder, { recursive: true, force: true });
}
