import { describe, expect, it } from 'vitest';
import { brokenReferences } from '#domain/check-references.ts';
import type { ContractFile, FileReferences } from '#domain/contract.ts';

const file = (references: FileReferences, more: Partial<ContractFile> = {}): ContractFile => ({
  path: 'a.proto',
  hash: '',
  viewKey: '',
  digest: '',
  package: 'acme.pay',
  imports: [],
  types: [
    ['acme.pay.Money', 'm', ''],
    ['acme.pay.Money.Kind', 'e', ''],
  ],
  references,
  ...more,
});
const told = (...files: readonly ContractFile[]) =>
  [...brokenReferences(files)].map(({ path, symbol, reason }) => `${path} ${symbol}: ${reason}`);

describe('what files refer to', () => {
  it('may be declared in any of them', () => {
    const other = file([['acme.pay.Money', 'fReceipt.total', 'mPayments.Get']], {
      path: 'b.proto',
      package: 'acme.shop',
      types: [],
    });
    expect(told(other, file([['acme.pay.Money.Kind', 'fMoney.kind']]))).toEqual([]);
  });

  it('may be named from where it is used outward, as in the source', () => {
    const used = [
      ['Kind', 'fMoney.kind'],
      ['Money', 'fReceipt.total'],
      ['pay.Money', 'mPayments.Get'],
    ] as const;
    expect(told(file(used))).toEqual([]);
    expect(told(file([['Kind', 'fReceipt.kind']]))).toHaveLength(1);
  });

  it('must be declared, each user being named', () => {
    expect(told(file([['acme.Nope', 'fMoney.x', 'mPayments.Get']]))).toEqual([
      'a.proto acme.pay.Money.x: it names acme.Nope, which no file of the set declares',
      'a.proto acme.pay.Payments.Get: it names acme.Nope, which no file of the set declares',
    ]);
  });

  it('must be a message where a method takes or returns it', () => {
    expect(told(file([['acme.pay.Money.Kind', 'mPayments.Get']]))).toEqual([
      'a.proto acme.pay.Payments.Get: acme.pay.Money.Kind is an enum, and a method takes and returns messages',
    ]);
  });
});
