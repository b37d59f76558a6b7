import { useRef } from 'preact/hooks';
import { openIn, type Progress } from '#web/campaigns/progress.ts';
import type { MatrixCampaignFragment } from '#web/gql/campaigns/graphql.ts';
import { campaignMatrixWords } from '#web/words/campaign-matrix-words.ts';
import { campaignWords } from '#web/words/campaign-words.ts';
import { formatCount } from '#web/words/numbers.ts';
import { useWords } from '#web/words/use-words.ts';
import { DoneMark } from './done-mark.tsx';
import type { MatrixRow } from './matrix-rows.ts';
import { useArrows } from './use-arrows.ts';

interface Props {
  readonly campaigns: readonly MatrixCampaignFragment[];
  readonly rows: readonly MatrixRow[];
}

/** One stop for Tab; arrows lead from mark to mark. Heads stay in sight in both directions. */
export function MatrixTable({ campaigns, rows }: Props) {
  const t = useWords(campaignMatrixWords);
  const words = useWords(campaignWords);
  const box = useRef<HTMLDivElement>(null);
  const { current, onKeyDown, onFocus } = useArrows(box);
  const cell = (row: number, column: number, { name, campaign, progress, team }: Place) => (
    <td key={campaign.campaignId}>
      {progress && progress.total > 0 ? (
        <a
          class="matrix-cell"
          data-row={row}
          data-column={column}
          tabIndex={current.row === row && current.column === column ? 0 : -1}
          href={`/campaigns/${campaign.campaignId}${team ? `?team=${encodeURIComponent(team)}` : ''}#services`}
          aria-label={`${name}, ${campaign.title}: ${saying(progress, words)}`}
          data-tip={`${name} · ${campaign.title}\n${saying(progress, words)}`}
        >
          <DoneMark progress={progress} />
          <span class="matrix-open number">
            {openIn(progress) > 0 ? formatCount(openIn(progress)) : ''}
          </span>
        </a>
      ) : (
        <span class="matrix-none quiet" aria-label={t.notAsked} role="img">
          ·
        </span>
      )}
    </td>
  );
  return (
    <>
      <p class="quiet small matrix-legend">{t.legend}</p>
      <div ref={box} class="matrix-scroll panel">
        <table
          class="campaign-matrix"
          aria-label={t.caption}
          onKeyDown={onKeyDown}
          onFocusIn={onFocus}
        >
          <thead>
            <tr>
              <th scope="col" class="matrix-corner">
                {words.team}
              </th>
              {campaigns.map(({ campaignId, title }) => (
                <th key={campaignId} scope="col">
                  <a class="matrix-title" href={`/campaigns/${campaignId}`} data-tip={title}>
                    <span>{title}</span>
                  </a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr class="matrix-all">
              <th scope="row">{t.all}</th>
              {campaigns.map((campaign, column) =>
                cell(0, column, { name: t.all, campaign, progress: campaign.progress }),
              )}
            </tr>
            {rows.map(({ team, cells }, index) => (
              <tr key={team}>
                <th scope="row">
                  <a href={`/teams/${encodeURIComponent(team)}`}>{team}</a>
                </th>
                {campaigns.map((campaign, column) =>
                  cell(index + 1, column, { name: team, campaign, progress: cells[column], team }),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface Place {
  readonly name: string;
  readonly campaign: MatrixCampaignFragment;
  readonly progress: Progress | undefined;
  readonly team?: string;
}

const saying = (
  { done, total, open, regressed, cannotTell }: Progress,
  words: {
    readonly doneOf: (done: string, asked: string) => string;
    readonly part: (count: string, state: string) => string;
    readonly OPEN: string;
    readonly REGRESSED: string;
    readonly CANNOT_TELL: string;
  },
): string =>
  [
    words.doneOf(formatCount(done), formatCount(total)),
    ...(open > 0 ? [words.part(formatCount(open), words.OPEN.toLowerCase())] : []),
    ...(regressed > 0 ? [words.part(formatCount(regressed), words.REGRESSED.toLowerCase())] : []),
    ...(cannotTell > 0
      ? [words.part(formatCount(cannotTell), words.CANNOT_TELL.toLowerCase())]
      : []),
  ].join(', ');
