import { run } from '#cli/run.ts';

/** `msd` in this process, for the sake of time: what it says, and how it ends. */
export async function runHere(args: readonly string[]) {
  const said = { out: '', err: '' };
  const code = await run(args, {
    print: (text) => {
      said.out += `${text}\n`;
    },
    note: (text) => {
      said.err += `${text}\n`;
    },
    complain: (message, cure) => {
      said.err += `${message} ${cure}\n`;
    },
    paint: (_, text) => text,
    progress: () => ({ update: () => {}, end: () => {} }),
  });
  return { code, ...said };
}
