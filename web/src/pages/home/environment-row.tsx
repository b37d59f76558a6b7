import type { Health, HomeEnvironmentFragment } from '#web/gql/graphql.ts';
import { EnvironmentSilence, useSilentEnvironments } from '#web/parts/environment-silence.tsx';
import { Icon } from '#web/parts/icon.tsx';
import { changeQuery } from '#web/routing/query-state.ts';
import { commonWords } from '#web/words/common-words.ts';
import { healthWord } from '#web/words/health-words.ts';
import { homeWords } from '#web/words/home-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';

interface Props {
  readonly environment: HomeEnvironmentFragment;
  readonly states: readonly Health[];
}

/** One environment: how many services are in each state, and the same as a bar. */
export function EnvironmentRow({ environment, states }: Props) {
  const t = useWords(homeWords);
  const common = useWords(commonWords);
  const { name } = environment;
  const isSilent = useSilentEnvironments().has(name);
  const countOf = (state: Health) =>
    environment.health.find(({ health }) => health === state)?.count ?? 0;
  return (
    <tr>
      <th scope="row" class="matrix-environment">
        <span class="matrix-name">
          <a class="cut plain" href={changeQuery('/services', { environment: name })}>
            {name}
          </a>
          {environment.protected ? (
            <span data-tip={t.protectedTip} class="quiet">
              <Icon name="lock" size={12} />
              <span class="unseen">{t.protectedTip}</span>
            </span>
          ) : null}
          <EnvironmentSilence environment={name} />
          <span class="quiet">{formatCount(environment.serviceCount)}</span>
        </span>
        <span class="share" aria-hidden="true">
          {states.filter(countOf).map((state) => (
            <span
              key={state}
              class={`share-part health-${state.toLowerCase()}`}
              style={{ flexGrow: countOf(state) }}
            />
          ))}
        </span>
      </th>
      {states.map((state) => {
        const count = countOf(state);
        return (
          <td key={state}>
            {count === 0 && isSilent && state !== 'UNKNOWN' ? (
              <span class="matrix-zero" data-tip={common.unknown}>
                <span aria-hidden="true">?</span>
                <span class="unseen">{common.unknown}</span>
              </span>
            ) : count === 0 ? (
              <span class="matrix-zero">0</span>
            ) : (
              <a
                class={`matrix-count tint-${state.toLowerCase()}`}
                href={changeQuery('/services', { environment: name, health: state })}
                aria-label={t.countIn(name, healthWord(state, common), formatCount(count))}
              >
                {formatCount(count)}
              </a>
            )}
          </td>
        );
      })}
    </tr>
  );
}
