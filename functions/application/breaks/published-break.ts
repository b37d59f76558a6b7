import type { Catalogue } from '#application/catalogue.ts';
import { impactOfBreaks } from '#application/impact-of-breaks.ts';
import { ownerOfSymbol, ownershipOf } from '#application/ownership-of.ts';
import type { Codec } from '#application/ports.ts';
import type { BrokenChange } from '#domain/breaking.ts';
import type { BreakPolicy, PublishedBreak } from '#domain/breaks/break-campaigns.ts';
import { breakDeadlineDays, productionOf } from '#domain/breaks/break-policy.ts';
import { type HitConsumer, rememberBroken } from '#domain/breaks/contract-break.ts';
import { compact } from '#domain/compact.ts';
import type { ContractIndex } from '#domain/contract.ts';

/** What a revision breaks of the one before, with who has to follow; undefined where that is nobody. */
export function publishedBreak(
  codec: Codec,
  {
    catalogue,
    before,
    after: { source, revision, publishedAt: at },
    broken,
    consumers,
  }: {
    readonly catalogue: Catalogue;
    readonly before: ContractIndex;
    readonly after: ContractIndex;
    readonly broken: readonly BrokenChange[];
    readonly consumers: readonly HitConsumer[];
  },
): PublishedBreak | undefined {
  if (consumers.length === 0) return undefined;
  const number = (before.log?.count ?? 1) + 1;
  return {
    key: codec.sha256([source, revision, number].join('\n')).slice(0, 12),
    source,
    revision,
    at,
    broke: {
      number,
      previous: before.revision,
      count: broken.length,
      broken: rememberBroken(broken),
      consumers,
    },
    policy: policyOf(catalogue, before, broken),
  };
}

function policyOf(
  catalogue: Catalogue,
  before: ContractIndex,
  broken: readonly BrokenChange[],
): BreakPolicy {
  const { organisation, services } = catalogue;
  const { ownerOf } = ownershipOf(catalogue);
  // Nearest first: who owns what broke, else who serves what carries it.
  const owner = impactOfBreaks(catalogue, before, broken)
    .symbols.map(({ symbol }) => ownerOfSymbol(ownerOf, symbol))
    .find((id) => id !== undefined);
  return compact({
    deadlineDays: breakDeadlineDays(organisation),
    environments: productionOf(organisation),
    revisionKey: organisation.contracts?.revisionKey,
    ownerTeam: services.get(owner ?? '')?.spec.teamName,
  });
}
