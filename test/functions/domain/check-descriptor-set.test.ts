import { describe, expect, it } from 'vitest';
import { type CheckedFile, checkDescriptorSet, SET_LIMITS } from '#domain/check-descriptor-set.ts';

const file = (path: string, over: Partial<CheckedFile> = {}): CheckedFile => ({
  path,
  imports: [],
  declares: [],
  hasSourceInfo: true,
  elements: 0,
  largest: '',
  ...over,
});
const codes = (files: readonly CheckedFile[]) => checkDescriptorSet(files).map(({ code }) => code);

describe('checking a FileDescriptorSet', () => {
  it('finds nothing wrong with a whole set', () => {
    const files = [
      file('a', { imports: ['b'], declares: ['x.M'] }),
      file('b', { declares: ['x.N'] }),
    ];
    expect(checkDescriptorSet(files)).toEqual([]);
  });

  it('refuses more files and more types than a function can read in one go', () => {
    const many = Array.from({ length: SET_LIMITS.files + 1 }, (_, index) => file(`${index}`));
    expect(codes(many)).toEqual(['too-many-files']);
    const declares = Array.from({ length: SET_LIMITS.types + 1 }, (_, index) => `T${index}`);
    expect(codes([file('a', { declares })])).toEqual(['too-many-types']);
  });

  it('refuses more fields, values and methods than fit, naming the file and what holds most of them', () => {
    const elements = SET_LIMITS.elementsAFile + 1;
    expect(checkDescriptorSet([file('a', { elements, largest: 'x.Huge' })])).toMatchObject([
      { code: 'too-many-elements', path: 'a', message: expect.stringContaining('in x.Huge') },
    ]);
    const most = Array.from({ length: 41 }, (_, index) =>
      file(`${index}`, { elements: SET_LIMITS.elementsAFile }),
    );
    expect(codes(most)).toEqual(['too-many-elements']);
  });

  it('refuses a name that is too long and shows how it begins', () => {
    const long = `x.${'M'.repeat(600)}`;
    expect(checkDescriptorSet([file('a', { declares: [long] })])).toMatchObject([
      { code: 'name-too-long', path: 'a', message: expect.stringContaining('602 characters') },
    ]);
  });

  it('tells every fault with its file, and a file held twice only once', () => {
    const twice = file('a', { imports: ['gone'], declares: ['x.M'] });
    const problems = checkDescriptorSet([twice, twice, file('b', { declares: ['x.M'] })]);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['duplicate-file', 'a'],
      ['missing-import', 'a'],
      ['duplicate-type', 'b'],
    ]);
  });

  it('stops telling after 2,000 faults and says how many more there are', () => {
    const files = Array.from({ length: 3_000 }, (_, index) =>
      file(`${index}`, { imports: [`gone${index}`] }),
    );
    const problems = checkDescriptorSet(files);
    expect(problems).toHaveLength(2_000);
    expect(problems.at(-1)).toMatchObject({ code: 'more-problems', severity: 'error' });
  });

  it('warns when no file brings comments', () => {
    expect(checkDescriptorSet([file('a', { hasSourceInfo: false })])).toMatchObject([
      { severity: 'warning', code: 'no-source-info' },
    ]);
    expect(codes([file('a', { hasSourceInfo: false }), file('b')])).toEqual([]);
  });
});
