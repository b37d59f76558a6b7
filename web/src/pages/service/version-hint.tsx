import { Icon } from '#web/parts/icon.tsx';
import { roughInterval } from '#web/words/interval.ts';
import { serviceWords } from '#web/words/service-words.ts';
import { useLanguage, useWords } from '#web/words/use-words.ts';
import type { EnvironmentFacts } from './service-facts.ts';
import { versionLead } from './version-lead.ts';

interface Props {
  readonly left: EnvironmentFacts;
  readonly right: EnvironmentFacts;
  /** It stands in the card of `right`, not between the two. */
  readonly inside: boolean;
}

/** How far apart two environments are; nothing when both run the same version. */
export function VersionHint({ left, right, inside }: Props) {
  const t = useWords(serviceWords);
  const language = useLanguage();
  const lead = versionLead(left, right);
  if (lead === undefined) return null;
  const time = lead.seconds === undefined ? undefined : roughInterval(lead.seconds, language);
  if (inside) {
    const other = left.environment.name;
    return (
      <p class="small quiet">
        {time === undefined
          ? t.otherThan(other)
          : lead.newer === other
            ? t.behind(other, time)
            : t.aheadOf(other, time)}
      </p>
    );
  }
  return (
    <p class="version-hint small quiet">
      <Icon name="deploy" size={12} />
      {time === undefined ? t.otherVersion : t.ahead(lead.newer, time)}
    </p>
  );
}
