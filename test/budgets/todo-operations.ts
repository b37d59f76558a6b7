import { scanChangeLog } from '#application/change-log.ts';
import { followEvent } from '#application/follow-event.ts';
import { hearEvent } from '#application/hear-event.ts';
import { reconcile } from '#application/judge/reconcile.ts';
import type { EventBus, RuleEngine } from '#application/ports.ts';
import { type CatalogueEvent, eventOf } from '#domain/event.ts';
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

/** A bus that keeps what it took. */
export function takingBus() {
  const taken: CatalogueEvent[] = [];
  const bus: EventBus = { publish: async (events) => void taken.push(...events) };
  return { bus, taken };
}

const AT_ONCE = 50;

/** Lets events be heard as a laptop does: some at a time. */
export async function hearAll(app: MemoryApp, events: readonly CatalogueEvent[]): Promise<void> {
  for (let start = 0; start < events.length; start += AT_ONCE) {
    const heard = events.slice(start, start + AT_ONCE).flatMap((event) => parseEvent(event) ?? []);
    await Promise.all(heard.map((event) => hear(app, event)));
  }
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
