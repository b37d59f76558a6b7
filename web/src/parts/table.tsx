import { useRef } from 'preact/hooks';
import { cellClass } from './cell-class.ts';
import type { Column, Sort } from './column.ts';
import { TableHead } from './table-head.tsx';
import { useAnchorName, useNamedRow } from './use-named-row.ts';
import { useRowKeys } from './use-row-keys.ts';
import { useVisibleRows } from './use-visible-rows.ts';

interface Props<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  /** Where the row leads. */
  readonly hrefOf?: (row: Row) => string;
  readonly sort?: Sort;
  readonly dense?: boolean;
  /** j and k move, Enter opens. Only one table a page. */
  readonly keys?: boolean;
  /** What names a row in an address behind `#`: arriving there it is in sight and has the focus. */
  readonly anchorOf?: (row: Row) => string;
  /** All rows there are, when only some are loaded. */
  readonly total?: number;
}

/** Dense rows under a head that stays; from 200 rows on only those in sight are drawn. */
export function Table<Row>(props: Props<Row>) {
  const { rows, columns, keyOf, hrefOf, dense = false, keys = false } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const [from, to, rowHeight] = useVisibleRows(body, rows.length);
  useRowKeys(body, rows.length, keys);
  const anchor = useAnchorName();
  const { anchorOf } = props;
  useNamedRow(body, anchorOf ? rows.findIndex((row) => anchorOf(row) === anchor) : -1, anchor);
  const space = (count: number) =>
    count === 0 ? null : (
      <tr class="table-space">
        <td colSpan={columns.length} style={{ height: `${count * rowHeight}px` }} />
      </tr>
    );
  return (
    <table
      class={dense ? 'table dense' : 'table'}
      aria-label={props.label}
      aria-rowcount={(props.total ?? rows.length) + 1}
    >
      <TableHead columns={columns} sort={props.sort} />
      <tbody ref={body}>
        {space(from)}
        {rows.slice(from, to).map((row, offset) => (
          <tr key={keyOf(row)} aria-rowindex={from + offset + 2} data-row={from + offset}>
            {columns.map((column) => (
              <td key={column.key} class={cellClass(column)}>
                {column.primary && hrefOf ? (
                  <a class="row-link" href={hrefOf(row)}>
                    {column.cell(row)}
                  </a>
                ) : (
                  column.cell(row)
                )}
              </td>
            ))}
          </tr>
        ))}
        {space(rows.length - to)}
      </tbody>
    </table>
  );
}
