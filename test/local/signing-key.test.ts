import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { signingKeyIn } from '../../local/signing-key.ts';

let folder = '';
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('The signing key of a laptop', () => {
  it('is made once for a data folder, for its owner alone, and is another in another', async () => {
    folder = await mkdtemp(join(tmpdir(), 'msd-key-'));
    const key = await signingKeyIn(folder);
    expect(key.length).toBeGreaterThanOrEqual(32);
    expect(await signingKeyIn(folder)).toBe(key);
    expect((await stat(join(folder, 'signing.key'))).mode & 0o777).toBe(0o600);
    await rm(join(folder, 'signing.key'));
    expect(await signingKeyIn(folder)).not.toBe(key);
  });
});
