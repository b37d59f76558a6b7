import type { HomeSourceFragment } from '#web/gql/graphql.ts';
import { useHeardAges } from '#web/live/heard.ts';
import { Age } from '#web/parts/age.tsx';
import { Chip } from '#web/parts/chip.tsx';
import { heardSource } from '#web/parts/heard-source.ts';
import { Icon } from '#web/parts/icon.tsx';
import { Section } from '#web/parts/section.tsx';
import { commonWords } from '#web/words/common-words.ts';
import { homeWords } from '#web/words/home-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';

const ICON = { SPECS: 'services', DESCRIPTORS: 'apis', CLUSTER: 'clusters' } as const;

/** Who publishes and when last; silent ones first. */
export function SourceList({ sources }: { readonly sources: readonly HomeSourceFragment[] }) {
  const t = useWords(homeWords);
  const common = useWords(commonWords);
  const ageOf = useHeardAges();
  const heard = sources.map((source) => heardSource(source, ageOf));
  const sorted = heard.toSorted(
    (a, b) => Number(b.silent) - Number(a.silent) || b.lastSeen.localeCompare(a.lastSeen),
  );
  return (
    <Section
      title={t.sources}
      count={sources.length}
      aside={<a href="/sources">{t.all(formatCount(sources.length))}</a>}
    >
      <ul class="lines">
        {sorted.slice(0, 8).map((source) => (
          <li key={source.id} class="line">
            <span
              class="quiet row"
              role="img"
              aria-label={t[source.kind]}
              data-tip={t[source.kind]}
            >
              <Icon name={ICON[source.kind]} size={14} />
            </span>
            <span class="cut">{source.name}</span>
            {source.silent ? <Chip tone="warning">{common.silent}</Chip> : null}
            <span class="quiet line-end">
              <Age at={source.lastSeen} note={source.revision} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
