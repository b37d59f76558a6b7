import type { ClusterQuery } from '#web/gql/running/graphql.ts';
import { CommandLine } from '#web/parts/command-line.tsx';
import { Disclosure } from '#web/parts/disclosure.tsx';
import { Freshness } from '#web/parts/freshness.tsx';
import { HealthShape } from '#web/parts/health-mark.tsx';
import { Prose } from '#web/parts/prose.tsx';
import { Section } from '#web/parts/section.tsx';
import { clusterWords } from '#web/words/cluster-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { rbacRule } from './rbac-rule.ts';

type Kind = NonNullable<ClusterQuery['cluster']>['kinds'][number];

/** Which kinds of objects are known, each as of when; those that can't be listed first, with what to add. */
export function Kinds({ kinds }: { readonly kinds: readonly Kind[] }) {
  const t = useWords(clusterWords);
  const broken = kinds.filter(({ error }) => error !== null);
  const whole = kinds.filter(({ error }) => error === null);
  return (
    <Section title={t.kinds} count={kinds.length}>
      {broken.length > 0 ? <KindTable kinds={broken} /> : null}
      <Disclosure class="fold" summary={<span class="quiet">{t.showKinds(whole.length)}</span>}>
        <KindTable kinds={whole} />
      </Disclosure>
    </Section>
  );
}

function KindTable({ kinds }: { readonly kinds: readonly Kind[] }) {
  const t = useWords(clusterWords);
  return (
    <table class="table kind-table" aria-label={t.kinds}>
      <thead>
        <tr>
          <th scope="col" class="col-kind">
            {t.kind}
          </th>
          <th scope="col" class="col-age">
            {t.asOf}
          </th>
          <th scope="col">{t.kindState}</th>
        </tr>
      </thead>
      <tbody>
        {kinds.map((one) => (
          <tr key={one.kind}>
            <th scope="row">{one.kind}</th>
            <td>
              {one.fetchedAt ? (
                <Freshness asOf={one.fetchedAt} stale={one.error !== null} />
              ) : (
                <span class="quiet">{t.notAsked}</span>
              )}
            </td>
            <td>
              <KindState kind={one} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function KindState({ kind }: { readonly kind: Kind }) {
  const t = useWords(clusterWords);
  const { error, cure, note, namespaces, fetchedAt } = kind;
  if (error === null) {
    if (note) return <span class="quiet">{note}</span>;
    return fetchedAt ? <span class="quiet">{t.listed}</span> : null;
  }
  const rule = rbacRule(cure ?? '');
  return (
    <div class="kind-error">
      <p>
        <HealthShape health="WARNING" /> <Prose text={error} />{' '}
        {namespaces ? (
          <span class="quiet" data-tip={namespaces.join('\n')}>
            {t.someNamespaces(namespaces.length)}
          </span>
        ) : null}
      </p>
      {cure ? (
        <p class="quiet">
          <Prose text={cure} />
        </p>
      ) : null}
      {rule ? <CommandLine command={rule} what={t.rbac} /> : null}
    </div>
  );
}
