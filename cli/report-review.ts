import { TRAILER } from '#domain/review/acknowledgement.ts';
import { plural } from './report.ts';
import { reportChanges } from './report-changes.ts';
import { openBreaks, type SentReview } from './sent-review.ts';
import { harmless, type Terminal } from './terminal.ts';

/** Tells a person what a published set would break, whom that hits, and how to say that it is meant. */
export function reportReview(review: SentReview, withHarmless: boolean, terminal: Terminal): void {
  const { against, ruleSet, breaking, acknowledged, changeCount, changes } = review;
  if (against === null) {
    terminal.print('Nothing was published before, so there is nothing to compare with.');
    return;
  }
  const others = changeCount - breaking;
  reportChanges(changes, { ruleSet, breaking, acknowledged, others }, withHarmless, terminal);
  reportHit(review, terminal);
  if (openBreaks(review) === 0) return;
  const symbol = changes.find(
    ({ breaking, acknowledgement }) => breaking && acknowledgement === null,
  );
  terminal.print('If it is meant, say so in the description of the pull request:');
  terminal.print(`    ${TRAILER}: ${harmless(symbol?.symbol ?? '*')}: the reason`);
}

function reportHit(review: SentReview, { print, paint }: Terminal): void {
  const { breaking, services = [], serviceCount = services.length, teams = [] } = review;
  if (breaking === 0 || review.services === undefined) return;
  if (serviceCount === 0) {
    print('Nobody known is hit.');
    return;
  }
  const runsIn = new Map(services.map((service) => [service.serviceId, service.runsIn]));
  print(`Hits ${plural(serviceCount, 'service')} of ${plural(teams.length, 'team')}:`);
  for (const { teamName, channel, services: ids } of teams) {
    const told = ids.map((id) => harmless([id, ...(runsIn.get(id) ?? [])].join(' in ')));
    const where = channel === null ? '' : ` (${harmless(channel)})`;
    print(`  ${paint('bold', harmless(teamName))}${where}: ${told.join(', ')}`);
  }
}
