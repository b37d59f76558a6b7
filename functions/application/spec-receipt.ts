import type { Change } from '#domain/change.ts';
import { claimProblems } from '#domain/claim-problems.ts';
import { capProblems, type OpenProblem, type Problem, toldProblem } from '#domain/problem.ts';
import {
  type Outcome,
  type Receipt,
  receiptOf,
  type SpecPublication,
} from '#domain/publication.ts';
import type { Entries } from '#domain/settle-renames.ts';
import type { Rejection } from './guard-generation.ts';
import { campaignKey } from './spec-files.ts';
import type { Offers } from './spec-offers.ts';

/** What a receipt is made of. */
export interface SpecOutcome {
  readonly publication: SpecPublication;
  readonly offers: Offers;
  readonly dryRun: boolean;
  /** Whether readers see something new. */
  readonly changed: boolean;
  readonly changes: readonly Change[];
  /** Entries of the services it speaks about, as they are now. */
  readonly entries: Entries;
  /** Paths whose newest text could not be used, as far as that was looked at. */
  readonly refused: ReadonlySet<string>;
  /** Paths of which a newer text stands. */
  readonly overtaken: readonly Problem[];
  /** Files of the publication that changed a campaign. */
  readonly campaignPaths?: ReadonlySet<string>;
  /** Open problems of the source, and between sources over the organisation and over campaigns. */
  readonly open: readonly OpenProblem[];
  readonly between: readonly OpenProblem[];
}

export function specReceipt(outcome: SpecOutcome): Receipt {
  const { publication, offers, changes } = outcome;
  const bad = badPaths(outcome);
  const total = offers.byPath.size + offers.misplaced.length;
  const isRefused = total > 0 && bad.size + offers.misplaced.length >= total;
  const named = (...kinds: readonly Change['kind'][]) =>
    changes.filter(({ kind }) => kinds.includes(kind)).map(({ subject }) => subject);
  const campaigns = (...ways: readonly ('created' | 'edited' | 'resumed' | 'ended')[]) =>
    [...new Set(named(...ways.map((way) => `campaign-${way}` as const)))].map(campaignKey);
  const created = [...named('service-created', 'service-restored'), ...campaigns('created')];
  const updated = [
    ...named('service-updated', 'service-renamed'),
    ...campaigns('edited', 'resumed'),
  ];
  const changedFiles =
    [...created, ...updated].filter((id) => {
      const claim = outcome.entries.get(id)?.active;
      return claim?.source === publication.source && offers.byPath.has(claim.path);
    }).length +
    named('organisation-updated').length +
    [...(outcome.campaignPaths ?? [])].filter((path) => offers.byPath.has(path)).length;
  const { source, revision, generation } = publication;
  return receiptOf({
    source,
    revision,
    generation,
    outcome: outcomeOf(isRefused, outcome.changed),
    dryRun: outcome.dryRun,
    created,
    updated,
    removed: [...named('service-removed'), ...campaigns('ended')],
    unchanged: Math.max(0, offers.byPath.size - bad.size - outcome.overtaken.length - changedFiles),
    problems: problemsOf(outcome),
  });
}

/** The receipt of a publication that was not taken. */
export function rejectionReceipt(
  { source, revision, generation }: SpecPublication,
  { outcome, problem }: Rejection,
): Receipt {
  return receiptOf({
    source,
    revision,
    generation,
    outcome,
    dryRun: false,
    created: [],
    updated: [],
    removed: [],
    unchanged: 0,
    problems: [problem],
  });
}

/** Ids over which the source is in conflict with others, or with itself. */
export const contestedIds = (entries: Entries, source: string): readonly string[] =>
  [
    ...new Set(
      claimProblems(entries).flatMap((problem) =>
        problem.source === source && problem.serviceId !== undefined ? [problem.serviceId] : [],
      ),
    ),
  ].sort();

function outcomeOf(isRefused: boolean, changed: boolean): Outcome {
  if (isRefused) return 'refused';
  return changed ? 'applied' : 'unchanged';
}

/** Files that had no effect: refused ones, and those that claim what another file holds. */
function badPaths({
  publication,
  offers,
  refused,
  open,
  entries,
  between,
}: SpecOutcome): ReadonlySet<string> {
  const { source } = publication;
  const paths = [
    ...refused,
    ...open.filter(({ severity }) => severity === 'error').map(({ path }) => path),
    ...[...entries.values()].flatMap(({ contenders }) =>
      contenders.filter((claim) => claim.source === source).map(({ path }) => path),
    ),
    ...between
      .filter((problem) => problem.severity === 'error' && problem.source === source)
      .map(({ path }) => path),
  ];
  return new Set(paths.filter((path) => offers.byPath.has(path)));
}

function problemsOf(outcome: SpecOutcome): readonly Problem[] {
  const { publication, offers, open, between, entries, overtaken } = outcome;
  const misplaced = new Set(offers.misplaced.map(({ path }) => path));
  const concerns = ({ source, path }: OpenProblem) =>
    source === publication.source &&
    (publication.complete || offers.byPath.has(path) || misplaced.has(path));
  const conflicts = claimProblems(entries)
    .filter(concerns)
    .map((problem) => ({ ...toldProblem(problem), ...placeOf(problem, offers) }));
  return capProblems([
    ...[...open, ...between].filter(concerns).map(toldProblem),
    ...conflicts,
    ...overtaken,
  ]);
}

const PLACES: Readonly<Record<string, RegExp>> = {
  'duplicate-service': /^\s*["']?serviceID["']?\s*:/,
  'former-id-still-published': /^\s*["']?previousServiceID["']?\s*:/,
  'former-id-taken': /^\s*["']?previousServiceID["']?\s*:/,
};

/** The line of the key that a conflict is about, in the text that was sent. */
function placeOf({ code, path }: Problem, { byPath }: Offers) {
  const key = PLACES[code];
  const lines = byPath.get(path)?.content?.split('\n') ?? [];
  const index = key === undefined ? -1 : lines.findIndex((line) => key.test(line));
  return index < 0 ? {} : { line: index + 1, column: 1 };
}
