import { isInside } from '#domain/breaking.ts';
import type { Campaign, CampaignOrigin } from '#domain/campaigns/campaign.ts';
import { redefine } from '#domain/campaigns/redefine.ts';
import { breakRules } from './break-rules.ts';
import { breakBody } from './break-text.ts';
import { type ContractBreak, type HitConsumer, stillBroken } from './contract-break.ts';

export type BreakOrigin = Extract<CampaignOrigin, { kind: 'contract' }>;

/** Everything a break named is known by name, so that one can tell when it is as it was. */
export const mayBeRestored = (broke: ContractBreak): boolean =>
  broke.count === broke.broken.length && stillBroken(broke).length > 0;

/** Whether a revision that changed these may have restored something of a break. */
export const isTouched = (broke: ContractBreak, changed: ReadonlySet<string>): boolean =>
  stillBroken(broke).some(
    ({ element, symbol }) =>
      element === 'file' || element === 'package' || isInside(symbol, changed),
  );

/**
 * The places of what is as it was before the break. `broken` names everything that differs from then in a way that
 * breaks, `namesOf` what a file or package declared then.
 */
export function restoredPlaces(
  { broken, restored = [] }: ContractBreak,
  brokenNow: ReadonlySet<string>,
  namesOf: (element: 'file' | 'package', symbol: string) => readonly string[],
): readonly number[] {
  const holders = [...brokenNow];
  const isBroken = (name: string) =>
    isInside(name, brokenNow) || holders.some((one) => one.startsWith(`${name}.`));
  const isStill = ({ element, symbol }: ContractBreak['broken'][number]) =>
    brokenNow.has(symbol) ||
    (element === 'file' || element === 'package'
      ? namesOf(element, symbol).some(isBroken)
      : isBroken(symbol));
  return broken.flatMap((one, place) => (restored.includes(place) || !isStill(one) ? [place] : []));
}

/** What is left of whoever used what broke: `hit` are the RPC services, messages and providers that carry it still. */
export const narrowed = (
  consumers: readonly HitConsumer[],
  hit: ReadonlySet<string>,
): readonly HitConsumer[] => {
  const left = (names: readonly string[]) => names.filter((name) => hit.has(name));
  return consumers.map(({ serviceId, rpcServices, messages, providers }) => ({
    serviceId,
    rpcServices: left(rpcServices),
    messages: left(messages),
    providers: left(providers),
  }));
};

/** The campaign of a break of which something is restored: it asks for the rest alone, and for nothing where there is none. */
export function withRestored(
  campaign: Campaign,
  origin: BreakOrigin,
  {
    restored,
    hit,
    environments,
  }: {
    readonly restored: readonly number[];
    readonly hit: ReadonlySet<string>;
    readonly environments: readonly string[];
  },
  at: string,
): Campaign {
  const { source } = origin;
  const broke = { ...origin.broke, restored };
  const { number, consumers } = broke;
  const rules = breakRules(consumers, narrowed(consumers, hit), { source, number, environments });
  const definition = { ...campaign.definition, ...rules, body: breakBody({ ...origin, broke }) };
  return redefine({ ...campaign, origin: { ...origin, broke } }, definition, at);
}
