import { cpus, loadavg, platform } from 'node:os';
import type { Work } from './ingestion.ts';
import type { Load } from './load.ts';
import type { Answered, Memory } from './queries.ts';

interface Measured {
  readonly answered: readonly Answered[];
  readonly memory: readonly Memory[];
  readonly ingestion: readonly Work[];
  /** How many specs were published, and of how many the main table tells. */
  readonly services: number;
}

const TARGET = 2;
/** MiB. */
const IDLE = 170;
const LOADED = 300;

/** The page of figures, in Markdown. */
export function render({ answered, memory, ingestion, services }: Measured): string {
  const sizes = memory.map((one) => one.services);
  const [least = 0, most = 0] = [sizes[0], sizes.at(-1)];
  const main = answered.filter((one) => one.services === services);
  const growth = main.flatMap((one) => growthOf(answered, one, least, most));
  const missed = [
    ...main
      .filter(({ product, floor }) => exceeds(product, floor))
      .map((one) => `${title(one)}: ${both(one.product, one.floor)} of the floor`),
    ...growth
      .filter(({ from, to }) => exceeds(to, from))
      .map(
        ({ of, from, to }) =>
          `${title(of)}: ${both(to, from)} from ${count(least)} to ${count(most)} services`,
      ),
    ...memory
      .filter((one) => one.idle > IDLE)
      .map((one) => `idle with ${count(one.services)} services: ${Math.round(one.idle)} MiB`),
    ...memory
      .filter((one) => one.services === services && one.loaded > LOADED)
      .map((one) => `after the load of ${count(services)} services: ${Math.round(one.loaded)} MiB`),
  ];
  return `# How fast it is

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}, ${platform()}, load ${(loadavg()[0] ?? 0).toFixed(1)} at the end. Times on a shared machine say little; CPU and the ratios say more. Medians of seven rounds.

The server is a process of its own on an SQLite file, behind HTTP, and answers the page's own queries. The floor is Yoga and Pothos behind plain \`node:http\`, and hands out the very same answer from memory; both run with the options of \`npm start\`. Text, filters and ids differ from request to request, so that nothing is answered from what was asked just before. Every question is put to all sizes and their floors in turn, so that whatever else the machine does meets all alike. The organisation is the one of [budgets](budgets.md).

## Questions, ${count(services)} services

CPU of the server and time until half of the answers were there, in milliseconds. Aim: within ${TARGET} of the floor.

| question | connections | CPU | floor | ratio | p50 | floor | ratio | p95 |
|---|--:|--:|--:|--:|--:|--:|--:|--:|
${main.map(answerRow).join('\n')}

## Growth from ${count(least)} to ${count(most)} services

CPU and p50 in milliseconds. Aim: within ${TARGET}.

| question | connections | CPU, ${count(least)} | ${count(most)} | ratio | p50, ${count(least)} | ${count(most)} | ratio |
|---|--:|--:|--:|--:|--:|--:|--:|
${growth.map(growthRow).join('\n')}

## Not reached

${missed.length === 0 ? 'Nothing.' : missed.map((line) => `- ${line}`).join('\n')}

## Memory

Resident, in MiB. Aim: under ${IDLE} idle, under ${LOADED} after the load of ${count(services)} services.

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
  `| ${question} | ${connections} | ${product.cpu.toFixed(1)} | ${floor.cpu.toFixed(1)} | ${ratio(product.cpu, floor.cpu)} | ${product.p50.toFixed(1)} | ${floor.p50.toFixed(1)} | ${ratio(product.p50, floor.p50)} | ${product.p95.toFixed(1)} |`;

const workRow = ({ name, cpu, wall }: Work, floor: Work | undefined, services: number): string =>
  `| ${name} | ${Math.round(cpu)} | ${Math.round(wall)} | ${count(Math.round((services / cpu) * 1_000))} | ${ratio(cpu, floor?.cpu ?? cpu)} |`;

interface Growth {
  readonly of: Answered;
  readonly from: Load;
  readonly to: Load;
}

function growthOf(
  answered: readonly Answered[],
  of: Answered,
  least: number,
  most: number,
): readonly Growth[] {
  const at = (services: number) =>
    answered.find(
      (one) =>
        one.services === services &&
        one.question === of.question &&
        one.connections === of.connections,
    )?.product;
  const [from, to] = [at(least), at(most)];
  return from && to ? [{ of, from, to }] : [];
}

const growthRow = ({ of, from, to }: Growth): string =>
  `| ${of.question} | ${of.connections} | ${from.cpu.toFixed(1)} | ${to.cpu.toFixed(1)} | ${ratio(to.cpu, from.cpu)} | ${from.p50.toFixed(1)} | ${to.p50.toFixed(1)} | ${ratio(to.p50, from.p50)} |`;

const exceeds = (one: Load, other: Load): boolean =>
  one.cpu > TARGET * other.cpu || one.p50 > TARGET * other.p50;
const both = (one: Load, other: Load): string =>
  `CPU ${ratio(one.cpu, other.cpu)}, p50 ${ratio(one.p50, other.p50)}`;

const title = ({ question, connections }: Answered): string =>
  `${question}, ${connections === 1 ? '1 connection' : `${connections} connections`}`;
const ratio = (value: number, floor: number): string => (value / floor).toFixed(1);
const count = (value: number): string => value.toLocaleString('en-US');
