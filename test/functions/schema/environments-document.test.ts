import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

it('the query that docs/environments.md shows is one that the API answers', () => {
  const [, query = ''] = /```graphql\n([\s\S]*?)```/.exec(read('docs/environments.md')) ?? [];
  expect(validate(buildSchema(read('schema.graphql')), parse(query))).toEqual([]);
});
