import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Manifest } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const MOST = 60 * 1024;

let folder: string;
let manifest: Manifest;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-'));
  // What `npm run build:web` builds: the test runner's own setting brings in warnings for developers.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    await build({
      configFile: 'web/vite.config.ts',
      logLevel: 'error',
      build: { outDir: folder, manifest: true },
    });
  } finally {
    process.env.NODE_ENV = NODE_ENV;
  }
  manifest = JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Files of scripts that a chunk cannot do without. */
function scriptsOf(key: string, seen = new Set<string>()): ReadonlySet<string> {
  const chunk = manifest[key];
  if (!chunk || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const other of chunk.imports ?? []) scriptsOf(other, seen);
  return seen;
}

async function compressed(files: Iterable<string>): Promise<number> {
  let bytes = 0;
  for (const file of files) bytes += gzipSync(await readFile(join(folder, file))).byteLength;
  return bytes;
}

const pages = () => Object.keys(manifest).filter((key) => /^src\/pages\/.*-page\.tsx$/.test(key));

describe('the built page', () => {
  it('loads at most 60 KB of compressed scripts for any first page', async () => {
    expect(pages()).toContain('src/pages/home/home-page.tsx');
    const sizes = new Map<string, number>();
    for (const page of pages()) {
      const files = new Set([...scriptsOf('index.html'), ...scriptsOf(page), 'early.js']);
      sizes.set(page, await compressed(files));
    }
    expect([...sizes].filter(([, bytes]) => bytes > MOST)).toEqual([]);
  });

  it('fetches Find only when it is asked for', () => {
    const first = [...scriptsOf('index.html'), ...scriptsOf('src/pages/home/home-page.tsx')];
    expect(first).not.toContain(manifest['src/find/find-dialog.tsx']?.file);
    expect(manifest['src/find/find-dialog.tsx']?.isDynamicEntry).toBe(true);
  });

  it('has no script or style inside its HTML, which the content policy would refuse', async () => {
    const html = await readFile(join(folder, 'index.html'), 'utf8');
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i);
    expect(html.match(/<script[^>]*>[^<]/g)).toBeNull();
  });
});

describe('its sources', () => {
  it('never write HTML from text', async () => {
    const files = await readdir('web/src', { recursive: true });
    const found: string[] = [];
    for (const file of files.filter((name) => /\.tsx?$/.test(name))) {
      const text = await readFile(join('web/src', file), 'utf8');
      if (/innerHTML|insertAdjacentHTML|document\.write|\beval\(/i.test(text)) found.push(file);
    }
    expect(found).toEqual([]);
  });
});
