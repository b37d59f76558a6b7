import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Query } from '#application/ports.ts';
import type { JsonObject } from '#domain/json.ts';
import { answer } from '../../support/model-store.ts';
import { asked, FIELDS, step } from './arbitraries.ts';
import { at, freshCollection, ids, type Subject } from './subject.ts';

export function differentialContract({ store, options }: Subject): void {
  describe('against a plain model', () => {
    it('every query finds the same, after whatever was written', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(step, { minLength: 1, maxLength: 8 }), { maxLength: 4 }),
          fc.array(fc.tuple(asked, fc.integer({ min: 1, max: 9 })), {
            minLength: 4,
            maxLength: 8,
          }),
          async (commits, queries) => {
            const things = freshCollection(...FIELDS);
            const model = new Map<string, JsonObject>();
            for (const steps of commits) {
              await store().transaction(async (transaction) => {
                for (const one of steps) {
                  if (one.kind === 'delete') transaction.delete(at(things, one.id));
                  else transaction.set(at(things, one.id), one.data);
                }
              });
              for (const one of steps) {
                if (one.kind === 'delete') model.delete(one.id);
                else model.set(one.id, one.data);
              }
            }
            for (const [shape, limit] of queries) {
              const query: Query = { collection: things, ...shape, limit };
              const found = await store().query(query);
              expect(ids(found)).toEqual(answer(model, query));
              for (const { id: name, data } of found) expect(data).toEqual(plain(model.get(name)));
              const all = answer(model, { ...query, orderBy: [], limit: 100 });
              const { where: conditions } = shape;
              const counted = await store().count({ collection: things, where: conditions });
              expect(counted).toBe(all.length);
              const after = found.at(-1);
              if (!after) continue;
              const next = { ...query, after };
              expect(ids(await store().query(next))).toEqual(answer(model, next));
            }
          },
        ),
        { numRuns: options.runs },
      );
    });
  });
}

/** -0 is kept as 0. */
const plain = (data: JsonObject | undefined): unknown => JSON.parse(JSON.stringify(data));
