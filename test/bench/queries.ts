import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ask, type Load, post } from './load.ts';
import { median } from './median.ts';
import { QUESTIONS, type Question } from './questions.ts';
import { seedDatabase } from './seed-database.ts';
import { type Server, startServer } from './servers.ts';

/** One question on so many connections: the product beside the floor. */
export interface Answered {
  readonly services: number;
  readonly question: string;
  readonly connections: number;
  readonly product: Load;
  readonly floor: Load;
}

/** Resident memory of the server in MiB. */
export interface Memory {
  readonly services: number;
  readonly idle: number;
  readonly asked: number;
  readonly loaded: number;
}

const CONNECTIONS = [1, 16] as const;
const WARM_UP = 100;

/**
 * Asks everything of organisations of so many services, each served over HTTP by a process of its own. All sizes and
 * their floors are asked in turn, round by round.
 */
export async function measureQueries(
  folder: string,
  sizes: readonly number[],
  asked: { readonly rounds: number; readonly requests: number },
): Promise<{ readonly answered: readonly Answered[]; readonly memory: readonly Memory[] }> {
  const products: Product[] = [];
  for (const services of sizes) products.push(await startProduct(folder, services));
  const answered: Answered[] = [];
  for (const question of QUESTIONS) {
    answered.push(...(await measureQuestion(folder, products, question, asked)));
    console.log(`Asked for: ${question.name}.`);
  }
  const memory: Memory[] = [];
  for (const { services, server, idle, asked: after } of products) {
    memory.push({ services, idle, asked: after, loaded: (await server.usage()).memory });
    await server.stop();
  }
  return { answered, memory };
}

interface Product {
  readonly services: number;
  readonly server: Server;
  readonly answers: ReadonlyMap<string, object>;
  readonly idle: number;
  readonly asked: number;
}

async function startProduct(folder: string, services: number): Promise<Product> {
  const database = join(folder, `${services}.db`);
  await seedDatabase(database, services);
  const server = await startServer('product', database);
  const { memory: idle } = await server.usage();
  const answers = await answersOf(server, services);
  const { memory: asked } = await server.usage();
  return { services, server, answers, idle, asked };
}

/** The sizes side by side, each with its floor. */
async function measureQuestion(
  folder: string,
  products: readonly Product[],
  question: Question,
  { rounds, requests }: { readonly rounds: number; readonly requests: number },
): Promise<readonly Answered[]> {
  const pairs: { services: number; product: Server; floor: Server }[] = [];
  for (const { services, server, answers } of products) {
    const file = join(folder, `${services}-${QUESTIONS.indexOf(question)}.json`);
    await writeFile(file, JSON.stringify(answers.get(question.name)));
    pairs.push({ services, product: server, floor: await startServer('floor', file) });
  }
  for (const { services, product, floor } of pairs) {
    for (const server of [product, floor]) {
      await ask(server, question, { services, connections: 4, requests: WARM_UP });
    }
  }
  const answered: Answered[] = [];
  for (const connections of CONNECTIONS) {
    const loads = pairs.map(() => ({ product: [] as Load[], floor: [] as Load[] }));
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, { services, product, floor }] of pairs.entries()) {
        const load = { services, connections, requests: requests * Math.min(2, connections) };
        loads[index]?.product.push(await ask(product, question, load));
        loads[index]?.floor.push(await ask(floor, question, load));
      }
    }
    for (const [index, { services }] of pairs.entries()) {
      const { product = [], floor = [] } = loads[index] ?? {};
      const medians = { product: medianOf(product), floor: medianOf(floor) };
      answered.push({ services, question: question.name, connections, ...medians });
    }
  }
  for (const { floor } of pairs) await floor.stop();
  return answered;
}

/** The data of each first answer, by question, which the floor then hands out. */
async function answersOf(product: Server, services: number): Promise<ReadonlyMap<string, object>> {
  const answers = new Map<string, object>();
  for (const { name, query, variablesOf } of QUESTIONS) {
    const body = JSON.stringify({ query, variables: variablesOf(1, services) });
    answers.set(name, JSON.parse(await post(`${product.url}/graphql`, body)).data);
  }
  return answers;
}

const medianOf = (loads: readonly Load[]): Load => ({
  cpu: median(loads.map(({ cpu }) => cpu)),
  p50: median(loads.map(({ p50 }) => p50)),
  p95: median(loads.map(({ p95 }) => p95)),
});
