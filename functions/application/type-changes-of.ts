import { type Breaking, breakingOf, isInside } from '#domain/breaking.ts';
import type { ContractChange } from '#domain/comparison/contract-change.ts';
import type { ContractIndex } from '#domain/contract.ts';
import { differingTypes, type LoggedElement } from '#domain/contract-log.ts';
import type { JsonObject } from '#domain/json.ts';

/** What changed of the types of one owner. */
export interface TypeChanges {
  readonly owner?: string;
  readonly summary: string;
  readonly before: JsonObject;
  readonly after: JsonObject;
  readonly breaking?: Breaking;
}

interface Around {
  readonly ownerOf: (fullName: string) => string | undefined;
  /** Services and types of which was told before. */
  readonly told: ReadonlySet<string>;
  readonly broken: readonly ContractChange[];
}

const UNOWNED: Around = { ownerOf: () => undefined, told: new Set(), broken: [] };
/** Names beyond these are left out of a change, whose place is a list. */
const NAMES = 50;

/** What belongs to no service that changed, by owner: types that came, changed and went, and whatever broke. */
export function typeChangesOf(
  before: ContractIndex,
  after: ContractIndex,
  { ownerOf, told, broken }: Around = UNOWNED,
): readonly TypeChanges[] {
  const packageOf = packagesIn(before, after);
  const ownerOfSymbol = (symbol: string) => ownerOf(`${packageOf(symbol)}.`);
  const types = Map.groupBy(
    differingTypes(before, after).filter(([fullName]) => !isInside(fullName, told)),
    ([fullName]) => ownerOfSymbol(fullName),
  );
  const findings = Map.groupBy(
    broken.filter(({ symbol }) => !isInside(symbol, told)),
    ({ symbol }) => ownerOfSymbol(symbol),
  );
  return [...new Set([...types.keys(), ...findings.keys()])].map((owner) => {
    const changed = types.get(owner) ?? [];
    const breaking = breakingOf(findings.get(owner) ?? []);
    return {
      ...(owner === undefined ? {} : { owner }),
      summary: `The contract of ${after.source} changed: ${summaryOf(changed, breaking)}.`,
      before: { revision: before.revision },
      after: { revision: after.revision, ...namesIn(changed) },
      ...(breaking === undefined ? {} : { breaking }),
    };
  });
}

function summaryOf(types: readonly LoggedElement[], breaking: Breaking | undefined): string {
  const counted = [
    ...(types.length === 0 ? [] : [`${types.length} ${types.length === 1 ? 'type' : 'types'}`]),
    ...(breaking
      ? [`${breaking.count} breaking ${breaking.count === 1 ? 'change' : 'changes'}`]
      : []),
  ];
  return counted.join(', ');
}

function namesIn(types: readonly LoggedElement[]): JsonObject {
  const named = (change: LoggedElement[1]) =>
    types.filter(([, one]) => one === change).map(([fullName]) => fullName);
  const lists = { added: named('a'), changed: named('c'), removed: named('r') };
  return {
    typeCount: types.length,
    ...Object.fromEntries(
      Object.entries(lists).flatMap(([name, list]) =>
        list.length === 0 ? [] : [[name, list.slice(0, NAMES)] as const],
      ),
    ),
  };
}

/** The package of a symbol: the longest of those there are that it begins with. */
function packagesIn(...contracts: readonly ContractIndex[]): (symbol: string) => string {
  const packages = new Set(contracts.flatMap(({ files }) => files.map((file) => file.package)));
  const paths = new Map(
    contracts.flatMap(({ files }) => files.map((file) => [file.path, file.package] as const)),
  );
  return (symbol) => {
    let name = symbol;
    while (name !== '' && !packages.has(name))
      name = name.slice(0, Math.max(0, name.lastIndexOf('.')));
    return paths.get(symbol) ?? name;
  };
}
