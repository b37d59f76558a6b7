import { useNow } from '#web/live/clock.ts';
import { useStore } from '#web/live/store.ts';
import { catalogueVersion } from '#web/live/version.ts';
import { commonWords } from '#web/words/common-words.ts';
import { absolute, ago } from '#web/words/times.ts';
import { useLanguage, useWords } from '#web/words/use-words.ts';
import { Icon } from './icon.tsx';

interface Props {
  readonly environment: string;
  /** Only this one of its clusters matters. */
  readonly cluster?: string;
  /** Says it in words beside the mark. */
  readonly words?: boolean;
}

/** A mark at an environment of which a cluster is silent: nothing where all report. */
export function EnvironmentSilence({ environment, cluster, words = false }: Props) {
  const t = useWords(commonWords);
  const language = useLanguage();
  const silent = (useStore(catalogueVersion)?.clusters ?? []).filter(
    ({ name, stale, environments }) =>
      stale && environments.includes(environment) && (cluster ?? name) === name,
  );
  const oldest = silent.map(({ asOf }) => asOf).toSorted()[0];
  const time = useNow((now) => (oldest === undefined ? '' : ago(oldest, now, language)));
  if (oldest === undefined) return null;
  const names = silent.map(({ name }) => name).join(', ');
  const name = `${names}: ${t.silent}, ${t.asOf(time)}`;
  return (
    <span class="silence-mark" data-tip={`${name}\n${absolute(oldest, language)}`}>
      <Icon name="warning" size={12} />
      {words ? <span>{name}</span> : <span class="unseen">{name}</span>}
    </span>
  );
}

/** The environments of which a cluster is silent. */
export function useSilentEnvironments(): ReadonlySet<string> {
  const { clusters = [] } = useStore(catalogueVersion) ?? {};
  return new Set(clusters.filter(({ stale }) => stale).flatMap(({ environments }) => environments));
}
