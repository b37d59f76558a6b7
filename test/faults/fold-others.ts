import type { DescriptorSaying, SnapshotSaying } from './sayings.ts';
import type { ContractState, World } from './world.ts';

/** The newest set of each label is its contract; that of `main` is in force. A refused one changes nothing but problems. */
export function foldContracts(world: World, said: DescriptorSaying): void {
  const { source, label, generation, revision, set, services } = said;
  const known = world.contracts[source];
  const contract: ContractState = known ?? { labels: {} };
  const last = contract.labels[label];
  if (last && generation < last.generation) return;
  if (last && generation === last.generation && revision !== last.revision) return;
  if (set === 'refused') {
    if (label !== 'main') return;
    // Of a source that never said anything good only the problem is kept, not when it was.
    const isHeard = Object.keys(contract.labels).length > 0;
    const refused = isHeard ? Math.max(generation, contract.refused ?? 0) : 0;
    world.contracts[source] = { ...contract, refused };
    return;
  }
  // The set in force, delivered once more, does not put right what a newer refused one did wrong.
  if (last?.generation === generation && last.set === set) return;
  const labels = { ...contract.labels, [label]: { generation, revision, set } };
  if (label !== 'main') {
    world.contracts[source] = { ...contract, labels };
    return;
  }
  const was = contract.inForce?.services ?? [];
  for (const name of services) {
    if (!was.includes(name)) world.changes.push(`rpc-service-added ${name}`);
  }
  for (const name of was) {
    if (!services.includes(name)) world.changes.push(`rpc-service-removed ${name}`);
  }
  const { refused = -1 } = contract;
  const open = generation < refused ? { refused } : {};
  world.contracts[source] = { labels, inForce: { set, services }, ...open };
}

/** A younger snapshot renews what it looked at; what it lacks is gone where it looked everywhere and read everything. */
export function foldClusters(world: World, said: SnapshotSaying): void {
  const known = world.clusters[said.cluster];
  if (known?.minute !== undefined && said.minute < known.minute) return;
  if (said.objects.length === 0 && said.gap !== undefined) {
    world.clusters[said.cluster] = { objects: {}, ...known, gap: true };
    return;
  }
  const looked = ([namespace = '', kind = '']: readonly string[]) =>
    kind !== said.gap &&
    said.kinds.some((one) => one === kind) &&
    (said.namespaces?.includes(namespace) ?? true);
  const kept = Object.entries(known?.objects ?? {}).filter(([key]) => !looked(key.split(' ')));
  const found = said.objects.map(({ namespace, kind, name, ready }) => {
    return [`${namespace} ${kind} ${name}`, ready] as const;
  });
  const objects = Object.fromEntries([...kept, ...found]);
  world.clusters[said.cluster] = { minute: said.minute, objects, gap: said.gap !== undefined };
}
