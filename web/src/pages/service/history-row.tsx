import type { ServiceHistoryQuery } from '#web/gql/graphql.ts';
import { CHANGE_ICON } from '#web/parts/change-icon.ts';
import { comparisonHref } from '#web/parts/change-links.ts';
import { changedProtos } from '#web/parts/changed-protos.ts';
import { Disclosure } from '#web/parts/disclosure.tsx';
import { Icon } from '#web/parts/icon.tsx';
import { provenance } from '#web/parts/provenance.ts';
import type { RolloutEnd } from '#web/parts/rollout-end.ts';
import { toldWithEnd } from '#web/parts/told-with-end.ts';
import { apartWords } from '#web/words/apart-words.ts';
import { historyWords } from '#web/words/history-words.ts';
import { revisionWords } from '#web/words/revision-words.ts';
import { timeOfDay } from '#web/words/times.ts';
import { useLanguage, useWords } from '#web/words/use-words.ts';
import { groupOf } from './change-groups.ts';
import { type DiffRow, diffRows } from './diff-rows.ts';

export type HistoryChange = NonNullable<ServiceHistoryQuery['service']>['changes']['nodes'][number];

/** Says the sentence already. */
const TOLD = /^title\b/;

/** One change; opened, it shows place by place what was and what is. */
export function HistoryRow({
  change,
  end,
}: {
  readonly change: HistoryChange;
  readonly end: RolloutEnd | undefined;
}) {
  const t = useWords(historyWords);
  const language = useLanguage();
  const group = groupOf(change.kind);
  const revision = useWords(revisionWords);
  const compare = comparisonHref(change);
  const apart = useWords(apartWords);
  const protos = changedProtos(change.contract, language);
  const rows = diffRows(change.before, change.after).filter(({ path }) => !TOLD.test(path));
  const line = (
    <>
      <span class="change-sentence">
        <Icon name={CHANGE_ICON[change.kind]} size={14} /> {toldWithEnd(change, end, language)}
      </span>
      <span class="change-facts small quiet">
        {change.breakingCount > 0 ? (
          <span class="chip chip-critical">{revision.breakingCount(change.breakingCount)}</span>
        ) : null}
        {protos ? <span>{protos}</span> : null}
        {group ? <span>{t[group]}</span> : null}
        <span data-tip={change.revision}>{provenance(change, language)}</span>
      </span>
    </>
  );
  return (
    <li class="history-row" id={change.id}>
      <time class="number small quiet" dateTime={change.at}>
        {timeOfDay(change.at)}
      </time>
      {rows.length === 0 && compare === undefined ? (
        <div class="change-plain">{line}</div>
      ) : (
        <Disclosure summary={line}>
          {rows.length === 0 ? null : <Difference rows={rows} />}
          {compare === undefined ? null : (
            <a class="change-compare small" href={compare}>
              {protos ? apart.compareRevisions : revision.compareBefore}
            </a>
          )}
        </Disclosure>
      )}
    </li>
  );
}

function Difference({ rows }: { readonly rows: readonly DiffRow[] }) {
  const t = useWords(historyWords);
  return (
    <table class="difference-table">
      <caption class="unseen">{t.details}</caption>
      <thead>
        <tr>
          <th scope="col">{t.field}</th>
          <th scope="col">{t.before}</th>
          <th scope="col">{t.after}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ path, before, after }) => (
          <tr key={path}>
            <th scope="row">
              <code>{path || '·'}</code>
            </th>
            <td>
              <Values values={before} none={t.nothing} as="del" />
            </td>
            <td>
              <Values values={after} none={t.nothing} as="ins" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Values(props: {
  readonly values: readonly string[];
  readonly none: string;
  readonly as: 'del' | 'ins';
}) {
  const { values, none, as: Mark } = props;
  if (values.length === 0) return <span class="quiet">{none}</span>;
  return (
    <>
      {values.map((value) => (
        <Mark key={value}>{value}</Mark>
      ))}
    </>
  );
}
