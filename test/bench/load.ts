import { Agent, request } from 'node:http';
import type { Question } from './questions.ts';
import type { Server } from './servers.ts';

/** What a server needed for one question, over a number of requests. */
export interface Load {
  /** CPU of the server a request, in milliseconds. */
  readonly cpu: number;
  /** Milliseconds until half of the answers were there. */
  readonly p50: number;
  readonly p95: number;
}

/** Goes on from one load to the next, so that no round asks what an earlier one asked just before. */
let turn = 0;

/** Asks the question again and again on so many connections; each asks anew when it has its answer. */
export async function ask(
  server: Server,
  { query, variablesOf }: Question,
  {
    services,
    connections,
    requests,
  }: { readonly services: number; readonly connections: number; readonly requests: number },
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const end = turn + requests;
  const before = await server.usage();
  const connection = async () => {
    while (turn < end) {
      turn += 1;
      const body = JSON.stringify({ query, variables: variablesOf(turn, services) });
      const start = performance.now();
      await post(`${server.url}/graphql`, body, agent);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  const after = await server.usage();
  agent.destroy();
  times.sort((a, b) => a - b);
  return {
    cpu: (after.cpu - before.cpu) / times.length,
    p50: times[Math.floor(times.length * 0.5)] ?? 0,
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
  };
}

/** The answer's text; throws when it holds errors. */
export function post(url: string, body: string, agent?: Agent): Promise<string> {
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', headers, agent }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (text.startsWith('{"data":')) resolve(text);
        else reject(new Error(text.slice(0, 500)));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
