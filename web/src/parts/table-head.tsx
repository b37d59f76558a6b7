import { cellClass } from './cell-class.ts';
import type { Column, Sort } from './column.ts';
import { Icon } from './icon.tsx';

interface Props<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sort: Sort | undefined;
}

/** Heads; those that sort are buttons. */
export function TableHead<Row>({ columns, sort }: Props<Row>) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column) => {
          const sorted = sort !== undefined && column.sort === sort.value;
          return (
            <th
              key={column.key}
              scope="col"
              class={cellClass(column)}
              style={column.width ? { width: column.width } : undefined}
              aria-sort={sorted ? 'ascending' : undefined}
            >
              {sort && column.sort !== undefined ? (
                <button type="button" class="sort" onClick={() => sort.onChange(column.sort ?? '')}>
                  {column.head}
                  {sorted ? <Icon name="ascending" size={12} /> : null}
                </button>
              ) : (
                column.head
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
