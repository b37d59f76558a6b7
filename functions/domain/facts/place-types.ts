import { DRIFTS } from '#domain/environments/drift.ts';
import { HEALTHS } from '#domain/health.ts';
import { FINDING_SEVERITIES } from '#domain/workload.ts';
import { bool, int, maybe, moment, objectOf, text } from './field.ts';
import { place } from './workload-type.ts';

export const environmentType = objectOf('ServiceEnvironment', {
  ...place,
  health: text(`${HEALTHS.join(', ')}.`),
  workloads: int('How many of its workloads run there.'),
  lead: maybe({
    type: objectOf('EnvironmentLead', {
      target: text('The protected environment it is compared with.'),
      drift: text(
        `How its image stands to the one there: ${DRIFTS.join(', ')}. AHEAD: it runs something newer.`,
      ),
      since: maybe(moment('When the first image that is not there yet began to run here.')),
      rollouts: maybe(int('How many rollouts lie between them.')),
      contract: maybe({
        type: objectOf('ContractDrift', {
          drift: text(`How its protos stand to those there: ${DRIFTS.join(', ')}.`),
          revisions: maybe(int('How many revisions lie between them.')),
        }),
        description: 'Absent where one of the two does not tell the revision of its protos.',
      }),
    }),
    description:
      'How it stands to the protected environment; absent there, and where the service runs in none.',
  }),
});

export const findingType = objectOf('Finding', {
  ...place,
  rule: text('Id of the health rule: crash-loop, oom-killed …'),
  severity: text(`${FINDING_SEVERITIES.join(', ')}.`),
  object: text('What it is about: Pod/pay-api-7d9-x2x.'),
  workload: text('Whose it is: Deployment/pay-api.'),
  container: maybe(text('Of the pod, where one container is the trouble.')),
  since: moment('Since when.'),
  muted: bool('Somebody wants it not to count, for a reason.'),
});
