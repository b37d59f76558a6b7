import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DoorResponse } from '#application/app.ts';
import { ask, askData, doorOf, post } from '../support/ask.ts';
import { createMemoryApp, type MemoryApp } from '../support/memory-app.ts';

let app: MemoryApp;
beforeEach(() => {
  app = createMemoryApp();
});
afterEach(() => app.close());

const MUTATION = 'mutation { restoreService(input: { serviceId: "x" }) { error { code } } }';
const codeOf = async (response: DoorResponse) =>
  ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions
    .code;

describe('the GraphQL door', () => {
  it('answers JSON, which nobody may keep', async () => {
    const response = await post(app, JSON.stringify({ query: '{ viewer { name role local } }' }));
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(response.headers.get('x-server-time')).toBe(app.now);
    expect(await response.json()).toEqual({
      data: { viewer: { name: 'Test', role: 'ADMIN', local: true } },
    });
  });

  it.each([
    ['a form', new URLSearchParams({ query: MUTATION }), 'application/x-www-form-urlencoded'],
    ['text', MUTATION, 'text/plain'],
    ['a bare query', MUTATION, 'application/graphql'],
    ['nothing', MUTATION, ''],
  ])('refuses a mutation sent as %s', async (_, body, type) => {
    const { result, reads } = await app.cost(() => post(app, body, { 'content-type': type }));
    expect(result.status).toBe(415);
    expect(await codeOf(result)).toBe('content-type');
    expect(reads).toBe(0);
  });

  it('refuses a mutation sent as multipart', async () => {
    const form = new FormData();
    form.set('operations', JSON.stringify({ query: MUTATION }));
    form.set('map', '{}');
    expect((await post(app, form, {})).status).toBe(415);
  });

  it.each(['GET', 'PUT', 'OPTIONS', 'DELETE'])('serves no %s', async (method) => {
    const url = `http://dashboard.example/graphql?query=${encodeURIComponent('{ viewer { name } }')}`;
    const response = await doorOf(app)(new Request(url, { method }));
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('lets no other website ask or read', async () => {
    const type = { 'content-type': 'application/json', origin: 'https://evil.example' };
    const query = JSON.stringify({ query: '{ viewer { name } }' });
    const refused = await post(app, query, { ...type, 'sec-fetch-site': 'cross-site' });
    expect(refused.status).toBe(403);
    const answered = await post(app, query, type);
    expect(answered.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('asks who is there before it reads anything', async () => {
    app.viewer = undefined;
    const response = await post(app, JSON.stringify({ query: '{ viewer { name } }' }));
    expect(response.status).toBe(401);
    expect(await codeOf(response)).toBe('unauthenticated');
  });

  it('lets viewers read and editors write', async () => {
    app.viewer = { name: 'Reader', role: 'viewer', local: false };
    expect((await ask(app, MUTATION)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    app.viewer = { name: 'Writer', role: 'editor', local: false };
    expect((await ask(app, MUTATION)).errors).toBeUndefined();
  });

  it('refuses a body that is too large, whatever it claims', async () => {
    const body = JSON.stringify({ query: `{ viewer { name } } # ${'x'.repeat(300_000)}` });
    expect((await post(app, body)).status).toBe(413);
    const chunks = new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode(body));
        controller.close();
      },
    });
    expect((await post(app, chunks as never)).status).toBe(413);
  });

  it.each(['', '{', '[]', '"x"', '{"query":1}', '{"query":"{"}'])(
    'answers the malformed body %j with an error',
    async (body) => {
      const response = await post(app, body);
      const { errors } = (await response.json()) as { errors: unknown[] };
      expect(response.status).toBeLessThan(500);
      expect(errors).not.toHaveLength(0);
    },
  );
});

describe('limits of a query', () => {
  const nested = (levels: number) =>
    `{ protoType(fullName: "a.B") { ${'... on ProtoMessage { fields { reference { '.repeat(levels)} __typename ${'} } }'.repeat(levels)} } }`;

  it('let pass what the page asks, nested types included', async () => {
    expect(await askData(app, nested(5))).toEqual({ protoType: null });
  });

  it.each([
    ['depth', nested(12), /depth/i],
    [
      'aliases',
      `{ ${Array.from({ length: 60 }, (_, n) => `a${n}: viewer { name }`).join(' ')} }`,
      /alias/i,
    ],
    ['length', `{ ${'viewer { name } '.repeat(1_500)} }`, /token/i],
    ['directives', `{ viewer { name ${'@skip(if: false) '.repeat(60)} } }`, /directive/i],
    [
      'cost',
      '{ services(first: 200) { nodes { team { services(first: 200) { nodes { serviceId } } } } } }',
      /cost/i,
    ],
    ['rows', '{ todos(first: 100000) { nodes { todoId } } }', /`first` may be 200 at most/],
    [
      'introspection that goes round',
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
      /introspection depth/i,
    ],
    [
      'fragments that hold themselves',
      '{ viewer { ...A } } fragment A on Viewer { ...A }',
      /itself/i,
    ],
  ])('refuse too much %s, before anything is read', async (_, query, message) => {
    const { result, reads } = await app.cost(() => ask(app, query));
    expect(result.data ?? null).toBeNull();
    expect(result.errors?.[0]?.message).toMatch(message);
    expect(reads).toBe(0);
  });

  it('allow introspection, by which clients and editors know the schema', async () => {
    const { __schema } = await askData(app, '{ __schema { queryType { name } } }');
    expect(__schema.queryType.name).toBe('Query');
  });
});

describe('the catalogue', () => {
  it.each([
    ['{ viewer { name } }', 0],
    ['{ services { totalCount } environments { name } }', 1],
    ['query A { services { totalCount } }', 1],
    ['{ ...A } fragment A on Query { search(query: "x") { title } }', 1],
  ])('is read for %s by %d documents', async (query, reads) => {
    const { result, reads: found } = await app.cost(() => ask(app, query));
    expect(result.errors).toBeUndefined();
    expect(found).toBe(reads);
  });

  it('that can not give one field leaves the others, and says what was wrong with it', async () => {
    const { data, errors } = await ask(
      app,
      '{ viewer { name } service(serviceId: "x") { id } services(first: 999) { totalCount } }',
    );
    expect(data).toBeNull();
    expect(errors?.[0]?.extensions?.code).toBe('BAD_PAGE');
    expect((await ask(app, '{ viewer { name } service(serviceId: "x") { id } }')).data).toEqual({
      viewer: { name: 'Test' },
      service: null,
    });
  });
});

describe('errors', () => {
  it('of ours tell the client nothing', async () => {
    const broken = { ...app, readCatalogue: () => Promise.reject(new Error('secret-host:5432')) };
    for (const query of ['{ organisation { name } }', '{ services { totalCount } }']) {
      const { errors } = await ask(broken, query);
      expect(errors?.[0]?.message).toBe('Unexpected error.');
      expect(JSON.stringify(errors)).not.toContain('secret-host');
    }
  });

  it('of the client say what to do', async () => {
    const { errors } = await ask(app, '{ services(first: 201) { totalCount } }');
    expect(errors?.[0]?.extensions?.code).toBe('BAD_PAGE');
    expect(errors?.[0]?.message).toContain('200');
    const time = await ask(app, '{ changes(filter: { since: "yesterday" }) { totalCount } }');
    expect(time.errors?.[0]?.message).toContain('2026-11-22T09:00:00Z');
  });
});
