import { useRef } from 'preact/hooks';
import type { TroubleRowFragment } from '#web/gql/running/graphql.ts';
import { PHONE, useMedia } from '#web/live/use-media.ts';
import { useKept } from '#web/parts/use-kept.ts';
import { useAnchorName, useNamedRow } from '#web/parts/use-named-row.ts';
import { useRowKeys } from '#web/parts/use-row-keys.ts';
import type { QueryState } from '#web/routing/query-state.ts';
import { troubleWords } from '#web/words/trouble-words.ts';
import { useWords } from '#web/words/use-words.ts';
import { anchorOf, openedOnArrival } from './trouble-anchor.ts';
import { groupTrouble } from './trouble-groups.ts';
import { TroubleRow } from './trouble-row.tsx';

interface Props {
  readonly rows: readonly TroubleRowFragment[];
  readonly query: QueryState;
}

/** A row for each trouble; j and k move, Enter opens it to its cure. Which are open stands in the address, so that Back closes what was opened. */
export function TroubleTable({ rows, query }: Props) {
  const t = useWords(troubleWords);
  const phone = useMedia(PHONE);
  const narrow = useMedia('(max-width: 1100px)');
  const columns = phone ? 3 : narrow ? 6 : 7;
  const table = useRef<HTMLTableElement>(null);
  useRowKeys(table, rows.length, true);
  const open = query.all('open');
  const anchor = useAnchorName();
  const asked = useRef(openedOnArrival(query)).current;
  useNamedRow(
    table,
    rows.findIndex((row) => (anchor === '' ? asked.includes(row.id) : anchorOf(row) === anchor)),
    anchor || 'open',
  );
  const toggle = (id: string) =>
    query.set({ open: open.includes(id) ? open.filter((one) => one !== id) : [...open, id] });
  const onToggle = useRef(toggle);
  onToggle.current = toggle;
  const keep = useKept();
  const heads = { unknown: t.unknownGroup, notes: t.notesGroup, now: undefined, muted: undefined };
  const place = new Map(rows.map(({ id }, index) => [id, index]));
  return (
    <div class="panel">
      <table ref={table} class="table trouble-table" aria-label={t.caption}>
        <thead>
          <tr>
            <th scope="col" class="col-mark">
              <span class="unseen">{t.state}</span>
            </th>
            <th scope="col" class="col-service hide-phone">
              {t.service}
            </th>
            <th scope="col" class="col-environment hide-phone">
              {t.environment}
            </th>
            <th scope="col">{t.what}</th>
            <th scope="col" class="col-values hide-narrow">
              {t.values}
            </th>
            <th scope="col" class="col-team hide-phone">
              {t.team}
            </th>
            <th scope="col" class="col-since align-end">
              {t.since}
            </th>
          </tr>
        </thead>
        {groupTrouble(rows).flatMap(({ kind, rows: own }) => [
          heads[kind] === undefined ? null : (
            <tbody key={kind}>
              <tr class="trouble-group">
                <th scope="rowgroup" colSpan={columns}>
                  {heads[kind]}
                </th>
              </tr>
            </tbody>
          ),
          ...own.map((row) => {
            const parts = {
              row,
              place: place.get(row.id) ?? 0,
              columns,
              open: open.includes(row.id),
            };
            return keep(row.id, Object.values(parts), () => (
              <TroubleRow key={row.id} {...parts} onToggle={() => onToggle.current(row.id)} />
            ));
          }),
        ])}
      </table>
    </div>
  );
}
