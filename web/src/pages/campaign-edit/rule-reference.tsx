import { useState } from 'preact/hooks';
import { RuleReferenceDocument } from '#web/gql/campaigns/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { Icon } from '#web/parts/icon.tsx';
import { Loaded } from '#web/parts/loaded.tsx';
import { campaignEditWords } from '#web/words/campaign-edit-words.ts';
import { useApiLanguage } from '#web/words/graphql-language.ts';
import { useWords } from '#web/words/use-words.ts';

/** Every fact and every function of the rule language; asked for when it is unfolded. */
export function RuleReference() {
  const t = useWords(campaignEditWords);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      class="disclosure"
      onToggle={({ currentTarget }) => setIsOpen((was) => was || currentTarget.open)}
    >
      <summary>
        <Icon name="chevron" size={12} />
        <span class="disclosure-summary small">{t.reference}</span>
      </summary>
      <div class="disclosure-body">{isOpen ? <Reference /> : null}</div>
    </details>
  );
}

function Reference() {
  const t = useWords(campaignEditWords);
  const language = useApiLanguage();
  const result = useLiveQuery(RuleReferenceDocument, { language });
  return (
    <Loaded result={result}>
      {({ ruleFacts, ruleFunctions }) => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <div class="rule-reference small" tabIndex={0}>
          <h3>{t.factNames}</h3>
          <dl>
            {ruleFacts.map(({ path, type, optional, description }) => (
              <div key={path}>
                <dt>
                  <code>{path}</code> <span class="quiet">{type}</span>
                  {optional ? <span class="quiet"> ({t.mayLack})</span> : null}
                </dt>
                <dd>{description}</dd>
              </div>
            ))}
          </dl>
          <h3>{t.functionNames}</h3>
          <dl>
            {ruleFunctions.map(({ name, on, example, description }) => (
              <div key={`${on} ${name} ${example}`}>
                <dt>
                  <code>{example}</code>
                </dt>
                <dd>{description}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </Loaded>
  );
}
