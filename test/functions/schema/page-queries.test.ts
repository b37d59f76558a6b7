import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '#schema/schema.ts';
import * as documents from '#web/gql/graphql.ts';
import * as running from '#web/gql/running/graphql.ts';
import { ask } from '../../support/ask.ts';
import { createMemoryApp } from '../../support/memory-app.ts';

/** Every query and mutation of the page, as it is sent. */
const QUERIES = Object.entries({ ...documents, ...running }).flatMap(([name, document]) =>
  name.endsWith('Document') ? [[name.replace(/Document$/, ''), String(document)] as const] : [],
);

describe('the queries of the page', () => {
  it('are known here', () => {
    expect(QUERIES.length).toBeGreaterThan(10);
  });

  it.each(QUERIES)('%s fits the schema and its limits', async (_, query) => {
    expect(validate(schema, parse(query))).toEqual([]);
    const app = createMemoryApp();
    const { errors } = await ask(app, query);
    await app.close();
    const refused = (errors ?? []).filter(({ message }) => !message.startsWith('Variable "$'));
    expect(refused).toEqual([]);
  });
});
