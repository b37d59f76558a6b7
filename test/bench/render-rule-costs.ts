import { RULE_LIMITS } from '#domain/facts/rule-limits.ts';

/** In milliseconds of the processor, over all services. */
export interface RuleCost {
  readonly name: string;
  readonly text: string;
  /** With the facts made from a catalogue that was just read. */
  readonly fresh: number;
  /** With the facts that are there. */
  readonly again: number;
  /** The same said in JavaScript, of the facts that are there. */
  readonly plain: number;
  /** `tryRule` on a warm instance. */
  readonly trial: number;
  /** Of one service. */
  readonly steps: number;
}

export interface HostileCost {
  readonly kind: 'refused' | 'stopped';
  readonly name: string;
  /** By the clock. */
  readonly milliseconds: number;
}

export function renderRuleCosts(
  services: number,
  costs: readonly RuleCost[],
  hostile: readonly HostileCost[],
): string {
  const ms = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0));
  const worst = Math.max(...hostile.map(({ milliseconds }) => milliseconds));
  return `# What rules cost

Measured by \`npm run bench:rules\`: rules over an organisation of ${services.toLocaleString('en')} services in two clusters. Times are those of the processor, all threads together, as medians of five rounds; they depend on the machine, ratios hardly do. *Facts made*: from a catalogue that was just read, nothing derived from it yet. *Again*: with the facts that are there. *Plain*: a function in JavaScript that says the same of the same facts. *Trial*: \`tryRule\` on a warm instance, all services. *Steps*: of one service, of at most ${RULE_LIMITS.steps.toLocaleString('en')}.

| rule | facts made | again | plain | again / plain | trial | steps |
|---|---|---|---|---|---|---|
${costs
  .map(
    ({ name, fresh, again, plain, trial, steps }) =>
      `| ${name} | ${ms(fresh)} ms | ${ms(again)} ms | ${ms(plain)} ms | ${(again / plain).toFixed(1)} | ${ms(trial)} ms | ${steps} |`,
  )
  .join('\n')}

${costs.map(({ name, text }) => `*${name}*:\n\n\`\`\`cel\n${text}\n\`\`\``).join('\n\n')}

## Hostile rules

Each by the clock, medians of five; the longest took ${ms(worst)} ms. *Refused*: from the text to the problems, by a checker that was made for it, which is most of the time. *Stopped*: one evaluation, for a service with 300 workloads, 2,000 tags and a name of 100,000 characters.

| rule | ends | after |
|---|---|---|
${[...hostile]
  .sort((one, other) => other.milliseconds - one.milliseconds)
  .map(({ kind, name, milliseconds }) => `| ${name} | ${kind} | ${ms(milliseconds)} ms |`)
  .join('\n')}

## A campaign over all services

One evaluation is stopped after ${RULE_LIMITS.steps.toLocaleString('en')} steps, which a hostile rule needs some 16 ms for; for 5,000 services it would need more than a minute. So the rules of one campaign may cost ${RULE_LIMITS.campaignSteps.toLocaleString('en')} steps in all: what costs more is judged for none ([rules](rules.md#limits)). These are counted while everything is judged, which costs nothing beside; only a campaign that cost too much before is weighed apart, with each reconcile, and no further than that. To explain a new verdict may cost ${RULE_LIMITS.proofSteps.toLocaleString('en')} steps, and three times what it cost to find.
`;
}
