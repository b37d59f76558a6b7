import type { Condition, Query } from '#application/ports.ts';
import type { Json } from '#domain/json.ts';
import { encodeValue, typeBounds } from './encode-value.ts';

type Value = string | number | Uint8Array;

/** Everything of a SELECT behind its list of columns; `d` is the document. */
export interface CompiledQuery {
  readonly from: string;
  readonly values: readonly Value[];
}

/** A valid query in SQL: one join with the index for each field it names. */
export function compileQuery(query: Query): CompiledQuery {
  const { orderBy = [], after, limit } = query;
  const found = compileConditions(
    query,
    orderBy.map(({ field }) => field),
  );
  const lastDirection = orderBy.at(-1)?.direction ?? 'asc';
  const order: readonly OrderColumn[] = [
    ...orderBy.map(({ field, direction }) => ({
      column: `${aliasOf(query, field)}.value`,
      direction,
      at: (): Value => encodeValue(after?.data[field] ?? null),
    })),
    { column: 'd.id', direction: lastDirection, at: (): Value => after?.id ?? '' },
  ];
  const behind = after ? behindCursor(order) : { sql: '', values: [] };
  const sorted = order.map(({ column, direction }) => `${column} ${direction.toUpperCase()}`);
  return {
    from: `${found.from}${behind.sql} ORDER BY ${sorted.join(', ')} LIMIT ?`,
    values: [...found.values, ...behind.values, limit],
  };
}

/** Without order, cursor and limit: what `count` needs. */
export function compileConditions(
  query: Pick<Query, 'collection' | 'where'>,
  ordered: readonly string[] = [],
): CompiledQuery {
  const { collection, where = [] } = query;
  const plain = where.filter(({ op }) => op !== 'array-contains');
  const fields = [...new Set([...plain.map(({ field }) => field), ...ordered])];
  const joins: string[] = [];
  const values: Value[] = [];
  const join = (alias: string, field: string, element: 0 | 1, conditions: readonly Condition[]) => {
    const parts = conditions.map((condition) => compare(`${alias}.value`, condition));
    joins.push(
      ` JOIN entries ${alias} ON ${alias}.collection = ? AND ${alias}.field = ? AND ${alias}.element = ${element} AND ${alias}.id = d.id${parts.map(({ sql }) => ` AND ${sql}`).join('')}`,
    );
    values.push(collection.name, field, ...parts.flatMap((part) => part.values));
  };
  for (const condition of where.filter(({ op }) => op === 'array-contains')) {
    join('contains', condition.field, 1, [condition]);
  }
  for (const field of fields) {
    const conditions = plain.filter((condition) => condition.field === field);
    join(aliasOf(query, field), field, 0, conditions);
  }
  return {
    from: `FROM documents d${joins.join('')} WHERE d.collection = ?`,
    values: [...values, collection.name],
  };
}

const aliasOf = ({ collection }: Pick<Query, 'collection'>, field: string): string =>
  `f${collection.fields.indexOf(field)}`;

interface OrderColumn {
  readonly column: string;
  readonly direction: 'asc' | 'desc';
  readonly at: () => Value;
}
interface Part {
  readonly sql: string;
  readonly values: readonly Value[];
}

/** Behind the cursor: equal in the first n columns and further on in the next, for any n. */
function behindCursor(order: readonly OrderColumn[]): Part {
  const alternatives = order.map(({ column, direction, at }, index) => {
    const equal = order.slice(0, index);
    return {
      sql: [
        ...equal.map((other) => `${other.column} = ?`),
        `${column} ${direction === 'asc' ? '>' : '<'} ?`,
      ].join(' AND '),
      values: [...equal.map((other) => other.at()), at()],
    };
  });
  return {
    sql: ` AND (${alternatives.map(({ sql }) => `(${sql})`).join(' OR ')})`,
    values: alternatives.flatMap(({ values }) => values),
  };
}

function compare(column: string, { op, value }: Condition): Part {
  switch (op) {
    case '==':
    case 'array-contains':
      return { sql: `${column} = ?`, values: [encodeValue(value)] };
    case 'in': {
      const list = [...(value as readonly Json[])].map(encodeValue);
      return { sql: `${column} IN (${list.map(() => '?').join(', ')})`, values: list };
    }
    case '<':
    case '<=':
      return {
        sql: `${column} >= ? AND ${column} ${op} ?`,
        values: [typeBounds(value).from, encodeValue(value)],
      };
    case '>':
    case '>=':
      return {
        sql: `${column} ${op} ? AND ${column} < ?`,
        values: [encodeValue(value), typeBounds(value).to],
      };
  }
}
