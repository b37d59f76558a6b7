import { readFile, stat } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import * as v from 'valibot';

/**
 * Serves the page as Firebase Hosting does, by the same `firebase.json`: its headers, and `index.html` for every path
 * that is no file. Returns undefined when there is no page.
 */
export async function createHosting(root: string): Promise<(path: string) => Promise<Response>> {
  const { hosting } = v.parse(
    settingsSchema,
    JSON.parse(await readFile(join(root, 'firebase.json'), 'utf8')),
  );
  const folder = join(root, hosting.public);
  const rules = hosting.headers.map(({ source, headers }) => ({
    matches: patternOf(source),
    headers: headers.map(({ key, value }) => [key, value] as const),
  }));
  return async (path) => {
    const file = (await fileAt(folder, path)) ?? '/index.html';
    const headers = new Headers({ 'content-type': typeOf(file) });
    for (const rule of rules) {
      if (!rule.matches.test(file) && !rule.matches.test(path)) continue;
      for (const [key, value] of rule.headers) headers.set(key, value);
    }
    return new Response(await readFile(join(folder, file)), { headers });
  };
}

const settingsSchema = v.object({
  hosting: v.object({
    public: v.string(),
    headers: v.array(
      v.object({
        source: v.string(),
        headers: v.array(v.object({ key: v.string(), value: v.string() })),
      }),
    ),
  }),
});

/** The file a path names inside the folder; undefined for everything else, tricks with `..` included. */
async function fileAt(folder: string, path: string): Promise<string | undefined> {
  const file = normalize(decoded(path));
  if (file.includes('\0') || file.endsWith('/') || !file.startsWith('/')) return undefined;
  const found = await stat(join(folder, file)).catch(() => undefined);
  return found?.isFile() ? file : undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '/';
  }
}

/** Hosting's globs, as far as `firebase.json` uses them: `**` and whole paths. */
const patternOf = (glob: string): RegExp =>
  new RegExp(
    `^${glob
      .split('**')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  );

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
};

const typeOf = (file: string): string =>
  TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
