import { GRACE_SECONDS, type HealthRule } from '#domain/health-rule.ts';
import { HEALTH_RULES } from '#domain/health-rules.ts';

/** docs/health-rules.md as the rules are: the sentences stand here, the tables follow from the code. */
export const renderHealthRules = (): string => `# Health rules

What the dashboard looks for in clusters. Each rule is one file in \`functions/domain/rules/\` and one line in
\`functions/domain/health-rules.ts\`; this page follows from them (\`vitest run -u test/functions/domain/health-rules.test.ts\`
writes it). The same is served as \`healthRules\` by GraphQL, with titles and cures in English and Japanese. Every
finding has the value found and the value wanted, the cure in words, and \`steps\`: commands or lines of YAML with the names of
the very case. What looks (LOOK) and what changes (CHANGE) are steps of their own, so that no paste changes anything before
somebody has read what is wrong. Commands carry the context of the cluster: that of its kubeconfig, or the one that
\`gcloud container clusters get-credentials\` makes; a cluster that sends its snapshots itself is named in a comment. Above a
change in a protected environment stands that it changes what runs.

All rules look at all of a workload; of what they find the worst decides: CRITICAL, WARNING, then (unknown, in motion)
healthy. A service in an environment is as its worst workload, and says why by the finding whose rule stands first in the
table. INFO counts for nothing: it explains.

## Since when, and from when

- \`since\` is when the trouble began: by Kubernetes' own word where there is one (a condition's lastTransitionTime,
  finishedAt, startedAt, deletionTimestamp), else the first snapshot that showed it. It is stored, and a poll, another
  reason for the same trouble or a container restarted in between never resets it.
- A rule with a **hold** counts from \`since\` + hold. Findings are stored with the window in which they count
  (\`activeFrom\`, \`activeUntil\`), so that time alone turns them on and off, and a warning into something critical,
  without a poll and without a write.
- **Gone for how long ends it.** What a snapshot lacks counts no more, at once. Its beginning is remembered for the
  rule's grace, ${GRACE_SECONDS} seconds unless the table says otherwise: if it is back by then, it is the same trouble and goes
  on where it was, hold included. So one poll that missed it ends nothing, what flaps faster than that is found, and what
  stays away longer begins anew. With polls further apart than the grace, one poll without it ends it.
- **Whose it is.** A finding belongs to a rule and an object. A pod that was made while another pod of its workload was in
  the same trouble, and is there when the other one no longer is, inherits the beginning: neither a rollout nor a
  controller that replaces pods makes a crash loop young again. A pod that was there before begins on its own.
- Of one rule a workload keeps the 50 findings that began first.

## What is never critical

- A **rollout or scale-up that moves** within its deadline (progressDeadlineSeconds, 10 minutes where there is none) is
  PROGRESSING. Rules about replicas, readiness, budgets and pods without a node wait for that deadline. A pod that crashes
  or cannot start does not move: that is critical at once, also in a rollout.
- A **paused** Deployment: whatever is wrong with it is a warning at most.
- What is **scaled to zero** or **suspended**: a note, and a warning where something does not terminate.
- What is **finished**: pods of Jobs that ended are not judged; a failed Job is a warning.
- A cluster whose facts are older than three of its intervals is **UNKNOWN**, whatever was found before.

## The rules

The first of several equally bad ones is given as the reason.

| rule | when | severity | hold | source |
|---|---|---|---|---|
${HEALTH_RULES.map(row).join('\n')}

## Where they differ from other tools

${HEALTH_RULES.flatMap(({ id, differs }) => (differs ? [`- **${id}**: ${differs}`] : [])).join('\n')}

## What is no rule

- **Autoscaler at its minimum** (\`ScalingLimited=True:TooFewReplicas\`): that is what it is for.
- **A condition that is False**, as such: every rollout has one.
- **Restarts of a lifetime**: they never fall.
- **Events** of type Warning: grouped by reason and object, they stand beside a finding as its \`context\`. They never make
  one, because they say that something was tried, not how it ended.
- **Other images than in production**: a comparison, told on pages of its own.

## The schedule of a CronJob

Whether a run is overdue is judged by the schedule itself, and not by the gaps between runs seen: a gap tells nothing of a
job that runs once a month, or never ran. The evaluator is ours (\`functions/domain/cron/\`), since the domain imports no
packages; it reads what Kubernetes documents (five fields, names, ranges, steps, \`@daily\` and its like), in the time zone
of the CronJob by the tables of the runtime, else in UTC. A local time that the clocks skip is no run; of one that they show
twice the first counts. A schedule that it cannot read is not judged.
`;

const row = ({ id, condition, severities, holdSeconds = 0, graceSeconds, sources }: HealthRule) =>
  [
    '',
    `**${id}**`,
    condition.replaceAll('|', '\\|'),
    severities.join(', '),
    [span(holdSeconds), graceSeconds === undefined ? [] : `gone for ${span(graceSeconds)} ends it`]
      .flat()
      .join('; '),
    sources.map(({ name, url }) => `[${name}](${url})`).join(', '),
    '',
  ]
    .join(' | ')
    .trim();

function span(seconds: number): string {
  if (seconds === 0) return 'none';
  if (seconds % 3_600 === 0) return `${seconds / 3_600} h`;
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}
