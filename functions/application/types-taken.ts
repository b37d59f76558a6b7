import type { ContractFile, ContractIndex, RpcServiceSummary } from '#domain/contract.ts';

const known = new WeakMap<ContractIndex, ReadonlyMap<string, ContractFile>>();

/** Full names of the types a service takes and returns, as its file's references tell. */
export function typesTaken(
  contract: ContractIndex,
  { fullName, file, package: name }: RpcServiceSummary,
): readonly string[] {
  const byPath = known.get(contract) ?? new Map(contract.files.map((one) => [one.path, one]));
  known.set(contract, byPath);
  const methods = `m${name === '' ? fullName : fullName.slice(name.length + 1)}.`;
  return (byPath.get(file)?.references ?? []).flatMap(([typeName, ...users]) =>
    users.some((user) => user.startsWith(methods)) ? [typeName] : [],
  );
}
