import { memoryOf } from './process-costs.ts';

/**
 * Runs something so often, and prints what each round took of the processor and what the process had taken from its start
 * to the end of the first, in milliseconds, and the most memory until then and in all.
 */
export async function sayCosts(round: () => Promise<unknown>, rounds: number): Promise<void> {
  const costs: number[] = [];
  let fresh = { cpu: 0, mebibytes: 0 };
  for (let n = 0; n < rounds; n += 1) {
    const before = process.cpuUsage();
    await round();
    costs.push(millisOf(process.cpuUsage(before)));
    if (n === 0) fresh = { cpu: millisOf(process.cpuUsage()), mebibytes: await peakMebibytes() };
  }
  const said: SaidCosts = { costs, fresh, mebibytes: await peakMebibytes() };
  process.stdout.write(JSON.stringify(said), () => process.exit(0));
}

export interface SaidCosts {
  readonly costs: readonly number[];
  readonly fresh: { readonly cpu: number; readonly mebibytes: number };
  readonly mebibytes: number;
}

const millisOf = ({ user, system }: NodeJS.CpuUsage): number => Math.round((user + system) / 1000);

/** Not `resourceUsage`: that remembers the process this one was started by. */
const peakMebibytes = async (): Promise<number> => Math.round(await memoryOf(process.pid, 'VmHWM'));
