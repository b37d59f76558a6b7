import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import type { Usage } from './server-child.ts';

/** A server in a process of its own. */
export interface Server {
  readonly url: string;
  readonly usage: () => Promise<Usage>;
  readonly stop: () => Promise<void>;
}

/** Those that `npm start` gives to Node. */
const START_OPTIONS = manifest.scripts.start.split(' ').filter((word) => word.startsWith('--'));

/** `product` on a database, or the `floor` on a file of answers. */
export async function startServer(kind: 'product' | 'floor', file: string): Promise<Server> {
  const child = fork(join(import.meta.dirname, 'server-child.ts'), [kind, file], {
    execArgv: [...START_OPTIONS, ...(process.env.BENCH_NODE_OPTIONS?.split(' ') ?? [])],
  });
  const [url] = (await once(child, 'message')) as [string];
  return {
    url,
    usage: async () => {
      child.send('usage');
      return ((await once(child, 'message')) as [Usage])[0];
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      await ended;
    },
  };
}
