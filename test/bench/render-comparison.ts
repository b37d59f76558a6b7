import { cpus, loadavg } from 'node:os';
import type { RuleSet } from '#domain/comparison/rule-sets.ts';
import { median } from './median.ts';

/** Milliseconds of one run. */
export interface Run {
  readonly cpu: number;
  readonly wall: number;
}

export interface Contest {
  readonly name: string;
  readonly ruleSet: RuleSet;
  readonly ours: readonly Run[];
  readonly buf: readonly Run[];
}

const GOAL = 0.5;

/** The page about comparisons, in Markdown. */
export function renderComparison(
  contests: readonly Contest[],
  files: { readonly before: number; readonly after: number },
  runs: number,
): string {
  const worst = Math.max(
    ...contests.flatMap(({ ours, buf }) => [
      of(ours, 'cpu') / of(buf, 'cpu'),
      of(ours, 'wall') / of(buf, 'wall'),
    ]),
  );
  return `# Comparing contracts

\`msd compare OLD.binpb NEW.binpb --rules FILE|PACKAGE|WIRE_JSON|WIRE [--all] [--json]\` and the page \`/apis/compare\` tell what changed between two revisions. Rules, their ids and their sets are those of \`buf breaking\` 1.75, answer for answer; what breaks nothing is told as well: what is new, deprecated, reserved or moved, comments, options, imports.

## The same answers as \`buf breaking\`

Asserted by tests that ask the real \`buf\` (a development dependency) about the same sets, with imports compared, as it does by default:

| what | how many | where |
|---|---|---|
| a pair that breaks each rule and one that does not, and more steps across files and dialects, by every rule set | 64 rules | \`test/functions/domain/comparison/minimal-pairs.test.ts\` |
| random files of proto2, proto3 and edition 2023 | 120 pairs; 1,000 in \`npm run test:long\` | \`random-pairs.test.ts\` |
| versions of public APIs, forwards and backwards, by every rule set | Hedera 2.15 and 2.20, google-proto-files 5.0.3 and 6.0.1 (part of them; all in \`npm run test:long\`) | \`real-pairs.test.ts\` |

Equal are rule, file, line and symbol of every finding. \`buf\` names no symbol: what its message quotes must be the end of ours. Ours is the full name: of a renamed element the new one, of a deleted one the old one. \`path\` and \`line\` are where \`buf\` puts them; where it has no file, since that is gone, ours is the former one. What differs on purpose is [decision 0018](decisions/0018-findings-are-not-merged.md).

## How fast

Written by \`npm run bench:compare\` on ${new Date().toISOString().slice(0, 10)}: ${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}, load ${(loadavg()[0] ?? 0).toFixed(1)} at the end. From process start to exit, in seconds; medians of ${runs} runs, both tools in turn. google-proto-files 5.0.3 and 6.0.1 with source info: ${count(files.before)} and ${count(files.after)} files.

Goal: at most half of the time of \`buf\`. At worst it is ${worst.toFixed(2)}: ${worst <= GOAL ? '**reached**' : '**not reached**'}.

| what | rules | CPU | \`buf\` | ratio | time | \`buf\` | ratio |
|---|---|--:|--:|--:|--:|--:|--:|
${contests.map(row).join('\n')}

Files with equal bytes are told by comparing these. Of the others only what the rules need is decoded, without source info; that is read afterwards, for some files at a time, to find lines and comments.
`;
}

function row({ name, ruleSet, ours, buf }: Contest): string {
  const cells = (['cpu', 'wall'] as const).flatMap((kind) => {
    const [mine, theirs] = [of(ours, kind), of(buf, kind)];
    return [seconds(mine), seconds(theirs), (mine / theirs).toFixed(2)];
  });
  return `| ${name} | ${ruleSet} | ${cells.join(' | ')} |`;
}

const of = (runs: readonly Run[], kind: keyof Run): number => median(runs.map((run) => run[kind]));
const seconds = (milliseconds: number): string => (milliseconds / 1_000).toFixed(2);
const count = (number: number): string => number.toLocaleString('en-US');
