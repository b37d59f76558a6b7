import type { Command } from './command.ts';
import { campaignRehearse } from './commands/campaign-rehearse.ts';
import { clustersCheck } from './commands/clusters-check.ts';
import { compare } from './commands/compare.ts';
import { exportDescriptors } from './commands/export-descriptors.ts';
import { publishDescriptors } from './commands/publish-descriptors.ts';
import { publishSnapshot } from './commands/publish-snapshot.ts';
import { publishSpecs } from './commands/publish-specs.ts';
import { readiness } from './commands/readiness.ts';
import { todos } from './commands/todos.ts';
import { validate } from './commands/validate.ts';

/** Everything `msd` can do, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  validate,
  compare,
  publishSpecs,
  publishDescriptors,
  publishSnapshot,
  exportDescriptors,
  clustersCheck,
  todos,
  readiness,
  campaignRehearse,
];
