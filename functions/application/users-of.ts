import type { ContractFile, ContractIndex } from '#domain/contract.ts';
import { readUser, type UserKind } from '#domain/references.ts';
import type { Catalogue } from './catalogue.ts';
import { derive } from './derive.ts';

/** A field, method or extension that refers to a type. */
export interface TypeUser {
  /** `acme.pay.v1.Receipt.total`; of a method `acme.pay.v1.Payments.Charge`. */
  readonly symbol: string;
  readonly kind: UserKind;
  readonly file: string;
  readonly package: string;
  readonly source: string;
}

/** Who refers to types, and which files import a file. Opened where somebody asks, not copied. */
export interface Users {
  /** In the order of their symbols; the same symbol of several sources is that of the first by name. */
  readonly of: (typeName: string) => readonly TypeUser[];
  /** Paths of the files that import this one. */
  readonly importersOf: (path: string) => readonly string[];
}

/** Across all contracts in force. */
export const usersInForce = derive(['contracts'], ({ contracts }) =>
  openUsers([...contracts.values()]),
);

const known = new WeakMap<ContractIndex, Users>();

/** Within one contract, as it was or is. */
export function usersWithin(contract: ContractIndex): Users {
  const users = known.get(contract) ?? openUsers([contract]);
  known.set(contract, users);
  return users;
}

/** Those of the contract in force when this one is in force, with all others; else its own. */
export const usersAround = (catalogue: Catalogue, contract: ContractIndex | undefined): Users =>
  contract === undefined || catalogue.contracts.get(contract.source) === contract
    ? usersInForce(catalogue)
    : usersWithin(contract);

interface Referrer {
  readonly source: string;
  readonly file: ContractFile;
  readonly users: readonly string[];
}

function openUsers(contracts: readonly ContractIndex[]): Users {
  const bySource = contracts.toSorted((a, b) => (a.source < b.source ? -1 : 1));
  const referrers = once(() => referrersIn(bySource));
  const importers = once(() => importersIn(bySource));
  return {
    of: (typeName) => usersAmong(referrers().get(typeName) ?? []),
    importersOf: (path) => [...(importers().get(path) ?? [])].sort(),
  };
}

function referrersIn(contracts: readonly ContractIndex[]): ReadonlyMap<string, Referrer[]> {
  const found = new Map<string, Referrer[]>();
  for (const { source, files } of contracts)
    for (const file of files)
      for (const [typeName, ...users] of file.references) {
        const others = found.get(typeName) ?? [];
        others.push({ source, file, users });
        found.set(typeName, others);
      }
  return found;
}

function importersIn(contracts: readonly ContractIndex[]): ReadonlyMap<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { files } of contracts)
    for (const { path, imports } of files)
      for (const imported of imports)
        found.set(imported, (found.get(imported) ?? new Set()).add(path));
  return found;
}

function usersAmong(referrers: readonly Referrer[]): readonly TypeUser[] {
  const found = new Map<string, TypeUser>();
  for (const { source, file, users } of referrers)
    for (const user of users) {
      const read = readUser(user, file.package);
      const key = `${read.symbol} ${read.kind}`;
      if (!found.has(key))
        found.set(key, { ...read, file: file.path, package: file.package, source });
    }
  return [...found.values()].sort((a, b) => (a.symbol < b.symbol ? -1 : 1));
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
