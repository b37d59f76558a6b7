import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { setOf } from '../../support/encode-set.ts';
import { HOSTILE } from '../../support/hostile-sets.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { WEIGHED } from '../../support/weighed.ts';
import { file, message } from '../../support/write-descriptors.ts';

const CHILD = join(import.meta.dirname, '../../support/hostile-child.ts');
/** As on the platform: half of an instance of 512 MiB is what Node takes for its heap there. */
const MEMORY = ['--max-old-space-size=256', '--max-semi-space-size=8'];
const MEBIBYTES = 512;
const SECONDS = 30;

const isLong = process.env.MSD_FAULTS === 'long';
/** Much like another that is always tried, but slower. */
const LONG: ReadonlySet<string> = new Set([
  'a million values in one enum',
  'fifteen files of extensions beside 40,000 fields each, all of them imported by one',
]);
const tried = Object.entries(HOSTILE).filter(([name]) => isLong || !LONG.has(name));

describe('a set made to hurt', () => {
  it.each(tried)(
    'costs memory and time within bounds, and harms nothing: %s',
    WEIGHED,
    async (_, { set, outcome, problem }) => {
      await using folder = await temporaryFolder();
      await writeFile(folder.file('good.binpb'), setOf([file('good.proto', message('Good'))]));
      await writeFile(folder.file('other.binpb'), set());
      const files = [folder.file('good.binpb'), folder.file('other.binpb')];
      const { stdout } = await promisify(execFile)(process.execPath, [...MEMORY, CHILD, ...files]);
      const told = JSON.parse(stdout);
      expect(told.outcome).toBe(outcome);
      expect(told.inForce).toBe(outcome === 'refused' ? 'r1' : 'r2');
      if (problem) {
        const [code, path, part] = problem;
        expect(told.problem).toMatchObject({ code, path, message: expect.stringContaining(part) });
      }
      expect(told.peakMebibytes).toBeLessThan(MEBIBYTES);
      expect(told.seconds).toBeLessThan(SECONDS);
    },
  );
});
