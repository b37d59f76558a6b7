import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RuleSet } from '#domain/comparison/rule-sets.ts';
import { googleVersions, withSmallChange } from '../support/proto-versions.ts';
import { type Contest, type Run, renderComparison } from './render-comparison.ts';

/** `npm run bench:compare [-- RUNS]`: `msd compare` beside `buf breaking` on the same files; writes docs/comparison.md. */

const ROOT = join(import.meta.dirname, '../..');
const RUNS = Number(process.argv[2] ?? 3);
const FILE = join(ROOT, 'docs/comparison.md');

const { older, newer } = googleVersions();
const changed = withSmallChange(newer);
const contests: Contest[] = [];
for (const [name, before, after, ruleSet] of [
  ['two releases', older.setFile, newer.setFile, 'FILE'],
  ['two releases', older.setFile, newer.setFile, 'WIRE'],
  ['a commit that touches 13 files', newer.setFile, changed.setFile, 'FILE'],
  ['nothing changed', newer.setFile, newer.setFile, 'FILE'],
] as const) {
  contests.push({ name, ruleSet, ...(await contest(before, after, ruleSet)) });
  console.log(`Measured ${name} by ${ruleSet}.`);
}
const files = { before: older.sources.size, after: newer.sources.size };
await writeFile(FILE, renderComparison(contests, files, RUNS));
console.log(`Wrote ${FILE}.`);

/** Both tools in turn, so that both meet the same load. */
async function contest(
  before: string,
  after: string,
  ruleSet: RuleSet,
): Promise<Pick<Contest, 'ours' | 'buf'>> {
  const ours: Run[] = [];
  const buf: Run[] = [];
  const config = JSON.stringify({ version: 'v2', breaking: { use: [ruleSet] } });
  for (let run = 0; run < RUNS; run += 1) {
    ours.push(
      measure('node', 'cli/main.ts', 'compare', before, after, '--rules', ruleSet, '--json'),
    );
    buf.push(
      measure(
        'node_modules/.bin/buf',
        ...['breaking', after, '--against', before, '--error-format', 'json', '--config', config],
      ),
    );
  }
  return { ours, buf };
}

/** Runs a command to its end; the shell tells what its children used. */
function measure(...command: readonly string[]): Run {
  const start = performance.now();
  const { stdout, stderr } = spawnSync(
    'sh',
    ['-c', '"$@" > /dev/null; echo "ended with $?"; times', 'sh', ...command],
    { cwd: ROOT, encoding: 'utf8' },
  );
  const wall = performance.now() - start;
  const code = Number(/ended with (\d+)/.exec(stdout)?.[1]);
  if (![0, 1, 100].includes(code) || stderr !== '')
    throw new Error(`${command.slice(0, 3).join(' ')} ended with ${code}: ${stderr}`);
  const [minutes = 0, seconds = 0, moreMinutes = 0, moreSeconds = 0] = (
    /(\d+)m([\d.]+)s (\d+)m([\d.]+)s\s*$/.exec(stdout)?.slice(1) ?? []
  ).map(Number);
  return { wall, cpu: ((minutes + moreMinutes) * 60 + seconds + moreSeconds) * 1_000 };
}
