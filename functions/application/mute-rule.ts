import { compact } from '#domain/compact.ts';
import { findRule } from '#domain/health-rules.ts';
import { spokenMoment } from '#domain/instant.ts';
import {
  MOST_MUTES,
  type Mute,
  type MuteRefusal,
  refusalOfMute,
  sameMute,
  tidyReason,
} from '#domain/mute.ts';
import { indexMutes } from '#domain/muted-findings.ts';
import type { App } from './app.ts';
import type { Catalogue } from './catalogue.ts';
import { environmentsOf } from './environments-of.ts';
import { findService } from './find-service.ts';
import { flip } from './flip.ts';
import { muteChange, planMutes, readMutes, toldMute, unchanged } from './mutes.ts';

export interface WantedMute {
  /** May be a former id. */
  readonly serviceId: string;
  readonly rule: string;
  readonly environment?: string | undefined;
  readonly reason: string;
  readonly until: string;
  readonly by: string;
}

export type Muting =
  | { readonly kind: 'muted'; readonly mute: Mute }
  | {
      readonly kind: 'refused';
      readonly code:
        | MuteRefusal
        | 'unknown-service'
        | 'unknown-rule'
        | 'unknown-environment'
        | 'too-many';
      /** What is so, and what to do. */
      readonly message: string;
    };

/**
 * From now on a health rule does not count for a service, until the moment somebody names or until it is unmuted; what
 * it finds stays listed. Asked for again the same changes nothing; with another reason or end it replaces the first.
 */
export async function muteRule(
  app: Pick<App, 'store' | 'codec' | 'bus' | 'clock' | 'readCatalogue'>,
  asked: WantedMute,
): Promise<Muting> {
  const at = app.clock.now();
  const catalogue = await app.readCatalogue();
  const service = findService(catalogue, asked.serviceId);
  const wanted = { ...asked, reason: tidyReason(asked.reason) };
  const refusal = refusalOf(catalogue, wanted, at);
  if (refusal || !service) return { kind: 'refused', ...(refusal ?? unknownService(asked)) };
  const { rule, environment, reason, until, by } = wanted;
  const { serviceId } = service;
  const mute: Mute = compact({ serviceId, rule, environment, reason, until, by, at });

  return flip(app, async (read) => {
    const known = await readMutes(read, app.codec);
    const own = indexMutes(known, catalogue.services).get(serviceId) ?? [];
    const before = own.find((one) => sameMute(one, mute));
    if (before?.reason === reason && before.until === until) {
      return unchanged<Muting>({ kind: 'muted', mute: before });
    }
    const others = known.filter((one) => one !== before && one.until > at);
    if (others.length >= MOST_MUTES) return unchanged<Muting>({ kind: 'refused', ...TOO_MANY });
    return planMutes<Muting>(read, app.codec, [...others, mute], {
      result: { kind: 'muted', mute },
      changes: [
        muteChange(app.codec, 'rule-muted', mute, {
          by,
          at,
          summary: `${by} muted ${rule} until ${spokenMoment(until)}: ${reason}`,
          ...(before ? { before: toldMute(before) } : {}),
          after: toldMute(mute),
        }),
      ],
    });
  });
}

const TOO_MANY = {
  code: 'too-many',
  message: `${MOST_MUTES} rules are muted, more can't be: unmute what is not needed any more.`,
} as const;

const unknownService = ({ serviceId }: WantedMute) =>
  ({
    code: 'unknown-service',
    message: `No service of the id ${serviceId} is known.`,
  }) as const;

function refusalOf(catalogue: Catalogue, wanted: WantedMute, now: string) {
  const { rule, environment } = wanted;
  if (findRule(rule) === undefined) {
    return { code: 'unknown-rule', message: `There is no health rule ${rule}.` } as const;
  }
  const environments = environmentsOf(catalogue);
  if (environment !== undefined && !environments.has(environment)) {
    const known = [...environments.keys()].join(', ');
    return {
      code: 'unknown-environment',
      message: `There is no environment ${environment}; there is ${known || 'none'}.`,
    } as const;
  }
  return refusalOfMute(wanted, now);
}
