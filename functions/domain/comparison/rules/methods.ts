import { type BreakingRule, methodRule } from '#domain/comparison/breaking-rule.ts';
import type { ElementPath } from '#domain/comparison/comparable.ts';
import { missingIn } from '#domain/comparison/comparison.ts';
import { type Finding, spotOf } from '#domain/comparison/finding.ts';
import { methodText } from '#domain/comparison/method-text.ts';
import { type MethodNode, methodsOf } from '#domain/comparison/nodes.ts';
import { EVERYWHERE, SOURCE } from '#domain/comparison/rule-sets.ts';

const same = (
  id: string,
  aspect: string,
  textOf: (method: MethodNode['item']) => string,
  ...steps: readonly ElementPath[]
): BreakingRule =>
  methodRule(id, EVERYWHERE, ({ before, after }) => {
    const [old, now] = [textOf(before.item), textOf(after.item)];
    if (old === now) return undefined;
    return {
      kind: 'changed',
      element: 'method',
      symbol: after.fullName,
      aspect,
      message: `${aspect} of ${after.fullName} changed from ${old} to ${now}`,
      before: spotOf(before, old, ...steps),
      after: spotOf(after, now, ...steps),
    };
  });

const noDelete: BreakingRule = {
  id: 'RPC_NO_DELETE',
  sets: SOURCE,
  run: ({ servicePairs }) =>
    servicePairs.flatMap(({ before, after }) =>
      missingIn(methodsOf(before), methodsOf(after)).map(
        (method): Finding => ({
          kind: 'removed',
          element: 'method',
          symbol: method.fullName,
          aspect: 'existence',
          message: `method ${method.item.name} of ${after.fullName} was deleted`,
          before: spotOf(method, methodText(method.item)),
          after: spotOf(after),
        }),
      ),
    ),
};

const streamText = (isStreaming: boolean): string => (isStreaming ? 'streaming' : 'unary');

const IDEMPOTENCY: ReadonlyMap<number, string> = new Map([
  [0, 'IDEMPOTENCY_UNKNOWN'],
  [1, 'NO_SIDE_EFFECTS'],
  [2, 'IDEMPOTENT'],
]);

export const METHOD_RULES: readonly BreakingRule[] = [
  noDelete,
  same('RPC_SAME_CLIENT_STREAMING', 'request streaming', (one) => streamText(one.clientStreaming)),
  same('RPC_SAME_SERVER_STREAMING', 'response streaming', (one) => streamText(one.serverStreaming)),
  same('RPC_SAME_REQUEST_TYPE', 'request type', ({ input }) => input, [2]),
  same('RPC_SAME_RESPONSE_TYPE', 'response type', ({ output }) => output, [3]),
  same(
    'RPC_SAME_IDEMPOTENCY_LEVEL',
    'idempotency level',
    ({ idempotencyLevel: level }) => IDEMPOTENCY.get(level) ?? String(level),
    [4, 34],
  ),
];
