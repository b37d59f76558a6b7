import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../support/free-port.ts';
import { cpuOf, memoryOf } from './process-costs.ts';
import type { SaidCosts } from './say-costs.ts';

interface Deployed {
  /** Of the bundle of pollCluster. */
  readonly folder: string;
  readonly database: string;
  readonly kubeconfig: string;
}

/** Starts the function as it is deployed, and has it poll so often. What it took is asked of the kernel. */
export async function pollDeployed(
  { folder, database, kubeconfig }: Deployed,
  rounds: number,
  wanted: 'applied' | 'unchanged',
): Promise<SaidCosts> {
  const port = await freePort();
  const child = spawn(process.execPath, ['start.mjs'], {
    cwd: folder,
    env: { PORT: String(port), MSD_DATABASE: database, MSD_KUBECONFIG: kubeconfig },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'close');
  const pid = Number(child.pid);
  try {
    const costs: number[] = [];
    let fresh = { cpu: 0, mebibytes: 0 };
    for (let round = 0; round < rounds; round += 1) {
      const before = await cpuOf(pid);
      const outcome = await poll(`http://127.0.0.1:${port}`, () => child.exitCode === null);
      const cpu = await cpuOf(pid);
      if (outcome !== (round === 0 ? wanted : 'unchanged')) throw new Error(`It was ${outcome}.`);
      costs.push(Math.round(cpu - before));
      if (round === 0) fresh = { cpu: Math.round(cpu), mebibytes: await peakOf(pid) };
    }
    return { costs, fresh, mebibytes: await peakOf(pid) };
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
}

const peakOf = async (pid: number): Promise<number> => Math.round(await memoryOf(pid, 'VmHWM'));

/** Asks again as long as the process starts. */
async function poll(url: string, isAlive: () => boolean): Promise<unknown> {
  while (isAlive()) {
    const answer = await fetch(`${url}/tasks/poll-cluster`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"cluster":"prod"}',
    }).catch(() => undefined);
    if (answer?.status === 200) {
      return ((await answer.json()) as { readonly outcome?: unknown }).outcome;
    }
    if (answer !== undefined) throw new Error(`${answer.status} ${await answer.text()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The function did not start.');
}
