import type { MatrixRowFragment } from '#web/gql/running/graphql.ts';

/** What stands on one line: a head, or as many services as fit beside each other. `from`: the number of the first. */
export type MatrixLine =
  | { readonly kind: 'head'; readonly team: string }
  | {
      readonly kind: 'services';
      readonly from: number;
      readonly services: readonly MatrixRowFragment[];
    };

/** Services from left to right, then down; by team each team starts a line under its name. */
export function matrixLines(
  services: readonly MatrixRowFragment[],
  columns: number,
  byTeam: boolean,
): readonly MatrixLine[] {
  const lines: MatrixLine[] = [];
  let team: string | undefined;
  for (const [number, service] of services.entries()) {
    const last = lines.at(-1);
    const { name } = service.team;
    if (byTeam && name !== team) {
      lines.push({ kind: 'head', team: name });
      team = name;
    } else if (last?.kind === 'services' && last.services.length < columns) {
      lines[lines.length - 1] = { ...last, services: [...last.services, service] };
      continue;
    }
    lines.push({ kind: 'services', from: number, services: [service] });
  }
  return lines;
}
