import { describe, expect, it } from 'vitest';
import { packageCounts, packageRows } from '#web/pages/apis/package-rows.ts';
import { isInPackage, type PackageNode, packageTree } from '#web/pages/apis/package-tree.ts';

const drawn = (nodes: readonly PackageNode[], depth = 0): readonly string[] =>
  nodes.flatMap(({ label, count, children }) => [
    `${'  '.repeat(depth)}${label} ${count}`,
    ...drawn(children, depth + 1),
  ]);

describe('the tree of packages', () => {
  it('counts what lies below, by name, and joins what does not branch', () => {
    const counts = new Map([
      ['acme.pay.v1', 2],
      ['acme.draw.editor.v1', 1],
      ['acme.draw.v1', 3],
      ['tools', 1],
    ]);
    expect(drawn(packageTree(counts))).toEqual([
      'acme 6',
      '  draw 4',
      '    editor.v1 1',
      '    v1 3',
      '  pay.v1 2',
      'tools 1',
    ]);
  });

  it('keeps a package that has services of its own apart from the one below it', () => {
    expect(
      drawn(
        packageTree(
          new Map([
            ['google.spanner', 1],
            ['google.spanner.v1', 2],
          ]),
        ),
      ),
    ).toEqual(['google.spanner 3', '  v1 2']);
  });

  it('is not misled by names that objects have anyway, nor by a missing package', () => {
    const counts = new Map([
      ['', 1],
      ['constructor.__proto__', 2],
    ]);
    expect(drawn(packageTree(counts))).toEqual([' 1', 'constructor.__proto__ 2']);
  });

  it('chooses a package with everything below it, and nothing that only begins alike', () => {
    const names = ['acme.pay', 'acme.pay.v1', 'acme.payroll', ''];
    expect(names.filter((name) => isInPackage(name, 'acme.pay'))).toEqual([
      'acme.pay',
      'acme.pay.v1',
    ]);
    expect(names.filter((name) => isInPackage(name, ''))).toEqual(['']);
    expect(names.filter((name) => isInPackage(name, undefined))).toEqual(names);
  });
});

describe('the list of RPC services', () => {
  const services = [
    { package: 'b.v1', fullName: 'b.v1.B' },
    { package: 'a', fullName: 'a.A' },
    { package: 'b.v1', fullName: 'b.v1.C' },
  ];

  it('names each package once, before its services', () => {
    expect(
      packageRows(services).map((row) =>
        row.kind === 'package' ? `${row.name} ${row.count}` : row.service.fullName,
      ),
    ).toEqual(['a.A', 'b.v1 2', 'b.v1.B', 'b.v1.C']);
    expect([...packageCounts(services)]).toEqual([
      ['b.v1', 2],
      ['a', 1],
    ]);
  });
});
