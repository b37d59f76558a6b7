import type { Spec } from '#domain/spec.ts';
import type { Recipient } from './notice.ts';
import type { TeamNotices } from './notice-settings.ts';

/** Where a team hears its digest; undefined when neither its specs nor the organisation say. */
export function digestRecipient(
  specs: readonly Spec[],
  { by, channel, email }: TeamNotices,
): Recipient | undefined {
  const slack = channel ?? mostNamed(specs, ({ contact }) => contact?.slack?.generalChannelId);
  const mail = email ?? mostNamed(specs, ({ contact }) => contact?.email);
  return recipientOf(by, slack, mail);
}

/** Where it hears alerts: its channel for that, otherwise the one of its digest. */
export function alertRecipient(
  specs: readonly Spec[],
  settings: TeamNotices,
  /** The channel of the service concerned comes first. */
  own: Spec | undefined,
): Recipient | undefined {
  const channel =
    settings.alertChannel ??
    own?.contact?.slack?.alertChannelId ??
    mostNamed(specs, ({ contact }) => contact?.slack?.alertChannelId);
  return channel === undefined || settings.by === 'mail'
    ? digestRecipient(specs, settings)
    : { by: 'slack', to: channel };
}

function recipientOf(
  by: 'slack' | 'mail' | undefined,
  slack: string | undefined,
  mail: string | undefined,
): Recipient | undefined {
  const ways = [
    ...(slack === undefined ? [] : [{ by: 'slack', to: slack } as const]),
    ...(mail === undefined ? [] : [{ by: 'mail', to: mail } as const]),
  ];
  return ways.find((way) => way.by === by) ?? ways[0];
}

/** What most specs of a team name; of several as frequent the one that comes first in the alphabet. */
function mostNamed(
  specs: readonly Spec[],
  nameIn: (spec: Spec) => string | undefined,
): string | undefined {
  const counts = new Map<string, number>();
  for (const spec of specs) {
    const name = nameIn(spec);
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
}
