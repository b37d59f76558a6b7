import { readFileSync } from 'node:fs';
import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '#schema/schema.ts';

describe('docs/campaigns.md', () => {
  it('asks by GraphQL for what there is', () => {
    const text = readFileSync('docs/campaigns.md', 'utf8');
    const blocks = Array.from(text.matchAll(/```graphql\n(.*?)```/gs), ([, block = '']) => block);
    const operations = blocks.flatMap((block) => block.split(/\n\n(?=\{|mutation)/));
    expect(operations).toHaveLength(4);
    for (const operation of operations) expect(validate(schema, parse(operation))).toEqual([]);
  });
});
