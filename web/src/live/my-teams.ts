import { readStorage, writeStorage } from './preferences.ts';
import { createStore } from './store.ts';

const NAME = 'my-teams';

/** The teams that whoever looks chose as theirs, on this browser; in the order they were chosen. */
export const myTeams = createStore<readonly string[]>(teamsIn(readStorage(NAME)));
myTeams.subscribe(() => writeStorage(NAME, JSON.stringify(myTeams.get())));

/** Takes a team in, or out when it is in. */
export function toggleTeam(team: string): void {
  myTeams.set(withToggled(myTeams.get(), team));
}

export const withToggled = (teams: readonly string[], team: string): readonly string[] =>
  teams.includes(team) ? teams.filter((one) => one !== team) : [...teams, team];

/** What was kept; nothing where that is not a list of names. */
export function teamsIn(kept: string | null): readonly string[] {
  try {
    const teams: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(teams) ? teams.filter((team) => typeof team === 'string') : [];
  } catch {
    return [];
  }
}
