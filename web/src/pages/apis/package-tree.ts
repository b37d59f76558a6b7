/** A package, or a prefix that several packages share. */
export interface PackageNode {
  /** `google.cloud` */
  readonly name: string;
  /** What it adds to its parent: `cloud`, `cloud.spanner` where nothing branches between. */
  readonly label: string;
  /** RPC services in it and in everything below it. */
  readonly count: number;
  readonly children: readonly PackageNode[];
}

interface Growing {
  own: number;
  readonly children: Map<string, Growing>;
}

/** The tree of the packages by their names' parts, by name; a part with nothing but one part below it is joined to that. */
export function packageTree(counts: ReadonlyMap<string, number>): readonly PackageNode[] {
  const root: Growing = { own: 0, children: new Map() };
  for (const [name, count] of counts) {
    let at = root;
    for (const part of name.split('.')) {
      const next = at.children.get(part) ?? { own: 0, children: new Map() };
      at.children.set(part, next);
      at = next;
    }
    at.own += count;
  }
  return nodesOf(root, '');
}

function nodesOf(parent: Growing, prefix: string): readonly PackageNode[] {
  return [...parent.children]
    .map(([part, growing]) => joined(part, growing, prefix === '' ? part : `${prefix}.${part}`))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function joined(label: string, growing: Growing, name: string): PackageNode {
  const [only] = growing.children;
  if (growing.own === 0 && only !== undefined && growing.children.size === 1) {
    return joined(`${label}.${only[0]}`, only[1], `${name}.${only[0]}`);
  }
  const children = nodesOf(growing, name);
  const below = children.reduce((sum, { count }) => sum + count, 0);
  return { name, label, count: growing.own + below, children };
}

/** Whether a package is the chosen one or lies below it. `""` chooses those without a package. */
export function isInPackage(package_: string, chosen: string | undefined): boolean {
  return chosen === undefined || package_ === chosen || package_.startsWith(`${chosen}.`);
}
