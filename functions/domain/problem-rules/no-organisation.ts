import { earliest } from '#domain/latest.ts';
import type { ProblemRule } from '#domain/problem-rule.ts';

/** Services are there, but nobody said which environments and clusters there are. Told to whoever holds most services. */
export const noOrganisation: ProblemRule = function* ({ hasOrganisation, services }) {
  if (hasOrganisation || services.size === 0) return;
  const bySource = Map.groupBy(services.values(), ({ claim }) => claim.source);
  const [source = '', held = []] =
    [...bySource].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  yield {
    severity: 'info',
    code: 'no-organisation',
    source,
    path: 'organisation.yaml',
    message: 'Nobody published organisation.yaml, so environments and clusters are guessed.',
    cure: 'Publish an organisation.yaml with name, environments and clusters beside the specs.',
    since: earliest(
      held.map(({ created }) => created.at),
      '',
    ),
  };
};
