import type { OpenProblem } from './problem.ts';
import type { ProblemFacts, ProblemRule } from './problem-rule.ts';
import { duplicateClaim } from './problem-rules/duplicate-claim.ts';
import { formerIdStillPublished } from './problem-rules/former-id-still-published.ts';
import { formerIdTaken } from './problem-rules/former-id-taken.ts';
import { noOrganisation } from './problem-rules/no-organisation.ts';
import { restoredUnpublished } from './problem-rules/restored-unpublished.ts';
import { rpcServiceProvidedTwice } from './problem-rules/rpc-service-provided-twice.ts';
import { unknownDependency } from './problem-rules/unknown-dependency.ts';
import { unknownEnvironment } from './problem-rules/unknown-environment.ts';
import { unknownRpcService } from './problem-rules/unknown-rpc-service.ts';
import { withdrawnClaim } from './problem-rules/withdrawn-claim.ts';

/** Every rule: one file, one line. */
const PROBLEM_RULES: readonly ProblemRule[] = [
  duplicateClaim,
  formerIdStillPublished,
  formerIdTaken,
  withdrawnClaim,
  unknownDependency,
  unknownRpcService,
  rpcServiceProvidedTwice,
  unknownEnvironment,
  restoredUnpublished,
  noOrganisation,
];

export const deriveProblems = (facts: ProblemFacts): readonly OpenProblem[] =>
  PROBLEM_RULES.flatMap((rule) => [...rule(facts)]);
