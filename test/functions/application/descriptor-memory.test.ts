import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { googleProtos } from '../../support/public-protos.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { WEIGHED } from '../../support/weighed.ts';

const CHILD = join(import.meta.dirname, '../../support/ingest-child.ts');
/** As `npm start` runs the product. */
const LEAN = '--max-semi-space-size=8';

interface Told {
  readonly publications: readonly {
    readonly outcome: string;
    readonly created: number;
    readonly unchanged: number;
    readonly reads: number;
    readonly writes: number;
    readonly milliseconds: number;
  }[];
  readonly peakMebibytes: number;
}

it(
  '7,200 real files of 83 MB are taken over within 512 MiB of memory; the same set again writes one document',
  WEIGHED,
  async () => {
    await using folder = await temporaryFolder();
    const { setFile, sources } = googleProtos();
    const files = [setFile, folder.file('dashboard.db')];
    const { stdout } = await promisify(execFile)(process.execPath, [LEAN, CHILD, ...files]);
    const { publications, peakMebibytes }: Told = JSON.parse(stdout);
    const [first, again] = publications;
    expect(first?.outcome).toBe('applied');
    expect(first?.created).toBeGreaterThan(700);
    // Two documents a file, and a few for what names them.
    expect(first?.writes).toBeLessThanOrEqual(2 * sources.size + 30);
    expect(again).toMatchObject({ outcome: 'unchanged', unchanged: first?.created });
    expect(again?.reads).toBeLessThanOrEqual(6);
    expect(again?.writes).toBeLessThanOrEqual(1);
    expect(peakMebibytes).toBeLessThan(512);
  },
);
