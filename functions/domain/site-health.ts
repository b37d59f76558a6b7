import { type Health, worstHealth } from './health.ts';
import { imageVersion } from './image-version.ts';
import { spokenMoment } from './instant.ts';
import { earliest } from './latest.ts';
import type { Site } from './placements.ts';
import { byRule, sayReason } from './say-reason.ts';
import {
  activeFindings,
  countingFindings,
  doubtfulFindings,
  isDoubtful,
  isMuted,
  isProgressing,
  type Localised,
  type Workload,
  workloadHealth,
} from './workload.ts';

/** How a service is in one place, at one moment. */
export interface SiteHealth extends Site {
  readonly health: Health;
  /** Absent when healthy. */
  readonly reason?: Localised;
  readonly stale: boolean;
  /** When the facts were taken (ISO). */
  readonly asOf: string;
  readonly version?: string;
  /** Pods of what runs permanently; absent when nothing does. */
  readonly desired?: number;
  readonly ready?: number;
  readonly rolledOutAt?: string;
  /** Findings that would count if nobody had muted them. */
  readonly muted: number;
}

/** Facts too old to be believed say nothing about the present: their health is UNKNOWN, never green. */
export const siteHealth = ({ workloads }: Site, stale: boolean, now: string): Health =>
  stale ? 'UNKNOWN' : worstHealth(workloads.map((one) => workloadHealth(one, now)));

export function judgeSite(site: Site, asOf: string, stale: boolean, now: string): SiteHealth {
  const { workloads } = site;
  const health = siteHealth(site, stale, now);
  const reason = stale ? staleReason(asOf) : reasonOf(workloads, health, now);
  const isLate = workloads.length > 0 && workloads.every((one) => isDoubtful(one, now));
  const version = imageVersion(workloads, site.serviceId);
  const rolledOutAt = workloads
    .flatMap((one) => one.rolledOutAt ?? [])
    .sort()
    .at(-1);
  return {
    ...site,
    health,
    stale: stale || isLate,
    asOf: earliest([asOf, ...workloads.flatMap(({ late }) => late?.asOf ?? [])], asOf),
    muted: workloads
      .flatMap((workload) => activeFindings(workload, now))
      .filter((finding) => isMuted(finding, now)).length,
    ...sum('desired', workloads),
    ...sum('ready', workloads),
    ...(reason === undefined ? {} : { reason }),
    ...(version === undefined ? {} : { version }),
    ...(rolledOutAt === undefined ? {} : { rolledOutAt }),
  };
}

function staleReason(asOf: string): Localised {
  const since = spokenMoment(asOf);
  return {
    en: `Nothing was heard from the cluster since ${since}.`,
    ja: `${since} 以降、クラスターから情報が届いていません。`,
  };
}

/** Why the health is what it is: the worst finding, by the order of the rules, or what is moving. */
function reasonOf(
  workloads: readonly Workload[],
  health: Health,
  now: string,
): Localised | undefined {
  switch (health) {
    case 'CRITICAL':
    case 'WARNING':
      return workloads
        .flatMap((workload) => sayReason(countingFindings(workload, now), health) ?? [])
        .sort((a, b) => byRule(a.finding, b.finding))[0]?.message;
    case 'PROGRESSING':
      return movingReason(workloads.find((workload) => isProgressing(workload, now)));
    case 'NONE':
      return {
        en: 'Nothing runs: everything is scaled to zero or suspended.',
        ja: '稼働中のものはありません（レプリカ数 0 または停止中）。',
      };
    case 'UNKNOWN':
      return lateReason(workloads, now);
    case 'HEALTHY':
      return undefined;
  }
}

function lateReason(workloads: readonly Workload[], now: string): Localised | undefined {
  const late = [...workloads, ...workloads.flatMap((one) => doubtfulFindings(one, now))]
    .filter((one) => isDoubtful(one, now))
    .flatMap((one) => one.late ?? [])
    .sort((a, b) => (a.from < b.from ? -1 : 1))[0];
  if (late?.kind === undefined || late.asOf === undefined) return late && UNASKED;
  const since = spokenMoment(late.asOf);
  const kinds = [late.kind, ...(late.also ?? [])];
  const what = kinds.length === 1 ? `kind ${kinds[0]}` : `the kinds ${kinds.join(' and ')}`;
  const isRefused = late.code === 'missing-permission';
  return {
    en: `Objects of ${what} could not be listed since ${since}${isRefused ? ': missing permission' : ''}.`,
    ja: `${since} 以降、${kinds.join(' と ')} の一覧を取得できていません${isRefused ? '（権限不足）' : ''}。`,
  };
}

const UNASKED: Localised = {
  en: 'The cluster is no longer asked about this namespace.',
  ja: 'この Namespace はクラスターへの問い合わせの対象外になっています。',
};

function movingReason(workload: Workload | undefined): Localised | undefined {
  if (workload === undefined) return undefined;
  const { kind, name, scaling, ready = 0, desired = 0 } = workload;
  return {
    en: `${kind}/${name} is ${scaling ? 'scaling' : 'rolling out'}: ${ready} of ${desired} pods are ready.`,
    ja: `${kind}/${name} を${scaling ? 'スケール' : 'ロールアウト'}中です（${desired} Pod 中 ${ready} が Ready）。`,
  };
}

function sum<Name extends 'desired' | 'ready'>(
  name: Name,
  workloads: readonly Workload[],
): { readonly [key in Name]?: number } {
  const numbers = workloads
    .filter(({ kind }) => kind !== 'Job' && kind !== 'CronJob')
    .flatMap((workload) => workload[name] ?? []);
  return numbers.length === 0
    ? {}
    : ({ [name]: numbers.reduce((total, one) => total + one, 0) } as { [key in Name]?: number });
}
