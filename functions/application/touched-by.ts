import { CHANGE_KINDS, type ChangeKind } from '#domain/change.ts';
import { FACT_ROOTS } from '#domain/facts/fact-type.ts';
import type { HeardEvent } from '#domain/heard-event.ts';
import type { Catalogue } from './catalogue.ts';
import { touchedByContract } from './touches/contract-touches.ts';
import { touchedBySilence, touchedByWorkload } from './touches/running-touches.ts';
import { touchedByService } from './touches/service-touches.ts';
import { type Touch, touch } from './touches/touch.ts';

/**
 * Whose facts may be others after a change, and which: by the catalogue as it is now and by what the change says of before.
 * A change of one service touches its neighbours and its team, however many others there are. No change tells that time
 * passed (a finding begins, facts grow too old), that pods became ready or restarted, or that something was heard for the
 * first time, or all that a service was before it took over the id of another one: what rests on these is found by the
 * periodic look at everything.
 */
export function touchedBy(event: HeardEvent, catalogue: Catalogue): readonly Touch[] {
  const kind = CHANGE_KINDS.find((one) => one === event.type);
  return kind === undefined ? [] : TOUCHES[kind](event, catalogue);
}

type Touching = (event: HeardEvent, catalogue: Catalogue) => readonly Touch[];

const nothing: Touching = () => [];
const everything: Touching = () => [touch('all', ...FACT_ROOTS)];
const itsFindings: Touching = ({ serviceId }) => [touch([serviceId], 'findings', 'environments')];

const TOUCHES: Readonly<Record<ChangeKind, Touching>> = {
  'service-created': touchedByService,
  'service-updated': touchedByService,
  'service-removed': touchedByService,
  'service-restored': touchedByService,
  'service-renamed': touchedByService,
  'organisation-updated': everything,
  'rpc-service-added': touchedByContract,
  'rpc-service-changed': touchedByContract,
  'rpc-service-removed': touchedByContract,
  'contract-changed': touchedByContract,
  rollout: touchedByWorkload,
  'rollout-finished': touchedByWorkload,
  'workload-added': touchedByWorkload,
  'workload-changed': touchedByWorkload,
  'workload-removed': touchedByWorkload,
  health: itsFindings,
  'rule-muted': itsFindings,
  'rule-unmuted': itsFindings,
  'source-silent': touchedBySilence,
  'source-heard': touchedBySilence,
  'todo-opened': nothing,
  'todo-satisfied': nothing,
  'todo-regressed': nothing,
  'todo-waived': nothing,
  'todo-edited': nothing,
  'todo-removed': nothing,
  'campaign-created': nothing,
  'campaign-edited': nothing,
  'campaign-launched': nothing,
  'campaign-paused': nothing,
  'campaign-resumed': nothing,
  'campaign-extended': nothing,
  'campaign-ended': nothing,
  'campaign-archived': nothing,
};
