import { describe, expect, it } from 'vitest';
import { nodeCodec } from '#adapters/node/codec.ts';
import { packContract } from '#application/pack-contract.ts';
import { type ContractBase, type KnownBase, openContract } from '#application/stored-contract.ts';
import type { ContractIndex } from '#domain/contract.ts';

const digest = (text: string) => nodeCodec.sha256(text);

/** A contract of so many files with one message and one service each; `edits` tells what a file says. */
function contract(count: number, edits: ReadonlyMap<number, string> = new Map()): ContractIndex {
  const names = Array.from({ length: count }, (_, number) => number).filter(
    (number) => edits.get(number) !== 'gone',
  );
  const files = names
    .map((number) => ({ number, path: `acme/s${number}/api.proto`, says: edits.get(number) ?? '' }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ number, path, says }, position) => ({
      path,
      hash: digest(`${number}${says}`),
      viewKey: digest(`view ${number}${says}`),
      digest: says,
      package: `acme.s${number}`,
      imports: position === 0 ? [] : ['acme/s0/api.proto'],
      types: [[`acme.s${number}.Thing`, 'm', digest(says).slice(0, 10)] as const],
      references: [[`acme.s${number}.Thing`, 'fThing.self', 'mApi.Get'] as const],
    }));
  return {
    source: 'github.com/acme/protos',
    revision: 'r',
    generation: 1,
    label: 'main',
    publishedAt: '2026-11-22T12:00:00.000Z',
    hasComments: true,
    rendered: '2',
    files,
    services: files
      .map(({ path, package: name }, position) => ({
        fullName: `${name}.Api`,
        file: path,
        package: name,
        deprecated: false,
        methods: ['Get'],
        uses: [position],
        digest: path,
      }))
      .sort((a, b) => (a.fullName < b.fullName ? -1 : 1)),
    types: files.flatMap(({ types }, number) =>
      types.map(([fullName, kind]) => [fullName, number, kind] as const),
    ),
    messageCount: files.length,
  };
}

/** Packs one after the other, each knowing the base before it, and opens it again from what was written. */
function publishAll(contracts: readonly ContractIndex[]) {
  const bases = new Map<string, ContractBase>();
  let known: KnownBase | undefined;
  return contracts.map((index) => {
    const { stored, staged } = packContract(nodeCodec, index, known);
    const packed = staged.map(({ data }) => String(data.packed)).join('');
    if (stored.base !== undefined && packed !== '')
      bases.set(stored.base, nodeCodec.unpack(packed) as unknown as ContractBase);
    const base = stored.base === undefined ? undefined : bases.get(stored.base);
    known = stored.base && base ? { hash: stored.base, base } : undefined;
    const head = JSON.parse(JSON.stringify(stored));
    return { opened: openContract(head, base), stored, packed };
  });
}

describe('a stored contract', () => {
  it('of a few files is one document', () => {
    const [small] = publishAll([contract(30)]);
    expect(small?.stored.base).toBeUndefined();
    expect(small?.packed).toBe('');
    expect(small?.opened).toMatchObject(contract(30));
  });

  it('of many files shares its base with what came before, and holds only what differs', () => {
    const edits = new Map([
      [3, 'changed'],
      [4, 'gone'],
      [900, 'changed'],
    ]);
    const [first, second, third] = publishAll([
      contract(1_000),
      contract(1_000, edits),
      contract(1_001, edits),
    ]);
    expect(first?.opened).toMatchObject(contract(1_000));
    expect(second?.opened).toMatchObject(contract(1_000, edits));
    expect(third?.opened).toMatchObject(contract(1_001, edits));
    expect(second?.packed).toBe('');
    expect(second?.stored).toMatchObject({
      base: first?.stored.base,
      files: [{ path: 'acme/s3/api.proto' }, { path: 'acme/s900/api.proto' }],
      gone: ['acme/s4/api.proto'],
    });
    expect(third?.stored.files).toHaveLength(3);
  });

  it('gets a new base when much of it differs', () => {
    const edits = new Map(Array.from({ length: 100 }, (_, number) => [number, 'changed']));
    const [first, second] = publishAll([contract(1_000), contract(1_000, edits)]);
    expect(second?.stored.files).toEqual([]);
    expect(second?.stored.base).not.toBe(first?.stored.base);
    expect(second?.opened).toMatchObject(contract(1_000, edits));
  });

  it('of the time before bases still opens; its files say nothing of what they refer to', () => {
    const { rendered: _, files, ...rest } = contract(2);
    const former = {
      ...rest,
      files: files.map(({ path, hash, viewKey, digest: said }) => ({
        path,
        hash,
        viewKey,
        digest: said,
      })),
    };
    expect(openContract(former, undefined)).toMatchObject({
      ...rest,
      rendered: '',
      files: [{ path: 'acme/s0/api.proto', references: [], types: [] }, {}],
    });
  });
});
