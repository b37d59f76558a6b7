import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOORS } from '#doors.ts';

/** What `firebase.json` says of the functions it leads to. */

interface Rewrite {
  readonly source: string;
  readonly run?: { readonly serviceId: string };
}

interface Rule {
  readonly source: string;
  readonly headers: readonly { readonly key: string; readonly value: string }[];
}

const text = await readFile(join(import.meta.dirname, '../../firebase.json'), 'utf8');
const { hosting } = JSON.parse(text) as {
  readonly hosting: { readonly rewrites: readonly Rewrite[]; readonly headers: readonly Rule[] };
};
const functions = hosting.rewrites.flatMap(({ source, run }) => (run ? [{ source, run }] : []));

describe('What Hosting hands on', () => {
  it.each(functions)('is a path of the door of that name: $source', ({ source, run }) => {
    const door = DOORS.find(({ name }) => name.toLowerCase() === run.serviceId);
    expect(door?.path.source.replaceAll('\\', '')).toContain(source.replace('/**', ''));
  });

  it.each(functions)('is never kept by anybody but its reader: $source', ({ source }) => {
    // The last word on a header wins, over what the function said as well.
    const told = hosting.headers
      .filter((rule) => rule.source === '**' || source.startsWith(rule.source.replace('**', '')))
      .flatMap(({ headers }) => headers)
      .filter(({ key }) => key === 'Cache-Control');
    expect(told.at(-1)?.value).toMatch(/^private, /);
  });
});
