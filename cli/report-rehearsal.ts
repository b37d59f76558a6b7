import type { CampaignDefinition } from '#domain/campaigns/campaign.ts';
import { COSTLY_CURE, WHY_COSTLY } from '#domain/campaigns/costly.ts';
import { plural } from './report.ts';
import { harmless, type Terminal } from './terminal.ts';

/** What the dashboard says of a rehearsal. */
export interface Rehearsed {
  readonly asked: number;
  readonly notAsked: number;
  readonly open: number;
  readonly satisfied: number;
  readonly notApplicable: number;
  readonly cannotTell: number;
  readonly left: number;
  readonly problems: readonly {
    readonly field: string;
    readonly message: string;
    readonly cure: string;
  }[];
  readonly teams: readonly RehearsedTeam[];
  readonly services: readonly {
    readonly serviceId: string;
    readonly terms: readonly {
      readonly text: string;
      readonly outcome: 'TRUE' | 'FALSE' | 'UNKNOWN';
      readonly why: string | null;
      readonly found: readonly { readonly name: string; readonly value: string }[];
    }[];
  }[];
}

interface RehearsedTeam {
  readonly team: string;
  readonly services: number;
  readonly open: number;
  readonly cannotTell: number;
  readonly satisfied: number;
  readonly carries: number;
  readonly carriesMany: boolean;
}

/** Tells a person who would get what to do: the teams, then the first services with what was found. */
export function reportRehearsal(
  { id, title }: Pick<CampaignDefinition, 'id' | 'title'>,
  rehearsal: Rehearsed,
  terminal: Terminal,
): void {
  const { print, paint } = terminal;
  print(`${paint('bold', harmless(title))}  ${paint('dim', harmless(id))}`);
  for (const { field, message, cure } of rehearsal.problems) {
    print(`  ${paint('red', harmless(field))} ${harmless(message)}`);
    print(`    ${paint('dim', harmless(cure))}`);
  }
  if (rehearsal.problems.length > 0) return;
  if (rehearsal.left > 0) {
    reportCost(rehearsal.left, terminal);
    return;
  }
  print(`  ${headline(rehearsal, terminal)}`);
  const teams = rehearsal.teams.filter(({ open, cannotTell }) => open + cannotTell > 0);
  if (teams.length > 0) reportTeams(teams, terminal);
  for (const { serviceId, terms } of rehearsal.services) {
    print(`  ${paint('red', harmless(serviceId))}`);
    for (const { text, why, found } of terms.filter(({ outcome }) => outcome !== 'TRUE')) {
      print(paint('dim', `    ${shortened(harmless(why ?? foundLast(found) ?? text))}`));
    }
  }
  const more = rehearsal.open - rehearsal.services.length;
  if (more > 0) print(`  and ${plural(more, 'more service')}`);
  print('');
}

/** What was counted until then is of no use to anybody. */
function reportCost(left: number, { print, paint }: Terminal): void {
  print(`  ${paint('red', 'It costs too much: it would not be judged, and can’t be launched.')}`);
  print(`    ${WHY_COSTLY} Not even looked at: ${plural(left, 'service')}.`);
  print(`    ${paint('dim', COSTLY_CURE)}`);
  print('');
}

function headline(
  { asked, notAsked, open, satisfied, notApplicable, cannotTell }: Rehearsed,
  { paint }: Terminal,
): string {
  const fail = paint(open > 0 ? 'red' : 'green', `${open} of ${asked} fail`);
  const rest = [
    `${satisfied} pass`,
    ...(cannotTell > 0 ? [`${cannotTell} can't be told`] : []),
    ...(notApplicable > 0 ? [`${notApplicable} not applicable`] : []),
    `${notAsked} not asked`,
  ];
  return `${fail}; ${rest.join(', ')}.`;
}

function reportTeams(teams: readonly RehearsedTeam[], { print, paint }: Terminal): void {
  const width = Math.max(4, ...teams.map(({ team }) => team.length));
  print(paint('dim', `  ${'team'.padEnd(width)}  fail  unclear  services  carries already`));
  for (const { team, open, cannotTell, services, carries, carriesMany } of teams) {
    const load = carriesMany ? paint('yellow', `${carries}, many`) : String(carries);
    const numbers = [
      String(open).padStart(4),
      String(cannotTell).padStart(7),
      String(services).padStart(8),
    ];
    print(`  ${harmless(team).padEnd(width)}  ${numbers.join('  ')}  ${load}`);
  }
}

/** What was looked at last decided. */
function foundLast(
  found: readonly { readonly name: string; readonly value: string }[],
): string | undefined {
  const last = found.at(-1);
  return last === undefined ? undefined : `${lastStep(last.name)} is ${last.value}`;
}

/** `workloads.filter(…)[0]` → `workloads[0]`: the whole rule stands in the file. */
const lastStep = (name: string): string =>
  name.replace(/^([\w.]+)\.\w+\(.*(\[\d+\])$/s, (_, list: string, place: string) => list + place);

const WIDTH = 180;
const shortened = (text: string): string =>
  text.length > WIDTH ? `${text.slice(0, WIDTH - 1)}…` : text;
