import type { DescriptorSaying } from './sayings.ts';
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
    const refused = Math.max(generation, contract.refused ?? -1);
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
  const was = contract.inForce?.services ?? {};
  // Nobody says whose these RPC services are.
  const tell = (kind: string, name: string) =>
    world.changes.push({ what: `rpc-service-${kind} ${name}`, owners: [undefined] });
  for (const [name, methods] of Object.entries(services)) {
    if (was[name] === undefined) tell('added', name);
    else if (was[name] !== methods) tell('changed', name);
  }
  for (const name of Object.keys(was)) if (services[name] === undefined) tell('removed', name);
  const { refused = -1 } = contract;
  const open = generation < refused ? { refused } : {};
  world.contracts[source] = { labels, inForce: { set, services }, ...open };
}
