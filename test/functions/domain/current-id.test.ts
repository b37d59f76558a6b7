import { describe, expect, it } from 'vitest';
import { createIdResolver } from '#domain/current-id.ts';
import type { ServiceEntry } from '#domain/service.ts';
import { makeClaim, makeEntry } from '../../support/make-service.ts';

const shown = (id: string) => makeEntry(makeClaim(id));
const renamed = (serviceId: string, renamedTo: string): ServiceEntry => ({
  serviceId,
  contenders: [],
  aliases: [],
  renamedTo,
});
const resolve = (entries: readonly ServiceEntry[], id: string) =>
  createIdResolver(new Map(entries.map((entry) => [entry.serviceId, entry])))(id);

describe('the present id', () => {
  it('of a service is its own', () => {
    expect(resolve([shown('pay')], 'pay')).toBe('pay');
  });
  it('follows renames, one after the other', () => {
    expect(resolve([renamed('a', 'b'), renamed('b', 'c'), shown('c')], 'a')).toBe('c');
  });
  it('is that of the present holder when an old id is taken again', () => {
    expect(resolve([{ ...shown('a'), renamedTo: 'b' }, shown('b')], 'a')).toBe('a');
  });
  it('of what is unknown, removed or renamed in a circle is none', () => {
    expect(resolve([], 'x')).toBeUndefined();
    expect(resolve([renamed('a', 'b')], 'a')).toBeUndefined();
    expect(resolve([renamed('a', 'b'), renamed('b', 'a')], 'a')).toBeUndefined();
  });
});
