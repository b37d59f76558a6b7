import { useMemo, useRef, useState } from 'preact/hooks';
import type { MatrixRowFragment } from '#web/gql/running/graphql.ts';
import { present, useNow } from '#web/live/clock.ts';
import { useHeardAges } from '#web/live/heard.ts';
import { PHONE, useMedia } from '#web/live/use-media.ts';
import { useSilentEnvironments } from '#web/parts/environment-silence.tsx';
import { shortNames } from '#web/parts/short-names.ts';
import { useKept } from '#web/parts/use-kept.ts';
import { matrixWords } from '#web/words/matrix-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { type MatrixLine, matrixLines } from './matrix-lines.ts';
import { MatrixTile } from './matrix-tile.tsx';
import { useGridKeys } from './use-grid-keys.ts';
import { useTileLayout } from './use-tile-layout.ts';
import { useVisibleLines } from './use-visible-lines.ts';

interface Props {
  readonly services: readonly MatrixRowFragment[];
  readonly total: number;
  /** The columns of each tile, in the order declared. */
  readonly environments: readonly string[];
  readonly byTeam: boolean;
}

/** Px: a line, and on a phone a line and how wide a mark is that one can press. */
const LINE = 24;
const PHONE_LINE = 34;
const PHONE_MARK = 40;

/** Ages in tips are told anew this often (ms). */
const TICK = 5_000;

/** Tiles of one service each, as many beside each other as fit; only lines near the window are drawn. */
export function MatrixGrid({ services, total, environments, byTeam }: Props) {
  const t = useWords(matrixWords);
  const box = useRef<HTMLDivElement>(null);
  const phone = useMedia(PHONE);
  const height = phone ? PHONE_LINE : LINE;
  const layout = useTileLayout(box, {
    services: services.length,
    environments: environments.length,
    line: height,
  });
  const columns = phone ? 1 : layout.columns;
  const mark = phone ? Math.min(PHONE_MARK, 220 / environments.length) : layout.mark;
  const lines = useMemo(() => matrixLines(services, columns, byTeam), [services, columns, byTeam]);
  const [from, to] = useVisibleLines(box, lines.length, height);
  const [current, setCurrent] = useState({ row: 0, column: 0 });
  const keys = useGridKeys(box, { services: services.length, columns, height, setCurrent });
  const ageOf = useHeardAges();
  const tick = useNow((time) => Math.floor(time / TICK));
  const now = present();
  const short = shortNames(environments);
  const silent = useSilentEnvironments();
  const keep = useKept();
  const shown = environments.join('\n');
  return (
    <div
      ref={box}
      class="matrix-grid"
      style={{ '--marks': environments.length, '--mark': `${mark}px`, '--tiles': columns }}
    >
      <div class="matrix-heads small quiet" aria-hidden="true">
        {Array.from({ length: Math.min(columns, services.length) }, (_, index) => (
          <span key={index} class="matrix-tile">
            <span class="tile-name" />
            {environments.map((name) => (
              <span
                key={name}
                class={`tile-mark${silent.has(name) ? ' hatched' : ''}${mark < 24 ? ' tight' : ''}`}
                data-tip={name}
              >
                {short.get(name)}
              </span>
            ))}
          </span>
        ))}
      </div>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrows move in it, as in a spreadsheet
        role="grid"
        class="matrix-table"
        aria-label={t.caption}
        aria-rowcount={total}
        aria-colcount={environments.length + 1}
        onKeyDown={keys}
      >
        <tbody style={{ height: `${from * height}px` }} />
        {lines.slice(from, to).map((line) =>
          line.kind === 'head' ? (
            <TeamLine
              key={`team ${line.team}`}
              team={line.team}
              columns={environments.length + 1}
            />
          ) : (
            keep(
              line.services[0]?.id ?? '',
              [tick, shown, columns, line.from, currentIn(line, current), ...line.services],
              () => (
                <tbody key={line.services[0]?.id} class="matrix-line">
                  {line.services.map((service, offset) => (
                    <MatrixTile
                      key={service.id}
                      service={service}
                      row={line.from + offset}
                      environments={environments}
                      current={current.row === line.from + offset ? current.column : undefined}
                      now={now}
                      ageOf={ageOf}
                      wide={columns < 4}
                    />
                  ))}
                </tbody>
              ),
            )
          ),
        )}
        <tbody style={{ height: `${(lines.length - to) * height}px` }} />
      </table>
    </div>
  );
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Which cell of a line Tab leads to, as text; undefined: none of it. */
const currentIn = (
  { from, services }: Extract<MatrixLine, { readonly kind: 'services' }>,
  { row, column }: Cell,
): string | undefined =>
  row >= from && row < from + services.length ? `${row} ${column}` : undefined;

function TeamLine({ team, columns }: { readonly team: string; readonly columns: number }) {
  return (
    <tbody class="matrix-line matrix-team">
      <tr>
        <th scope="rowgroup" colSpan={columns}>
          <a href={`/teams/${encodeURIComponent(team)}`}>{team}</a>
        </th>
      </tr>
    </tbody>
  );
}
