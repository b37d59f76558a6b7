import type { ChangeLineFragment } from '#web/gql/graphql.ts';
import { commonWords } from '#web/words/common-words.ts';
import { useLanguage, useWords } from '#web/words/use-words.ts';
import { Age } from './age.tsx';
import { CHANGE_ICON } from './change-icon.ts';
import { changeHref } from './change-links.ts';
import { Icon } from './icon.tsx';
import { provenance } from './provenance.ts';
import type { RolloutEnd } from './rollout-end.ts';
import { toldWithEnd } from './told-with-end.ts';

interface Props {
  readonly change: ChangeLineFragment;
  /** On its own page the service is no link. */
  readonly ownPage: boolean;
  /** Of a rollout: what became of it. */
  readonly end?: RolloutEnd | undefined;
}

/** One change: what, and when; who says so on hover. */
export function ChangeRow({ change, ownPage, end }: Props) {
  const t = useWords(commonWords);
  const language = useLanguage();
  const sentence = toldWithEnd(change, end, language);
  const href = changeHref(change);
  return (
    <li class="timeline-row">
      <Icon name={CHANGE_ICON[change.kind]} size={14} />
      <span class="cut" data-tip={language === 'en' ? change.summary : sentence}>
        {ownPage || href === undefined ? sentence : <a href={href}>{sentence}</a>}
      </span>
      {change.breakingCount > 0 ? (
        <span class="chip chip-critical">{t.breakingCount(change.breakingCount)}</span>
      ) : null}
      <ChangeTime change={change} />
    </li>
  );
}

export function ChangeTime({ change }: Pick<Props, 'change'>) {
  const language = useLanguage();
  return (
    <span class="timeline-age">
      <Age at={change.at} note={provenance(change, language)} />
    </span>
  );
}
