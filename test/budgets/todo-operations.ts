import { scanChangeLog } from '#application/change-log.ts';
import { followEvent } from '#application/follow-event.ts';
import { hearEvent } from '#application/hear-event.ts';
import { reconcile } from '#application/judge/reconcile.ts';
import type { RuleEngine } from '#application/ports.ts';
import { eventOf } from '#domain/event.ts';
import { type HeardEvent, parseEvent } from '#domain/heard-event.ts';
import type { MemoryApp } from '../support/memory-app.ts';
import { putCampaigns } from '../support/put-campaigns.ts';

/** Five campaigns that run; two of them look at specs. */
export const judgedCampaigns = (app: MemoryApp): Promise<void> =>
  putCampaigns(app, [
    { id: 'tier-a', satisfied: 'spec.tier == "A"' },
    { id: 'runbook', satisfied: 'spec.links.exists(l, l.kind == "runbook")' },
    { id: 'replicas', satisfied: 'workloads.all(w, has(w.desired) && w.desired > 1)' },
    { id: 'quiet', satisfied: 'findings.size() == 0' },
    { id: 'few-rpcs', satisfied: 'rpcServices.size() < 9' },
  ]);

/** The newest change that was told, as it comes back over the bus. */
export async function newestEvent(app: MemoryApp): Promise<HeardEvent> {
  const scan = { direction: 'desc', where: [], documents: 1 } as const;
  for await (const { change } of scanChangeLog(app, scan)) {
    const heard = parseEvent(eventOf(change));
    if (heard) return heard;
  }
  throw new Error('Nothing was told.');
}

export function hear(app: MemoryApp, event: HeardEvent): Promise<string> {
  const delivery = { event, publishedAt: app.now, receivedAt: app.now };
  return hearEvent(app, delivery, () => followEvent(app, delivery));
}

export const judgeEverything = (app: MemoryApp) => reconcile(app);

/** An engine that counts how often a rule is evaluated. */
export function countingRules(engine: RuleEngine) {
  const counted = { evaluations: 0 };
  const rules: RuleEngine = {
    check: (text) => {
      const checked = engine.check(text);
      if (checked.kind === 'bad') return checked;
      const { rule } = checked;
      const evaluate: typeof rule.evaluate = (facts) => {
        counted.evaluations += 1;
        return rule.evaluate(facts);
      };
      return { kind: 'good', rule: { ...rule, evaluate } };
    },
  };
  return { counted, rules };
}
