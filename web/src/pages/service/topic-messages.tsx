import { AnchorLink } from '#web/api-reference/anchor-link.tsx';
import { FieldTree } from '#web/api-reference/field-tree.tsx';
import { LazyDisclosure } from '#web/api-reference/lazy-disclosure.tsx';
import { useAnchor } from '#web/api-reference/use-anchor.ts';
import type { TopicFactsFragment } from '#web/gql/graphql.ts';
import { apiPath, lastName } from '#web/proto/names.ts';
import { protoWords } from '#web/words/proto-words.ts';
import { serviceWords } from '#web/words/service-words.ts';
import { useWords } from '#web/words/use-words.ts';

export interface Messaging {
  readonly publishes: readonly TopicFactsFragment[];
  readonly subscribes: readonly TopicFactsFragment[];
}

export function hasTopics({ publishes, subscribes }: Messaging): boolean {
  return publishes.length + subscribes.length > 0;
}

/** Where the messages begin in the page. */
export const MESSAGES = 'messages';

/** What it sends and hears on a broker: as much its contract as what it answers. */
export function TopicMessages({ messaging }: { readonly messaging: Messaging }) {
  const t = useWords(serviceWords);
  const proto = useWords(protoWords);
  return (
    <section class="rpc-service" id={MESSAGES}>
      <header class="rpc-service-head">
        <h2>{proto.brokerMessages}</h2>
      </header>
      {messaging.publishes.map((topic) => (
        <Topic
          key={`out ${topic.topic} ${topic.message}`}
          topic={topic}
          way={t.publishes}
          mark="→"
        />
      ))}
      {messaging.subscribes.map((topic) => (
        <Topic
          key={`in ${topic.topic} ${topic.message}`}
          topic={topic}
          way={t.subscribes}
          mark="←"
        />
      ))}
    </section>
  );
}

function Topic(props: {
  readonly topic: TopicFactsFragment;
  readonly way: string;
  readonly mark: string;
}) {
  const { topic, message, type } = props.topic;
  const t = useWords(serviceWords);
  const anchor = useAnchor();
  const id = `${MESSAGES}/${props.mark === '→' ? 'publishes' : 'subscribes'}/${topic}`;
  return (
    <article class={anchor === id ? 'method here' : 'method'} id={id}>
      <div class="method-main">
        <header class="method-head">
          <h3 class="method-title mono">
            <span class="arrow" aria-hidden="true">
              {props.mark}
            </span>{' '}
            <span class="method-name">{topic}</span>{' '}
            {message !== null && type ? (
              <a class="method-types" href={apiPath(message)} data-tip={message}>
                {lastName(message)}
              </a>
            ) : null}
          </h3>
          <span class="option">{props.way}</span>
          <AnchorLink id={id} name={topic} />
        </header>
        {message === null ? null : type ? (
          <LazyDisclosure summary={<code class="quiet">{lastName(message)}</code>} open>
            <FieldTree fullName={message} path={`${id}/`} ancestors={[]} />
          </LazyDisclosure>
        ) : (
          <p class="quiet small">
            <code>{message}</code> · {t.unknownType}
          </p>
        )}
      </div>
    </article>
  );
}
