import type { ComponentChildren } from 'preact';

export interface Column<Row> {
  readonly key: string;
  readonly head: ComponentChildren;
  readonly cell: (row: Row) => ComponentChildren;
  /** The value of the list's sort that this column's head sets. */
  readonly sort?: string;
  readonly align?: 'end' | 'center';
  /** CSS width; one column without takes the rest. */
  readonly width?: string;
  /** Gone below 1100 px, or on phones. */
  readonly hide?: 'narrow' | 'phone';
  /** Its content becomes the row's link, which the whole row obeys. */
  readonly primary?: boolean;
}

export interface Sort {
  readonly value: string;
  readonly onChange: (value: string) => void;
}
