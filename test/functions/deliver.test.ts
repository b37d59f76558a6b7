import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deliver } from '#deliver.ts';
import { Refusal } from '#http/refusal.ts';
import { createMemoryApp, type MemoryApp } from '../support/memory-app.ts';

let app: MemoryApp;
beforeEach(() => {
  app = createMemoryApp();
});
afterEach(() => app.close());

const ask = (body: string, method = 'POST') =>
  deliver(app)(
    new Request('http://doors.example/tasks/deliver', {
      method,
      headers: { 'content-type': 'application/json' },
      ...(method === 'POST' ? { body } : {}),
    }),
  );

describe('The door of deliveries', () => {
  it.each([
    '{"notice":"gone"}',
    '{"place":"nowhere"}',
    '{"webhook":"deleted","attempt":1,"event":{"id":"e","type":"t","subject":"s"}}',
  ])('has nothing to do about %s', async (body) => {
    const response = await ask(body);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ outcome: 'idle' });
  });

  it.each(['{}', '[]', '{"notice":7}', '{"notice":""}', '{"webhook":"a","attempt":0,"event":{}}'])(
    'refuses %s, which no task of ours says',
    async (body) => {
      await expect(ask(body)).rejects.toMatchObject({ status: 400 });
    },
  );

  it('is asked by nobody but the queue', async () => {
    const asked: string[] = [];
    const mayPublish = async (_: object, source: string) => {
      asked.push(source);
      return false;
    };
    Object.assign(app, { identity: { ...app.identity, mayPublish } });
    await expect(ask('{"notice":"n"}')).rejects.toBeInstanceOf(Refusal);
    expect(asked).toEqual(['tasks/deliver']);
    await expect(ask('', 'GET')).rejects.toMatchObject({ status: 405 });
  });
});
