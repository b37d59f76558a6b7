import { myTeams, toggleTeam } from '#web/live/my-teams.ts';
import { useStore } from '#web/live/store.ts';
import { Icon } from '#web/parts/icon.tsx';
import { teamsWords } from '#web/words/teams-words.ts';
import { useWords } from '#web/words/use-words.ts';

/** Says that a team is one’s own. */
export function MyTeamButton({ team }: { readonly team: string }) {
  const t = useWords(teamsWords);
  const isMine = useStore(myTeams, (teams) => teams.includes(team));
  return (
    <button
      type="button"
      class="button"
      aria-pressed={isMine}
      data-tip={t.mineTip}
      onClick={() => toggleTeam(team)}
    >
      <Icon name={isMine ? 'check' : 'plus'} size={14} /> {t.isMine}
    </button>
  );
}
