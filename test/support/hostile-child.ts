/**
 * Another process that is sent a good set, then another: `node hostile-child.ts GOOD OTHER`. Tells what became of the
 * other, which revision is in force afterwards, and what it cost: memory at its most, and time of the processor.
 */
import { readFileSync } from 'node:fs';
import { createDescriptorDesk } from './descriptor-desk.ts';
import { peakMebibytes } from './peak-mebibytes.ts';

const [good = '', other = ''] = process.argv.slice(2);
const desk = createDescriptorDesk();
await desk.publish(new Uint8Array(readFileSync(good)));
const set = new Uint8Array(readFileSync(other));
const began = process.cpuUsage();
const { outcome, problems } = await desk.publish(set);
const { user, system } = process.cpuUsage(began);
const inForce = (await desk.contract())?.revision;
await desk.app.close();
process.stdout.write(
  JSON.stringify({
    outcome,
    problem: problems[0],
    problems: problems.length,
    inForce,
    seconds: (user + system) / 1e6,
    peakMebibytes: peakMebibytes(),
  }),
);
