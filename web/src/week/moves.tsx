import { useState } from 'preact/hooks';
import { dayAfter, utcDay } from '#web/campaigns/days.ts';
import { TodoShape } from '#web/campaigns/todo-mark.tsx';
import { type MovesFragment, TeamMovesDocument } from '#web/gql/campaigns/graphql.ts';
import { useNow } from '#web/live/clock.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { Age } from '#web/parts/age.tsx';
import { Disclosure } from '#web/parts/disclosure.tsx';
import { Loaded } from '#web/parts/loaded.tsx';
import { Section } from '#web/parts/section.tsx';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';
import { weekWords } from '#web/words/week-words.ts';
import { titleOfMove } from './title-of-move.ts';

const DAYS = 7;
const FEW = 10;
const MANY = 100;
const KINDS = [
  ['regressed', 'REGRESSED'],
  ['opened', 'OPEN'],
  ['closed', 'SATISFIED'],
] as const;

/** What came, came back and went within the last seven days. */
export function Moves({ team }: { readonly team: string }) {
  const t = useWords(weekWords);
  const since = `${dayAfter(useNow(utcDay), -DAYS)}T00:00:00.000Z`;
  const [first, setFirst] = useState(FEW);
  const result = useLiveQuery(TeamMovesDocument, { team, since, first }, { keep: true });
  const words = { regressed: t.cameBack, opened: t.came, closed: t.went };
  return (
    <Section title={t.lately}>
      <Loaded result={result}>
        {(moves) => (
          <ul class="moves">
            {KINDS.map(([kind, state]) => (
              <li key={kind}>
                {moves[kind].totalCount === 0 ? (
                  <p class="moves-none quiet">
                    <TodoShape state={state} /> {words[kind]} <span class="number">0</span>
                  </p>
                ) : (
                  <Disclosure
                    open={kind === 'regressed'}
                    summary={
                      <>
                        <TodoShape state={state} /> {words[kind]}{' '}
                        <b class="number">{formatCount(moves[kind].totalCount)}</b>
                      </>
                    }
                  >
                    <MoveLines
                      moves={moves[kind]}
                      onMore={first === FEW ? () => setFirst(MANY) : undefined}
                    />
                  </Disclosure>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  );
}

function MoveLines(props: {
  readonly moves: MovesFragment;
  /** Wants to see more; undefined once these are all that are shown. */
  readonly onMore: (() => void) | undefined;
}) {
  const { moves, onMore } = props;
  const t = useWords(weekWords);
  const rest = moves.totalCount - moves.nodes.length;
  return (
    <ul class="move-lines small">
      {moves.nodes.map((move) => (
        <li key={move.id}>
          <a href={`/services/${move.serviceId}/todos?todo=${encodeURIComponent(move.subject)}`}>
            {titleOfMove(move)}
          </a>{' '}
          <span class="quiet">
            {move.serviceId} · <Age at={move.at} />
          </span>
        </li>
      ))}
      {rest > 0 ? (
        <li class="quiet">
          {onMore ? (
            <button type="button" class="text-button small" onClick={onMore}>
              {t.more(formatCount(rest))}
            </button>
          ) : (
            t.more(formatCount(rest))
          )}
        </li>
      ) : null}
    </ul>
  );
}
