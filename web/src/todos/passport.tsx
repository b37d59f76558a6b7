import { useEffect, useRef, useState } from 'preact/hooks';
import { TodoShape } from '#web/campaigns/todo-mark.tsx';
import { ServicePassportDocument, type ServicePassportQuery } from '#web/gql/campaigns/graphql.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { CopyButton } from '#web/parts/copy-button.tsx';
import { useArrival } from '#web/parts/held-back.tsx';
import { Section } from '#web/parts/section.tsx';
import { useQueryState } from '#web/routing/query-state.ts';
import { formatCount } from '#web/words/numbers.ts';
import { passportWords } from '#web/words/passport-words.ts';
import { todoWords } from '#web/words/todo-words.ts';
import { useLanguage, useWords } from '#web/words/use-words.ts';
import { missingReason } from './missing-reason.ts';
import './passport.css';

const FEW = 5;
const ALL = 200;

type Readiness = NonNullable<ServicePassportQuery['service']>['readiness'];

/** How ready the service is for production, and what is missing for the next level, cheapest first. */
export function Passport(props: { readonly serviceId: string; readonly onArrival: () => void }) {
  const { serviceId, onArrival } = props;
  const [missing, setMissing] = useState(FEW);
  const result = useLiveQuery(ServicePassportDocument, { serviceId, missing }, { keep: true });
  const { data } = result;
  useArrival(result, onArrival);
  const readiness = data?.service?.readiness;
  return readiness === undefined || readiness.levels.length === 0 ? null : (
    <Levels readiness={readiness} onAll={() => setMissing(ALL)} />
  );
}

function Levels({
  readiness,
  onAll,
}: {
  readonly readiness: Readiness;
  /** Wants to see all that is missing. */
  readonly onAll: () => void;
}) {
  const t = useWords(todoWords);
  const { level, target, aim, levels, badge } = readiness;
  const address = useLanguage() === 'ja' ? `${badge}?lang=ja` : badge;
  const markdown = `![${t.readiness}](${location.origin}${address})`;
  return (
    <Section
      title={t.readiness}
      aside={
        <span class="row">
          <img class="passport-badge" src={address} alt="" height="20" />
          <CopyButton text={markdown} what={t.badge} />
        </span>
      }
    >
      <div class="passport">
        <p class="passport-level">
          <b>{level === null ? t.noLevel : t.reached(level)}</b>
          {target === null ? null : <span class="quiet"> · {t.aim(target)}</span>}
        </p>
        <ul class="passport-levels">
          {levels.map((one) => (
            <li key={one.level}>
              <b>{one.level}</b>{' '}
              <span class="number">
                {formatCount(one.done)} / {formatCount(one.total)}
              </span>
              <span class="passport-bar" aria-hidden="true">
                <span style={{ width: `${one.total === 0 ? 0 : (100 * one.done) / one.total}%` }} />
              </span>
              {one.waived + one.cannotTell > 0 ? (
                <span class="quiet small">
                  {[
                    one.waived > 0 ? `${t.waivedGroup} ${one.waived}` : '',
                    one.cannotTell > 0 ? `${t.cannotTellGroup} ${one.cannotTell}` : '',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              ) : null}
            </li>
          ))}
        </ul>
        {aim === null || aim.missing.length === 0 ? null : <Missing aim={aim} onAll={onAll} />}
      </div>
    </Section>
  );
}

function Missing(props: {
  readonly aim: NonNullable<Readiness['aim']>;
  readonly onAll: () => void;
}) {
  const t = useWords(todoWords);
  const passport = useWords(passportWords);
  const query = useQueryState();
  const { level, done, total, waived, missing } = props.aim;
  const count = total - done - waived;
  const list = useRef<HTMLUListElement>(null);
  // The button that asked for the others is gone then.
  useEffect(() => {
    if (document.activeElement !== document.body || missing.length <= FEW) return;
    list.current?.querySelectorAll('a')[FEW]?.focus({ preventScroll: true });
  }, [missing.length]);
  return (
    <div class="passport-aim">
      <h3 class="quiet small">{t.missing(count, level)}</h3>
      <ul ref={list} class="passport-missing">
        {missing.map(({ todo, ...item }) => (
          <li key={todo.todoId}>
            <TodoShape state={todo.state} />
            <a href={query.href({ todo: todo.todoId })}>{todo.title}</a>
            <span class="quiet small">{missingReason({ todo, ...item }, passport)}</span>
          </li>
        ))}
      </ul>
      {count > missing.length ? (
        <p>
          <button type="button" class="text-button small" onClick={props.onAll}>
            {t.more(count - missing.length)}
          </button>
        </p>
      ) : null}
    </div>
  );
}
