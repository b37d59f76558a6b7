/**
 * Another process that fetches what a poll fetches over one connection, page by page, parses it, and does nothing with it:
 * `node plain-poll-child.ts ACCESS ROUNDS`.
 */
import { gunzipSync } from 'node:zlib';
import { Agent } from 'undici';
import { pathOf, RESOURCES } from '#adapters/kubernetes/resources.ts';
import { sayCosts } from './say-costs.ts';

const [access, rounds] = process.argv.slice(2);
const { address, token, authority } = JSON.parse(String(access));
const dispatcher = new Agent({ connections: 1, allowH2: false, connect: { ca: authority } });
const headers = { authorization: `Bearer ${token}`, 'accept-encoding': 'gzip' };

async function get(path: string) {
  const answer = await dispatcher.request({ origin: address, path, method: 'GET', headers });
  const sent = Buffer.from(await answer.body.arrayBuffer());
  const isPacked = answer.headers['content-encoding'] === 'gzip';
  return JSON.parse((isPacked ? gunzipSync(sent) : sent).toString());
}

async function listEverything(): Promise<void> {
  for (const resource of RESOURCES.filter(({ kind }) => kind !== 'ConfigMap')) {
    let next: string | undefined;
    do {
      const query = new URLSearchParams(resource.parameters);
      if (next !== undefined) query.set('continue', next);
      next = (await get(`${pathOf(resource)}?${query}`)).metadata.continue;
    } while (next);
  }
}

await sayCosts(listEverything, Number(rounds));
