import { existsSync, readFileSync } from 'node:fs';

const STATUS = '/proc/self/status';

/**
 * The most memory that this process took so far. Linux tells as `maxRSS` of a child what its parent took, where that is
 * more (https://man7.org/linux/man-pages/man2/getrusage.2.html: it is preserved across execve); `VmHWM` is of the process alone.
 */
export function peakMebibytes(): number {
  const status = existsSync(STATUS) ? readFileSync(STATUS, 'utf8') : '';
  const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return Math.round(Number(kibibytes ?? process.resourceUsage().maxRSS) / 1024);
}
