interface Move {
  readonly after?: unknown;
  readonly summary: string;
}

/** What the todo is called; where a change does not tell, its own summary. */
export function titleOfMove({ after, summary }: Move): string {
  const told = after !== null && typeof after === 'object' && 'title' in after ? after.title : null;
  return typeof told === 'string' && told !== '' ? told : summary;
}
