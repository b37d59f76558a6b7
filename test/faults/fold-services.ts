import { type AllNews, type News, ORGANISATION } from './fold-files.ts';
import { type Claim, type ServiceState, type Standing, sameClaimant, type World } from './world.ts';

const NOTHING: ServiceState = { claims: [], heirs: [], aliases: [] };

/** Who stands for each service after a publication, which ids lead to others, and what changed by it. */
export function settleServices(before: World, world: World, news: AllNews, source: string): void {
  for (const [id, one] of news) {
    if (id === ORGANISATION) world.organisation = stand(world.organisation, one, source);
    else world.services[id] = settle(world.services[id] ?? NOTHING, one, source);
  }
  const renames = settleRenames(before, world);
  for (const [id, is] of Object.entries(world.services)) {
    const was = before.services[id] ?? NOTHING;
    const change = changeOf(was, is, renames.has(id));
    if (change !== undefined) world.changes.push({ what: `${change} ${id}`, owners: [id] });
  }
  if (differs(before.organisation.active, world.organisation.active)) {
    const what = `organisation-updated ${world.organisation.active?.name}`;
    world.changes.push({ what, owners: [undefined] });
  }
}

/** By hand: what was removed is back, until a file says something about it. */
export function restored(world: World, id: string): void {
  const { removed, ...service } = world.services[id] ?? NOTHING;
  if (removed === undefined || service.claims.length > 0) return;
  world.services[id] = { ...service, active: removed, soft: 'restored' };
  world.changes.push({ what: `service-restored ${id}`, owners: [id] });
}

function settle(before: ServiceState, news: News, source: string): ServiceState {
  const { active, soft, claims } = stand(before, news, source);
  const rest = { claims, heirs: before.heirs };
  if (active === undefined) return { ...before, ...rest };
  const isEnded = news.ended.some((path) => sameClaimant({ source, path }, active));
  if (soft === 'withdrawn' && isEnded) {
    return { ...rest, removed: active, aliases: before.aliases };
  }
  const isTakenAgain = before.active === undefined && before.renamedTo !== undefined;
  const aliases = isTakenAgain ? [] : before.aliases;
  return { ...rest, active, aliases, ...(soft === undefined ? {} : { soft }) };
}

/**
 * Whoever holds the id keeps it; after it another file of its source, then the eldest. With no file left the last claim
 * stays, soft. Nobody holds it and several claim it: nobody gets it.
 */
function stand(before: Standing, news: News, source: string): Standing {
  const { active, soft } = before;
  const lost = (claim: Claim) =>
    [...news.gone, ...news.ended].some((path) => sameClaimant({ source, path }, claim));
  const standing = before.claims.filter((claim) => !lost(claim));
  const renewed = standing.map(
    (claim) => news.published.find((other) => sameClaimant(other, claim)) ?? claim,
  );
  const added = news.published
    .filter((claim) => !standing.some((other) => sameClaimant(other, claim)))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const live = [...renewed, ...added];
  const only = live.length === 1 ? live[0] : undefined;
  const own = active && live.find((claim) => sameClaimant(claim, active));
  const holder =
    active === undefined || soft !== undefined
      ? (own ?? only)
      : (own ?? live.find((claim) => claim.source === active.source) ?? live[0]);
  if (holder !== undefined) {
    return { active: holder, claims: [holder, ...live.filter((claim) => claim !== holder)] };
  }
  return active === undefined
    ? { claims: live }
    : { active, soft: soft ?? 'withdrawn', claims: live };
}

const formerOf = (id: string, service: ServiceState | undefined): string | undefined =>
  service?.active?.former === id ? undefined : service?.active?.former;

/** Ids that fell free lead to the first service that says it was that one. Returns who was renamed. */
function settleRenames(before: World, world: World): ReadonlySet<string> {
  const { services } = world;
  const ids = () => Object.keys(services).sort();
  for (const id of ids()) {
    const [was, is] = [formerOf(id, before.services[id]), formerOf(id, services[id])];
    if (was === is) continue;
    const left = was === undefined ? undefined : services[was];
    if (left) left.heirs = left.heirs.filter((heir) => heir !== id);
    if (is !== undefined) {
      const joined = services[is] ?? structuredClone(NOTHING);
      joined.heirs = [...joined.heirs.filter((heir) => heir !== id), id];
      services[is] = joined;
    }
  }
  const renamed = new Set<string>();
  for (const from of ids()) {
    const service = services[from] as ServiceState;
    const to = heirTo(from, service, services);
    if (to === undefined) continue;
    const heir = services[to] as ServiceState;
    const aliases = new Set([from, ...service.aliases, ...heir.aliases]);
    aliases.delete(to);
    heir.aliases = [...aliases];
    const { heirs } = service;
    services[from] = { claims: [], heirs, aliases: service.aliases, renamedTo: to };
    // From an id that nobody ever heard of, it is no rename but a creation.
    if (!isBlank(before.services[from])) renamed.add(to);
  }
  return renamed;
}

const isBlank = (service: ServiceState = NOTHING): boolean =>
  service.active === undefined &&
  service.removed === undefined &&
  service.renamedTo === undefined &&
  service.claims.length + service.heirs.length === 0;

function heirTo(
  id: string,
  { active, soft, claims, renamedTo, heirs }: ServiceState,
  services: World['services'],
): string | undefined {
  if (claims.length > 0 || (active !== undefined && soft === undefined)) return undefined;
  if (renamedTo !== undefined && services[renamedTo]?.active !== undefined) return undefined;
  return heirs.find((heir) => formerOf(heir, services[heir]) === id);
}

function changeOf(was: ServiceState, is: ServiceState, renamed: boolean): string | undefined {
  if (is.active === undefined) {
    return was.active !== undefined && is.removed !== undefined ? 'service-removed' : undefined;
  }
  if (renamed) return 'service-renamed';
  if (was.active === undefined) {
    return was.removed === undefined ? 'service-created' : 'service-restored';
  }
  if (was.soft === 'restored' && is.soft === undefined) return 'service-restored';
  return differs(was.active, is.active) ? 'service-updated' : undefined;
}

const differs = (was: Claim | undefined, is: Claim | undefined): boolean =>
  is !== undefined && (was === undefined || !sameClaimant(was, is) || was.text !== is.text);
