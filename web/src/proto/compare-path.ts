export interface Compared {
  readonly source: string;
  /** Without one, the revision before `to`. */
  readonly from?: string;
  readonly to: string;
  /** Only it and what is inside it. */
  readonly symbol?: string;
}

/** The page that lays two revisions of a contract side by side. */
export function comparePath({ source, from, to, symbol }: Compared): string {
  const params = new URLSearchParams({ source, ...(from === undefined ? {} : { from }), to });
  if (symbol !== undefined) params.set('symbol', symbol);
  return `/apis/compare?${params.toString().replaceAll('%2F', '/')}`;
}
