import { cpus, loadavg, platform } from 'node:os';
import type { Work } from './ingestion.ts';
import type { Answered, Memory } from './queries.ts';

interface Measured {
  readonly answered: readonly Answered[];
  readonly memory: readonly Memory[];
  readonly ingestion: readonly Work[];
  /** How many specs were published, and of how many the main table tells. */
  readonly services: number;
}

const TARGET = 2;

const WHY = `Why: what the floor hands out lies ready, a row of ours is made when it is asked for (its id, its team, its health at this moment), behind one read of the stamp and the limits on queries. Text, the facets of a filtered list and "find anything" look at every service at every request, so they grow with their number; an index of word parts, kept from one publication to the next, would end that.`;

/** The page of figures, in Markdown. */
export function render({ answered, memory, ingestion, services }: Measured): string {
  const sizes = memory.map((one) => one.services);
  const [least = 0, most = 0] = [sizes[0], sizes.at(-1)];
  const main = answered.filter((one) => one.services === services);
  const growth = main.map((one) => growthOf(answered, one, least, most));
  const missed = [
    ...main
      .filter((one) => one.product.p50 > TARGET * one.floor.p50)
      .map((one) => `${title(one)}: ${ratio(one.product.p50, one.floor.p50)} of the floor`),
    ...growth
      .filter(({ times }) => times > TARGET)
      .map(
        ({ of, times }) =>
          `${title(of)}: ${times.toFixed(1)} from ${count(least)} to ${count(most)} services`,
      ),
  ];
  return `# How fast it is

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}, ${platform()}, load ${(loadavg()[0] ?? 0).toFixed(1)} at the end. Times on a shared machine say little; CPU and the ratios say more. Medians of three rounds.

The server is a process of its own on an SQLite file, behind HTTP, and answers the page's own queries. The floor is Yoga and Pothos behind plain \`node:http\`, and hands out the very same answer from memory. Text, filters and ids differ from request to request, so that nothing is answered from what was asked just before. The organisation is the one of [budgets](budgets.md).

## Questions, ${count(services)} services

CPU of the server and time until half of the answers were there, in milliseconds. Aim: within ${TARGET} of the floor.

| question | connections | CPU | floor | p50 | floor | ratio | p95 |
|---|--:|--:|--:|--:|--:|--:|--:|
${main.map(answerRow).join('\n')}

## Growth from ${count(least)} to ${count(most)} services

p50 in milliseconds. Aim: within ${TARGET}.

| question | connections | ${count(least)} | ${count(most)} | ratio |
|---|--:|--:|--:|--:|
${growth.map(({ of, from, to, times }) => `| ${of.question} | ${of.connections} | ${from.toFixed(1)} | ${to.toFixed(1)} | ${times.toFixed(1)} |`).join('\n')}

## Not reached

${missed.length === 0 ? 'Nothing.' : `${missed.map((line) => `- ${line}`).join('\n')}\n\n${WHY}`}

## Memory

Resident, in MiB. Aim: under 170 idle.

| services | idle | after every question once | after the load |
|--:|--:|--:|--:|
${memory.map((one) => `| ${count(one.services)} | ${Math.round(one.idle)} | ${Math.round(one.asked)} | ${Math.round(one.loaded)} |`).join('\n')}

## Publishing ${count(services)} specs

| publication | CPU, ms | time, ms | specs a second of CPU | of the floor |
|---|--:|--:|--:|--:|
${ingestion.map((work) => workRow(work, ingestion[0], services)).join('\n')}
`;
}

const answerRow = ({ question, connections, product, floor }: Answered): string =>
  `| ${question} | ${connections} | ${product.cpu.toFixed(1)} | ${floor.cpu.toFixed(1)} | ${product.p50.toFixed(1)} | ${floor.p50.toFixed(1)} | ${ratio(product.p50, floor.p50)} | ${product.p95.toFixed(1)} |`;

const workRow = ({ name, cpu, wall }: Work, floor: Work | undefined, services: number): string =>
  `| ${name} | ${Math.round(cpu)} | ${Math.round(wall)} | ${count(Math.round((services / cpu) * 1_000))} | ${ratio(cpu, floor?.cpu ?? cpu)} |`;

function growthOf(answered: readonly Answered[], of: Answered, least: number, most: number) {
  const p50 = (services: number) =>
    answered.find(
      (one) =>
        one.services === services &&
        one.question === of.question &&
        one.connections === of.connections,
    )?.product.p50 ?? 0;
  return { of, from: p50(least), to: p50(most), times: p50(most) / p50(least) };
}

const title = ({ question, connections }: Answered): string =>
  `${question}, ${connections === 1 ? '1 connection' : `${connections} connections`}`;
const ratio = (value: number, floor: number): string => (value / floor).toFixed(1);
const count = (value: number): string => value.toLocaleString('en-US');
