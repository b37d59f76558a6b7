/** A rule was stopped, because it cost more than a rule may. */
export class RuleCostError extends Error {
  override readonly name = 'RuleCostError';
}
