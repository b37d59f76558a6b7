import { readdir, readFile } from 'node:fs/promises';

/**
 * User and system time of all threads in ms. What living threads used is known exactly, what the process used in ticks of
 * 10 ms but with the threads that have ended: neither says too much, so the larger one counts. Linux only.
 */
export async function cpuOf(pid: number): Promise<number> {
  const threads = await readdir(`/proc/${pid}/task`);
  const used = threads.map((id) =>
    readFile(`/proc/${pid}/task/${id}/schedstat`, 'utf8').catch(() => '0'),
  );
  const living = (await Promise.all(used)).reduce(
    (sum, text) => sum + Number.parseInt(text, 10),
    0,
  );
  const stat = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ').at(-1)?.split(' ') ?? [];
  return Math.max(living / 1e6, (Number(stat[11]) + Number(stat[12])) * 10);
}

/** Resident, in MiB: the most there was, or now. Linux only. */
export async function memoryOf(pid: number, field: 'VmHWM' | 'VmRSS'): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
}
