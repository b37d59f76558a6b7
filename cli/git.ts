import { spawnSync } from 'node:child_process';

/** What git says in a folder, without the last line break; undefined when it fails, is missing or says nothing. */
export function git(directory: string, ...args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', ['-C', directory, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' },
  });
  const text = status === 0 ? stdout.trim() : '';
  return text === '' ? undefined : text;
}
