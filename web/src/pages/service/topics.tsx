import type { TopicFactsFragment } from '#web/gql/graphql.ts';
import { apiPath, lastName } from '#web/proto/names.ts';
import { serviceWords } from '#web/words/service-words.ts';
import { useWords } from '#web/words/use-words.ts';

/** Topics with what is sent on them; a type that no contract holds is said to be so. */
export function Topics({ topics }: { readonly topics: readonly TopicFactsFragment[] }) {
  const t = useWords(serviceWords);
  return (
    <ul class="fact-list">
      {topics.map(({ topic, message, type }) => (
        <li key={`${topic} ${message}`}>
          {topic}
          {message ? (
            <div class="small" data-tip={message}>
              {type ? (
                <a href={apiPath(message)}>{lastName(message)}</a>
              ) : (
                <span class="quiet">
                  {lastName(message)} · {t.unknownType}
                </span>
              )}
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
