import { Icon } from '#web/parts/icon.tsx';
import { serviceWords } from '#web/words/service-words.ts';
import { span } from '#web/words/times.ts';
import { useLanguage, useWords } from '#web/words/use-words.ts';
import type { EnvironmentFacts } from './service-facts.ts';
import { versionLead } from './version-lead.ts';

/** Nothing when both run the same version. */
export function VersionHint(props: {
  readonly left: EnvironmentFacts;
  readonly right: EnvironmentFacts;
}) {
  const t = useWords(serviceWords);
  const language = useLanguage();
  const lead = versionLead(props.left, props.right);
  if (lead === undefined) return null;
  return (
    <p class="version-hint small quiet">
      <Icon name="deploy" size={12} />
      {lead.seconds === undefined
        ? t.otherVersion
        : t.ahead(lead.newer, span(lead.seconds, language))}
    </p>
  );
}
