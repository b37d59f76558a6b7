import { useRef } from 'preact/hooks';
import { TeamNamesDocument } from '#web/gql/campaigns/graphql.ts';
import { toggleTeam } from '#web/live/my-teams.ts';
import { useLiveQuery } from '#web/live/use-live-query.ts';
import { Chip } from '#web/parts/chip.tsx';
import { Empty } from '#web/parts/empty.tsx';
import { Section } from '#web/parts/section.tsx';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';
import { weekWords } from '#web/words/week-words.ts';

/** One’s own teams with their services, and the way to choose them. The focus stays where one chooses. */
export function TeamChooser({ teams }: { readonly teams: readonly string[] }) {
  const t = useWords(weekWords);
  const { data } = useLiveQuery(TeamNamesDocument, {});
  const picker = useRef<HTMLSelectElement>(null);
  const all = data?.teams.nodes ?? [];
  const countOf = (team: string) => all.find(({ name }) => name === team)?.serviceCount;
  const leave = (team: string) => {
    toggleTeam(team);
    picker.current?.focus();
  };
  return (
    <Section title={t.myTeams} panel={false}>
      {teams.length === 0 ? <Empty title={t.noTeams}>{t.noTeamsWhy}</Empty> : null}
      <div class="my-teams">
        {teams.map((team) => {
          const count = countOf(team);
          return (
            <Chip key={team} onRemove={() => leave(team)} label={team}>
              <a href={`/teams/${encodeURIComponent(team)}`}>{team}</a>
              {count === undefined ? null : (
                <>
                  {' · '}
                  <a href={`/services?team=${encodeURIComponent(team)}`}>
                    {t.services(count, formatCount(count))}
                  </a>
                </>
              )}
            </Chip>
          );
        })}
        <select
          key="picker"
          ref={picker}
          class="picker"
          aria-label={t.addTeam}
          value=""
          onChange={({ currentTarget }) => {
            if (currentTarget.value !== '') toggleTeam(currentTarget.value);
            currentTarget.value = '';
          }}
        >
          <option value="">{t.addTeam}</option>
          {all
            .filter(({ name }) => !teams.includes(name))
            .map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
        </select>
      </div>
    </Section>
  );
}
