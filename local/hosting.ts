import { readFile, stat } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import * as v from 'valibot';

/**
 * Serves the page as Firebase Hosting does, by the same `firebase.json`: a file where there is one, else what the
 * rewrites name, else 404; and the headers of every rule that matches the path as it was asked for, the last word on
 * each winning. https://firebase.google.com/docs/hosting/full-config
 */
export async function createHosting(root: string): Promise<(path: string) => Promise<Response>> {
  const { hosting } = v.parse(
    settingsSchema,
    JSON.parse(await readFile(join(root, 'firebase.json'), 'utf8')),
  );
  const folder = join(root, hosting.public);
  const rewrites = hosting.rewrites.flatMap(({ source, destination }) =>
    destination === undefined ? [] : [{ matches: matcherOf(source), destination }],
  );
  const rules = hosting.headers.map(({ source, headers }) => ({
    matches: matcherOf(source),
    headers: headers.map(({ key, value }) => [key, value] as const),
  }));
  return async (path) => {
    const file =
      (await fileAt(folder, path)) ?? rewrites.find(({ matches }) => matches(path))?.destination;
    const headers = new Headers({ 'content-type': typeOf(file ?? '.txt') });
    for (const rule of rules.filter(({ matches }) => matches(path))) {
      for (const [key, value] of rule.headers) headers.set(key, value);
    }
    if (file === undefined) return new Response('Nothing is here.\n', { status: 404, headers });
    return new Response(await readFile(join(folder, file)), { headers });
  };
}

const settingsSchema = v.object({
  hosting: v.object({
    public: v.string(),
    rewrites: v.array(v.object({ source: v.string(), destination: v.optional(v.string()) })),
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

/** Hosting's globs, as far as `firebase.json` uses them: `**` and whole paths, and a `!` before what must not match. */
function matcherOf(glob: string): (path: string) => boolean {
  if (glob.startsWith('!')) {
    const matches = matcherOf(glob.slice(1));
    return (path) => !matches(path);
  }
  const parts = glob.split('**').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`^${parts.join('.*')}$`);
  return (path) => pattern.test(path);
}

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
