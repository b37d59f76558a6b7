import { plusSeconds } from './instant.ts';
import { MISSES } from './mapping.ts';
import type { Organisation } from './organisation.ts';
import type { ChangeDraft } from './service-changes.ts';
import { expectedEvery, type HeardSource, isSilent } from './silence.ts';

/** The silences that were told: source key → when the source was last heard before it fell silent. */
export type ToldSilences = Readonly<Record<string, string>>;

export interface KnownSource extends HeardSource {
  readonly revision: string;
}

/** What there is to tell about a source, and what is then told of it; undefined when nothing changed. */
export type SilenceNews =
  | { readonly kind: 'silent'; readonly change: ChangeDraft; readonly since: string }
  | { readonly kind: 'heard'; readonly change: ChangeDraft }
  /** Nobody expects it any more: it neither spoke nor is it silent. */
  | { readonly kind: 'excused' };

/** Compares what was told with how it is. Dates follow from the facts, so that a repetition tells the same. */
export function silenceNews(
  organisation: Organisation,
  source: KnownSource,
  told: string | undefined,
  now: string,
): SilenceNews | undefined {
  const silent = isSilent(organisation, source, now);
  if (told === undefined) {
    return silent ? fallenSilent(organisation, source) : undefined;
  }
  if (source.lastSeen === told) return silent ? undefined : { kind: 'excused' };
  return { kind: 'heard', change: heardAgain(source, told) };
}

function fallenSilent(organisation: Organisation, source: KnownSource): SilenceNews {
  const every = expectedEvery(organisation, source) ?? 0;
  const { lastSeen } = source;
  return {
    kind: 'silent',
    since: lastSeen,
    change: {
      ...aboutSource(source),
      kind: 'source-silent',
      at: plusSeconds(lastSeen, every * MISSES),
      summary: `Nothing was heard from ${source.source} since ${lastSeen}`,
      before: { lastSeen },
      after: { expectEverySeconds: every },
    },
  };
}

function heardAgain(source: KnownSource, told: string): ChangeDraft {
  return {
    ...aboutSource(source),
    kind: 'source-heard',
    at: source.lastSeen,
    summary: `${source.source} was heard again after ${told}`,
    before: { lastSeen: told },
    after: { lastSeen: source.lastSeen },
  };
}

const aboutSource = ({ source, revision }: KnownSource) => ({ source, revision, subject: source });
