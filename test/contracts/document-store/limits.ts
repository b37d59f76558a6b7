import { describe, expect, it } from 'vitest';
import { InvalidDocumentError } from '#domain/errors/invalid-document-error.ts';
import type { Json, JsonObject } from '#domain/json.ts';
import { at, freshCollection, type Subject, set } from './subject.ts';

const FIELD_BYTES = 1_048_487;
const DOCUMENT_BYTES = 1_048_576;

export function limitsContract({ store }: Subject): void {
  describe('at the limits', () => {
    it('a field of 1,048,487 bytes is kept, one byte more is refused', async () => {
      const things = freshCollection();
      const text = `${'日'.repeat(Math.floor(FIELD_BYTES / 3))}xx`;
      expect(Buffer.byteLength(text)).toBe(FIELD_BYTES);
      await set(store(), at(things, 'a'), { f: text });
      expect((await store().get(at(things, 'a')))?.data.f).toBe(text);
      const larger = set(store(), at(things, 'a'), { f: `${text}x` });
      await expect(larger).rejects.toThrow(InvalidDocumentError);
      await expect(larger).rejects.toMatchObject({ path: 'f' });
    });

    it('a document of 1 MiB is kept, one byte more is refused', async () => {
      const things = freshCollection();
      // 16 for the name and 32 for the document, each text and name ends with one byte more, a number has 8.
      const rest = 16 + things.name.length + 1 + 2 + 32 + (2 + 8) + 2 * (2 + 1);
      const half = (DOCUMENT_BYTES - rest) / 2;
      const data = (bytes: number): JsonObject => ({
        n: 1,
        f: 'x'.repeat(Math.floor(half)),
        g: 'y'.repeat(Math.ceil(half) + bytes),
      });
      await set(store(), at(things, 'a'), data(0));
      expect((await store().get(at(things, 'a')))?.data).toEqual(data(0));
      const larger = set(store(), at(things, 'b'), data(1));
      await expect(larger).rejects.toThrow(/1048577 bytes, more than 1048576/);
      expect(await store().get(at(things, 'b'))).toBeUndefined();
    });

    it('many small fields count as much as one large', async () => {
      const many = Object.fromEntries(Array.from({ length: 80_000 }, (_, n) => [`f${n}`, n]));
      const refused = set(store(), at(freshCollection(), 'a'), many);
      await expect(refused).rejects.toThrow(InvalidDocumentError);
    });

    it('18 levels are kept, 19 are refused', async () => {
      const things = freshCollection();
      const nested = (levels: number): Json => (levels === 1 ? 1 : { a: nested(levels - 1) });
      const data = { a: nested(18) };
      await set(store(), at(things, 'a'), data);
      expect((await store().get(at(things, 'a')))?.data).toEqual(data);
      const deeper = set(store(), at(things, 'b'), { a: nested(19) });
      await expect(deeper).rejects.toThrow('values lie at most 18 deep');
    });

    it('lists count as levels too', async () => {
      const nested = (levels: number): Json => (levels <= 1 ? 1 : [{ a: nested(levels - 2) }]);
      await set(store(), at(freshCollection(), 'a'), { a: nested(17) });
      const deeper = set(store(), at(freshCollection(), 'b'), { a: nested(19) });
      await expect(deeper).rejects.toThrow(InvalidDocumentError);
    });

    it('an id of 1,500 bytes is kept', async () => {
      const things = freshCollection();
      for (const id of ['x'.repeat(1_500), '日'.repeat(500)]) {
        await set(store(), at(things, id), { n: 1 });
        expect((await store().get(at(things, id)))?.id).toBe(id);
      }
    });

    it('a field name of 1,500 bytes is kept, a longer one is refused', async () => {
      const things = freshCollection();
      await set(store(), at(things, 'a'), { ['x'.repeat(1_500)]: 1 });
      const longer = set(store(), at(things, 'b'), { ['x'.repeat(1_501)]: 1 });
      await expect(longer).rejects.toThrow(InvalidDocumentError);
    });
  });
}
