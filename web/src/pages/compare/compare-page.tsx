import { CompareContextDocument, type CompareContextQuery } from '#web/gql/api/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { Empty } from '#web/parts/empty.tsx';
import { Loaded } from '#web/parts/loaded.tsx';
import { PageHead } from '#web/parts/page-head.tsx';
import { descriptorsCommand } from '#web/parts/publish-command.ts';
import { useQueryState } from '#web/routing/query-state.ts';
import { apisWords } from '#web/words/apis-words.ts';
import { compareWords } from '#web/words/compare-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { ComparedRevisions } from './compared-revisions.tsx';
import { RevisionPickers } from './revision-pickers.tsx';
import { RuleSets, ruleSetOf } from './rule-sets.tsx';
import '#web/styles/pages.css';
import '#web/api-reference/api-reference.css';
import './compare.css';

/** Two revisions of a contract: what breaks, whom it hits, and what else changed. */
export function ComparePage() {
  const t = useWords(compareWords);
  const result = useLiveQuery(CompareContextDocument, {});
  return (
    <>
      <PageHead title={t.title} />
      <Loaded result={result}>{({ contracts }) => <Comparison contracts={contracts} />}</Loaded>
    </>
  );
}

function Comparison({ contracts }: { readonly contracts: CompareContextQuery['contracts'] }) {
  const t = useWords(compareWords);
  const apis = useWords(apisWords);
  const query = useQueryState();
  const source = query.get('source') ?? contracts[0]?.source;
  const contract = contracts.find((one) => one.source === source);
  if (contract === undefined) {
    return (
      <Empty
        title={source === undefined ? apis.none : t.unknownSource(source)}
        command={descriptorsCommand(location.origin)}
      >
        {apis.noneWhy}
      </Empty>
    );
  }
  const revisions = contract.revisions.nodes;
  const to = query.get('to') ?? contract.revision;
  const from = query.get('from') ?? revisions.find(({ revision }) => revision === to)?.previous;
  return (
    <div class="stack">
      <div class="compare-choice">
        <RevisionPickers
          sources={contracts.map((one) => one.source)}
          source={contract.source}
          revisions={revisions}
          from={from ?? to}
          to={to}
          query={query}
        />
        <RuleSets query={query} />
      </div>
      {from ? (
        <ComparedRevisions
          source={contract.source}
          from={from}
          to={to}
          ruleSet={ruleSetOf(query)}
        />
      ) : (
        <Empty title={t.onlyOne}>{t.onlyOneWhy}</Empty>
      )}
    </div>
  );
}
