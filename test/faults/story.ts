import type { Saying } from './sayings.ts';
import type { Delivery, Group } from './streams.ts';

/** A failing stream in words, a group a line: what was said, by whom, and where a process died. */
export const storyOf = (groups: readonly Group[]): string => ['', ...groups.map(lineOf)].join('\n');

function lineOf({ deliveries, sweep }: Group): string {
  const swept = sweep === undefined ? [] : [`sweep${crashOf(sweep)}`];
  return [...deliveries.map(told), ...swept].join('  &  ');
}

const told = (delivery: Delivery): string =>
  [
    delivery.dryRun ? 'dry run of ' : '',
    wordsOf(delivery.saying),
    ` on ${delivery.instance}`,
    crashOf(delivery),
    delivery.crash && delivery.patient ? ' tries again at the end' : '',
  ].join('');

function crashOf({ crash }: Pick<Delivery, 'crash'>): string {
  if (crash === undefined) return '';
  const { moment, effect, among = ['commit', 'publish'] } = crash;
  return ` dies ${moment} effect ${effect} of ${among.join('/')}`;
}

function wordsOf(saying: Saying): string {
  if (saying.kind === 'restore') return `restore ${saying.id}`;
  if (saying.kind === 'descriptors') {
    const { source, label, generation, revision, set } = saying;
    return `${source} ${label} ${generation} (${revision}) is set ${set}`;
  }
  if (saying.kind === 'snapshot') {
    const { cluster, minute, kinds, namespaces, gap, objects } = saying;
    const running = objects.map((one) => `${one.namespace}/${one.kind}/${one.name}=${one.ready}`);
    const looked = `${kinds.join()} in ${namespaces?.join() ?? 'all'}`;
    const hole = gap === undefined ? '' : ` with a gap in ${gap}`;
    return `${cluster} at ${minute}: ${looked}${hole}: ${running.join(' ')}`;
  }
  const { source, generation, revision, complete, files } = saying;
  const said = files.map(({ path, text }) => `${path}: ${JSON.stringify(text)}`);
  return `${source} ${generation} (${revision}) ${complete ? 'is' : 'has'} ${said.join(', ')}`;
}
