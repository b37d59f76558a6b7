import { useNow } from '#web/live/clock.ts';
import { ProtosApart } from '#web/pages/environments/protos-apart.tsx';
import { Icon } from '#web/parts/icon.tsx';
import { apartWords } from '#web/words/apart-words.ts';
import { roughInterval } from '#web/words/interval.ts';
import { serviceWords } from '#web/words/service-words.ts';
import { useLanguage, useWords } from '#web/words/use-words.ts';
import type { EnvironmentFacts } from './service-facts.ts';

interface Props {
  readonly serviceId: string;
  readonly facts: EnvironmentFacts;
  /** It stands between two cards, not in one. */
  readonly between: boolean;
}

/** How far this environment is from the protected one; nothing when both run the same. */
export function VersionHint({ serviceId, facts, between }: Props) {
  const t = useWords(serviceWords);
  const words = useWords(apartWords);
  const language = useLanguage();
  const { lead } = facts;
  const time = useNow((now) =>
    lead?.since ? roughInterval((now - Date.parse(lead.since)) / 1_000, language) : undefined,
  );
  if (!lead) return null;
  const isApart = (lead.contract?.drift ?? 'SAME') !== 'SAME';
  if (lead.drift === 'SAME' && !isApart) return null;
  const own = facts.environment.name;
  const apart = {
    AHEAD: time === undefined ? t.newerThan(lead.target) : t.aheadOf(lead.target, time),
    BEHIND: time === undefined ? t.olderThan(lead.target) : t.behind(lead.target, time),
  };
  const said =
    lead.drift === 'AHEAD' || lead.drift === 'BEHIND'
      ? apart[lead.drift]
      : t.otherThan(lead.target);
  return (
    <p class={between ? 'version-hint small quiet' : 'small quiet'}>
      {between ? <Icon name="deploy" size={12} /> : null}
      <span>
        {lead.drift === 'SAME' ? null : (
          <a class="plain" href={`/environments?from=${own}&to=${lead.target}&text=${serviceId}`}>
            {said}
          </a>
        )}
        {lead.drift !== 'SAME' && lead.rollouts !== null ? (
          <> · {words.rollouts(lead.rollouts)}</>
        ) : null}
        {lead.contract && isApart ? (
          <>
            {lead.drift === 'SAME' ? null : ' · '}
            <ProtosApart contract={lead.contract} target={lead.target} />
          </>
        ) : null}
      </span>
    </p>
  );
}
