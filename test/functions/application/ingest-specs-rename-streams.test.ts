import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createIdResolver } from '#domain/current-id.ts';
import { createSpecBench, spec } from '../../support/spec-bench.ts';

const IDS = ['a', 'b', 'c', 'd'] as const;
const id = fc.constantFrom(...IDS);
const said = fc.record({ id, former: fc.option(id) });
const publication = fc.record({
  source: fc.constantFrom('left', 'right'),
  complete: fc.boolean(),
  files: fc.dictionary(fc.constantFrom('1.yaml', '2.yaml', '3.yaml'), said, { maxKeys: 3 }),
});

it('renames in any order lead somewhere or nowhere, never in a circle, and a repetition writes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(publication, { maxLength: 9 }), async (publications) => {
      const bench = createSpecBench();
      for (const [index, { files, ...rest }] of publications.entries()) {
        const texts = Object.fromEntries(
          Object.entries(files).map(([path, { id: serviceId, former }]) => [
            path,
            former === null ? spec(serviceId) : spec(serviceId, `previousServiceID: ${former}`),
          ]),
        );
        await bench.publish(texts, { ...rest, generation: index });
        const again = await bench.cost(() => bench.publish(texts, { ...rest, generation: index }));
        expect(again).toMatchObject({ writes: 0, deletes: 0 });

        const { entries, services } = await bench.catalogue();
        const currentId = createIdResolver(entries);
        for (const entry of entries.values()) {
          const { serviceId, active, renamedTo, removed, aliases, heirs = [] } = entry;
          const states = [active, renamedTo, removed].filter((state) => state !== undefined);
          expect(states.length).toBeLessThanOrEqual(1);
          expect(aliases).not.toContain(serviceId);
          expect(new Set(aliases).size).toBe(aliases.length);
          expect([renamedTo, ...heirs]).not.toContain(serviceId);
          if (active !== undefined) expect(currentId(serviceId)).toBe(serviceId);
          const naming = [...services.values()].filter(
            ({ spec: { previousServiceID } }) => previousServiceID === serviceId,
          );
          for (const heir of naming) {
            if (heir.serviceId !== serviceId) expect(heirs).toContain(heir.serviceId);
          }
          if (
            naming.some((heir) => heir.serviceId !== serviceId) &&
            entry.contenders.length === 0
          ) {
            expect(currentId(serviceId)).toBeDefined();
          }
        }
      }
    }),
    { numRuns: 200 },
  );
}, 60_000);
