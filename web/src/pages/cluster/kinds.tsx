import type { ClusterQuery } from '#web/gql/running/graphql.ts';
import { CommandLine } from '#web/parts/command-line.tsx';
import { Disclosure } from '#web/parts/disclosure.tsx';
import { Freshness } from '#web/parts/freshness.tsx';
import { HealthMark } from '#web/parts/health-mark.tsx';
import { Prose } from '#web/parts/prose.tsx';
import { Section } from '#web/parts/section.tsx';
import { clusterWords } from '#web/words/cluster-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { splitCure } from './rbac-rule.ts';

type Kind = NonNullable<ClusterQuery['cluster']>['kinds'][number];

/** Which kinds of objects are known, each as of when; those that can't be listed first, with what to add. */
export function Kinds(props: { readonly kinds: readonly Kind[]; readonly cluster: string }) {
  const { kinds, cluster } = props;
  const t = useWords(clusterWords);
  const broken = kinds.filter(({ error }) => error !== null);
  const whole = kinds.filter(({ error }) => error === null);
  return (
    <Section title={t.kinds} count={kinds.length}>
      {broken.map((kind) => (
        <Broken key={kind.kind} kind={kind} />
      ))}
      <Disclosure class="fold" summary={<span class="quiet">{t.showKinds(whole.length)}</span>}>
        <KindTable kinds={whole} cluster={cluster} />
      </Disclosure>
    </Section>
  );
}

function Broken({ kind }: { readonly kind: Kind }) {
  const t = useWords(clusterWords);
  const { error, cure, namespaces, fetchedAt } = kind;
  const { before, rule, after } = splitCure(cure ?? '');
  return (
    <article class="kind-error">
      <HealthMark health="WARNING" size="head" />
      <div class="stack-small">
        <p class="row wrap">
          <strong>{kind.kind}</strong>
          {fetchedAt ? (
            <Freshness asOf={fetchedAt} stale />
          ) : (
            <span class="quiet small">{t.notAsked}</span>
          )}
          {namespaces ? (
            <span class="quiet small" data-tip={namespaces.join('\n')}>
              {t.someNamespaces(namespaces.length)}
            </span>
          ) : null}
        </p>
        <p>
          <Prose text={error ?? ''} />
        </p>
        {before ? (
          <p class="quiet">
            <Prose text={before} />
          </p>
        ) : null}
        {rule ? <CommandLine command={rule} what={t.rbac} /> : null}
        {after ? (
          <p class="quiet">
            <Prose text={after} />
          </p>
        ) : null}
      </div>
    </article>
  );
}

/** What is whole is as old as the newest answer of its cluster. */
function KindTable(props: { readonly kinds: readonly Kind[]; readonly cluster: string }) {
  const { kinds, cluster } = props;
  const t = useWords(clusterWords);
  return (
    <table class="table kind-table" aria-label={t.kinds}>
      <thead>
        <tr>
          <th scope="col">{t.kind}</th>
          <th scope="col">{t.asOf}</th>
          <th scope="col">{t.kindState}</th>
        </tr>
      </thead>
      <tbody>
        {kinds.map(({ kind, fetchedAt, note }) => (
          <tr key={kind}>
            <th scope="row">{kind}</th>
            <td>
              {fetchedAt ? (
                <Freshness asOf={fetchedAt} cluster={note ? undefined : cluster} />
              ) : (
                <span class="quiet">{t.notAsked}</span>
              )}
            </td>
            <td class="quiet">{note ?? (fetchedAt ? t.listed : null)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
