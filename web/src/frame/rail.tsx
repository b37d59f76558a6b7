import { rail } from '#web/live/preferences.ts';
import { useStore } from '#web/live/store.ts';
import { HealthShape } from '#web/parts/health-mark.tsx';
import { Icon } from '#web/parts/icon.tsx';
import { NavLink } from '#web/parts/nav-link.tsx';
import { frameWords } from '#web/words/frame-words.ts';
import { compactCount, formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';
import { MorePlaces } from './more-places.tsx';
import { ON_A_PHONE, places } from './places.ts';
import { useUnknownTrouble } from './use-unknown-trouble.ts';

interface Props {
  readonly organisation: string | undefined;
  readonly problems: number | undefined;
  /** What is critical anywhere. */
  readonly critical: number | undefined;
}

/** The way to every part: 200 px, or 52 px of icons, or a bar at the bottom of a phone. */
export function Rail({ organisation, problems, critical }: Props) {
  const t = useWords(frameWords);
  const isUnknown = useUnknownTrouble(critical);
  const folded = useStore(rail) === 'folded';
  return (
    <nav class="rail" aria-label={t.navigation}>
      <a class="logo" href="/" aria-label={organisation ?? t.home}>
        <img src="/favicon.svg" width="24" height="24" alt="" />
        <span class="rail-word cut">{organisation ?? ''}</span>
      </a>
      <ul class="rail-places">
        {places.map(({ name, href, icon }, index) => (
          <li key={name} class={index < ON_A_PHONE ? 'rail-place' : 'rail-place hide-phone'}>
            <NavLink href={href} class="rail-link" tip={t[name]}>
              <Icon name={icon} />
              <span class="rail-word cut">{t[name]}</span>
              {name === 'problems' && problems ? (
                <span class="rail-count number">{compactCount(problems)}</span>
              ) : null}
            </NavLink>
            {name === 'trouble' && isUnknown ? (
              <a
                class="rail-count rail-critical unknown"
                href="/trouble"
                aria-label={t.unknownTrouble}
                data-tip={t.unknownTrouble}
              >
                <HealthShape health="UNKNOWN" />
              </a>
            ) : name === 'trouble' && critical ? (
              <a
                class="rail-count rail-critical number"
                href="/trouble?severity=CRITICAL&state=ACTIVE"
                aria-label={t.critical(formatCount(critical))}
                data-tip={t.critical(formatCount(critical))}
              >
                {compactCount(critical)}
              </a>
            ) : null}
          </li>
        ))}
        <MorePlaces />
      </ul>
      <button
        type="button"
        class="icon-button rail-fold"
        aria-label={folded ? t.unfold : t.fold}
        aria-expanded={!folded}
        data-tip={folded ? t.unfold : t.fold}
        data-tip-side="right"
        onClick={() => rail.set(folded ? 'open' : 'folded')}
      >
        <Icon name="fold" />
      </button>
    </nav>
  );
}
