import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FlipBytes, weighPublications } from './flips.ts';
import { type Cost, measureOperations } from './operations.ts';

/** `npm run budgets`: does everything that has a budget in organisations of four sizes and writes down what it cost. */

const SIZES = [100, 1_000, 5_000, 20_000] as const;
const BUDGETED = 5_000;
const FILE = join(import.meta.dirname, '../../docs/budgets.md');

async function main(): Promise<void> {
  const measured = new Map<number, readonly Cost[]>();
  const flips: FlipBytes[] = [];
  for (const services of SIZES) {
    measured.set(services, (await measureOperations(services)).costs);
    flips.push(await weighPublications(services));
    console.log(`Measured with ${number(services)} services.`);
  }
  await writeFile(FILE, render(measured, flips));
  console.log(`Wrote ${FILE}.`);
}

const render = (
  measured: ReadonlyMap<number, readonly Cost[]>,
  flips: readonly FlipBytes[],
): string => `# What things cost

Documents read and written, and their bytes, as the store counts them: a missing document and an empty query are one
read, deletions count as writes, and so does the acknowledgement of the outbox. Written by \`npm run budgets\`; that
the budgets hold at ${number(BUDGETED)} services is a test (\`test/budgets\`).

The organisation: 300 teams, two clusters in which every service runs (25 services a namespace, one pod each), and a
contract of one proto file a service. The pages send their own queries; "warm" is an instance that has read the
catalogue before.

## With ${number(BUDGETED)} services

| operation | reads | budget | writes | budget | bytes |
|---|--:|--:|--:|--:|--:|
${(measured.get(BUDGETED) ?? []).map(row).join('\n')}

## Growth

Reads + writes, and bytes, from ${number(SIZES[0])} to ${number(SIZES.at(-1) ?? 0)} services.

| operation | ${SIZES.map((size) => `${number(size)}`).join(' | ')} | bytes, ${SIZES.map(number).join(' / ')} |
|---|${SIZES.map(() => '--:|').join('')}---|
${(measured.get(BUDGETED) ?? []).map((_, index) => growthRow([...measured.values()].map((costs) => costs[index]))).join('\n')}

## What one transaction weighs

The flip is the transaction that makes a publication visible. Firestore takes 10 MiB, its emulator 4 MiB; a flip of more
than 0.95 MB has the texts of its packed documents written beforehand (\`docs/decisions/0015-…\`).

| publication | ${SIZES.map(number).join(' | ')} |
|---|${SIZES.map(() => '--:|').join('')}
| the first one | ${flips.map(({ first }) => size(first)).join(' | ')} |
| one that changes every file | ${flips.map(({ allChanged }) => size(allChanged)).join(' | ')} |
`;

const row = ({ operation, reads, writes, bytes, budget }: Cost): string =>
  `| ${operation} | ${number(reads)} | ${number(budget.reads)} | ${number(writes)} | ${number(budget.writes)} | ${size(bytes)} |`;

const growthRow = (costs: readonly (Cost | undefined)[]): string => {
  const documents = costs.map(
    (cost) => `${number(cost?.reads ?? 0)} + ${number(cost?.writes ?? 0)}`,
  );
  return `| ${costs[0]?.operation} | ${documents.join(' | ')} | ${costs.map((cost) => size(cost?.bytes ?? 0)).join(' / ')} |`;
};

const number = (value: number): string => value.toLocaleString('en-US');

const size = (bytes: number): string =>
  bytes < 1_000_000
    ? `${number(Math.round(bytes / 1_000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;

await main();
