import { isTooCostly } from '#domain/campaigns/costly.ts';
import type { RuleMeter } from '#domain/facts/rule.ts';
import type { RunningCampaign } from './running-campaigns.ts';

/** What the rules of campaigns cost in one judging, over all services that it looked at. */
export interface Costs {
  readonly meterOf: (campaign: Pick<RunningCampaign, 'id' | 'rulesKey'>) => RuleMeter;
  /** Steps of all campaigns. */
  readonly total: () => number;
  /** Those that cost too much so far, and therefore in all, with the rules that did. */
  readonly tooCostly: () => ReadonlyMap<string, string>;
  /** A way back to here, for what is looked at again. */
  readonly keep: () => () => void;
}

interface Spent extends RuleMeter {
  readonly id: string;
  readonly rulesKey: string;
}

export function createCosts(): Costs {
  let spent = new Map<string, Spent>();
  return {
    meterOf: ({ id, rulesKey }) => {
      const known = spent.get(id);
      if (known?.rulesKey === rulesKey) return known;
      const meter = { id, rulesKey, steps: 0 };
      spent.set(id, meter);
      return meter;
    },
    total: () => spent.values().reduce((sum, { steps }) => sum + steps, 0),
    tooCostly: () =>
      new Map(
        spent
          .values()
          .filter(({ steps }) => isTooCostly(steps))
          .map(({ id, rulesKey }) => [id, rulesKey]),
      ),
    keep: () => {
      const kept = new Map([...spent].map(([id, meter]) => [id, { ...meter }]));
      return () => {
        spent = kept;
      };
    },
  };
}
