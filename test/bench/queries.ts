import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ask, type Load, post } from './load.ts';
import { median } from './median.ts';
import { QUESTIONS } from './questions.ts';
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

/** Asks everything of an organisation of so many services, served over HTTP by a process of its own. */
export async function measureQueries(
  folder: string,
  services: number,
  { rounds, requests }: { readonly rounds: number; readonly requests: number },
): Promise<{ readonly answered: readonly Answered[]; readonly memory: Memory }> {
  const database = join(folder, `${services}.db`);
  await seedDatabase(database, services);
  const product = await startServer('product', database);
  const { memory: idle } = await product.usage();
  const answered: Answered[] = [];
  const answers = await answersOf(product, services);
  const { memory: asked } = await product.usage();
  for (const question of QUESTIONS) {
    const file = join(folder, `${services}-${QUESTIONS.indexOf(question)}.json`);
    await writeFile(file, JSON.stringify(answers.get(question.name)));
    const floor = await startServer('floor', file);
    for (const server of [product, floor]) {
      await ask(server, question, { services, connections: 4, requests: WARM_UP });
    }
    for (const connections of CONNECTIONS) {
      const loads = { product: [] as Load[], floor: [] as Load[] };
      for (let round = 0; round < rounds; round += 1) {
        const load = { services, connections, requests: requests * Math.min(2, connections) };
        loads.product.push(await ask(product, question, load));
        loads.floor.push(await ask(floor, question, load));
      }
      const medians = { product: medianOf(loads.product), floor: medianOf(loads.floor) };
      answered.push({ services, question: question.name, connections, ...medians });
    }
    await floor.stop();
  }
  const { memory: loaded } = await product.usage();
  await product.stop();
  return { answered, memory: { services, idle, asked, loaded } };
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
