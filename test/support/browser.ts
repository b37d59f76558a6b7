import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sparticuz, { inflate } from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

export type { Browser, Page } from 'playwright-core';

const PACKED = join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin');
const UNPACKED = join(import.meta.dirname, '../../node_modules/.cache/chromium');

/**
 * Unpacks the headless Chromium that npm brought, once a checkout. Runs before the browser tests (`globalSetup`), since
 * two processes unpacking at a time would run a half written file.
 */
export async function unpackBrowser(): Promise<void> {
  await mkdir(UNPACKED, { recursive: true });
  await inUnpacked(async () => {
    await sparticuz.executablePath(PACKED);
    // The package unpacks these only where it believes to run in a Lambda.
    if (!hasSystemLibraries()) await inflate(join(PACKED, 'al2023.tar.br'));
  });
}

export async function launchBrowser() {
  await unpackBrowser();
  const libraries = join(UNPACKED, 'al2023/lib');
  return chromium.launch({
    executablePath: join(UNPACKED, 'chromium'),
    args: [
      '--headless=shell',
      '--no-sandbox',
      '--no-zygote',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--font-render-hinting=none',
    ],
    env: {
      ...process.env,
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(UNPACKED, 'fonts') }),
      ...(hasSystemLibraries() ? {} : { LD_LIBRARY_PATH: libraries }),
    } as Record<string, string>,
  });
}

/** The package unpacks into the system's folder for temporary files; ours is part of the checkout. */
async function inUnpacked(work: () => Promise<void>): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = UNPACKED;
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

function hasSystemLibraries(): boolean {
  try {
    return execFileSync('ldconfig', ['-p'], { encoding: 'utf8' }).includes('libnss3.so');
  } catch {
    return false;
  }
}
