import type { Health, HomeEnvironmentFragment } from '#web/gql/graphql.ts';
import { Empty } from '#web/parts/empty.tsx';
import { HealthShape } from '#web/parts/health-mark.tsx';
import { snapshotCommand } from '#web/parts/publish-command.ts';
import { Section } from '#web/parts/section.tsx';
import { commonWords } from '#web/words/common-words.ts';
import { HEALTHS, healthWord } from '#web/words/health-words.ts';
import { homeWords } from '#web/words/home-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { EnvironmentRow } from './environment-row.tsx';

/** Environment × state; each number leads to the services it counts. */
export function HealthMatrix(props: { readonly environments: readonly HomeEnvironmentFragment[] }) {
  const t = useWords(homeWords);
  const common = useWords(commonWords);
  const { environments } = props;
  const states: readonly Health[] = HEALTHS.filter(
    (state) =>
      state !== 'NONE' ||
      environments.some((one) => one.health.some((is) => is.health === state && is.count > 0)),
  );
  if (environments.length === 0) {
    return (
      <Section title={t.health}>
        <Empty title={t.noEnvironments} command={snapshotCommand(location.origin)} />
      </Section>
    );
  }
  return (
    <Section title={t.health} aside={<a href="/matrix">{t.everyService}</a>}>
      <table class="matrix number" aria-label={t.health}>
        <thead>
          <tr>
            <th scope="col" class="matrix-environment">
              <span class="unseen">{t.environment}</span>
            </th>
            {states.map((state) => (
              <th key={state} scope="col">
                <span class="matrix-state">
                  <HealthShape health={state} />
                  <span class="matrix-word">{healthWord(state, common)}</span>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {environments.map((environment) => (
            <EnvironmentRow key={environment.name} environment={environment} states={states} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}
