import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Codec } from '#application/ports.ts';
import type { Json } from '#domain/json.ts';

/** What every adapter of `Codec` promises. */
export function codecContract(name: string, codec: Codec): void {
  describe(`${name} is a codec`, () => {
    it('hashes by SHA-256, texts as UTF-8 (FIPS 180-4)', () => {
      const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
      const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
      expect(codec.sha256('')).toBe(empty);
      expect(codec.sha256('abc')).toBe(abc);
      expect(codec.sha256(new Uint8Array([97, 98, 99]))).toBe(abc);
      expect(codec.sha256('日本😀')).toBe(codec.sha256(new TextEncoder().encode('日本😀')));
    });

    it('unpacks what it packed, field order included', async () => {
      await fc.assert(
        fc.asyncProperty(fc.jsonValue(), async (value) => {
          const unpacked = codec.unpack(codec.pack(value as Json));
          expect(JSON.stringify(unpacked)).toBe(JSON.stringify(value));
        }),
      );
    });

    it('packs equal values to equal text, whenever', () => {
      const value = { list: Array.from({ length: 500 }, (_, n) => ({ n, text: `item ${n}` })) };
      const packed = codec.pack(value);
      expect(codec.pack(structuredClone(value))).toBe(packed);
      expect(packed.length).toBeLessThan(JSON.stringify(value).length / 2);
      expect(packed).toMatch(/^[A-Za-z0-9+/]+=*$/);
      const [flags, ...time] = Buffer.from(packed, 'base64').subarray(3, 8);
      expect([flags, ...time]).toEqual([0, 0, 0, 0, 0]);
    });

    it('unpacks the bytes it packed', async () => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
          expect(codec.unpackBytes(codec.packBytes(bytes))).toEqual(bytes);
        }),
      );
    });

    it('refuses damaged text', () => {
      const packed = codec.pack({ some: 'value', more: [1, 2, 3] });
      expect(() => codec.unpack(packed.slice(0, -8))).toThrow();
      expect(() => codec.unpack('AAAA')).toThrow();
      expect(() => codec.unpackBytes('')).toThrow();
    });
  });
}
