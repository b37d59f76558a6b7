import { EVIDENCE_KINDS } from '#domain/edge.ts';
import { LIFECYCLES, TIERS } from '#domain/spec.ts';
import { bool, listOf, maybe, moment, objectOf, text, texts } from './field.ts';

export const standing = {
  lifecycle: text(`${LIFECYCLES.join(', ')}; production unless its spec says otherwise.`),
  tier: maybe(text(`How critical it is: ${TIERS.join(', ')}.`)),
};

const DIRECTION = text(
  'provided: the service serves it; consumed: it uses it. What it does both with is there twice.',
);

export const rpcServiceType = objectOf('RpcService', {
  fullName: text('acme.pay.v1.PaymentService.'),
  direction: DIRECTION,
  deprecated: bool('The contract calls it deprecated.'),
  package: text('Proto package.'),
  methods: texts('Their simple names.'),
  source: text('Of whose contract it is.'),
  declared: bool('The spec of the service names it; else a package rule of the organisation does.'),
  owner: maybe(text('Id of the service that serves it.')),
  consumers: texts(
    'Ids of the services whose specs say that they call it; empty for what the service only consumes.',
  ),
});

export const contractChangeType = objectOf('ContractChange', {
  direction: DIRECTION,
  symbol: text('What broke: acme.pay.v1.Payment.amount.'),
  rule: text('Id of the rule it breaks, as buf breaking names them: FIELD_SAME_TYPE …'),
  source: text('Of whose contract.'),
  revision: text('With which revision it came.'),
  at: moment('When that was published.'),
  rpcServices: texts('The RPC services by which it concerns the service.'),
  acknowledged: bool('Whoever published it said that it is meant.'),
  reason: maybe(text('Why it is meant.')),
});

export const edgeType = objectOf('Edge', {
  direction: text('outgoing: the service depends on the other; incoming: the other on it.'),
  from: text('Who depends.'),
  to: text('On whom.'),
  other: text('Id of the service at the other end.'),
  kinds: texts(`What speaks for it: ${EVIDENCE_KINDS.join(', ')}.`),
  rpcServices: listOf(
    objectOf('EdgeRpcService', {
      fullName: text('acme.pay.v1.PaymentService.'),
      deprecated: bool('The contract calls it deprecated.'),
    }),
    'RPC services that are called.',
  ),
  team: text('Team of the service at the other end.'),
  ...standing,
});
