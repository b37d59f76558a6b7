import type { Column } from './column.ts';

export function cellClass(column: Pick<Column<never>, 'align' | 'hide'>): string | undefined {
  const names = [
    column.align ? `align-${column.align}` : '',
    column.hide ? `hide-${column.hide}` : '',
  ].filter(Boolean);
  return names.length === 0 ? undefined : names.join(' ');
}
