import type { App } from '#application/app.ts';
import type { Catalogue } from '#application/catalogue.ts';
import { ref } from '#application/documents.ts';
import { environmentsOf } from '#application/environments-of.ts';
import { findService } from '#application/find-service.ts';
import { muteIndexOf, placesOf } from '#application/placements-of.ts';
import type { RuleEngine } from '#application/ports.ts';
import { teamsOf } from '#application/teams-of.ts';
import { compact } from '#domain/compact.ts';
import type { HeardEvent } from '#domain/heard-event.ts';
import { plusSeconds } from '#domain/instant.ts';
import type { JsonObject } from '#domain/json.ts';
import { type AlertCandidate, type AlertItem, alertCandidate } from '#domain/notices/alert.ts';
import { noticesFor } from '#domain/notices/notice-settings.ts';
import { alertRecipient } from '#domain/notices/recipient.ts';
import { daysAfter } from '#domain/retention.ts';
import type { Service } from '#domain/service.ts';
import { partsOfTodoId } from '#domain/todos/todo-id.ts';

/** Something that got worse in production, until it is told, and after that for a week. */
export interface WaitingAlert extends AlertItem {
  /** The team and where it is told: those of one place are told together. */
  readonly place: string;
  readonly team: string;
  readonly recipient?: { readonly by: 'slack' | 'mail'; readonly to: string };
  /** From when on it is told; absent when it was. */
  readonly dueAt?: string;
  readonly expireAt: string;
}

type AlertDependencies = Pick<
  App,
  'store' | 'codec' | 'clock' | 'tasks' | 'readCatalogue' | 'readBoard' | 'rules'
>;

/** What comes so soon after another of its place is told with it. */
const TOGETHER_SECONDS = 60;
const REMEMBERED_DAYS = 7;
/** What is heard of later is history. */
const NEWS_SECONDS = 6 * 3_600;

/**
 * Lets a regression in production wait to be told, with the others of its channel within a minute. The same twice, or
 * the same subject again within the hour, is told once. No read for most events.
 */
export async function queueAlert(app: AlertDependencies, event: HeardEvent): Promise<void> {
  const candidate = alertCandidate(event);
  if (candidate === undefined || event.serviceId === undefined) return;
  if (plusSeconds(event.at, NEWS_SECONDS) <= app.clock.now()) return;
  const alert = await alertOf(app, event, candidate, event.serviceId);
  if (alert === undefined) return;
  const { place, dueAt } = alert;
  const hour = event.at.slice(0, 13);
  const target = ref('alerts', app.codec.sha256(JSON.stringify([place, event.subject, hour])));
  const waiting = await app.store.transaction(async (transaction) => {
    const found = await transaction.get(target);
    if (found !== undefined) return found.data.dueAt as string | undefined;
    transaction.create(target, alert as unknown as JsonObject);
    return dueAt;
  });
  // Also for one that was there: the process may have died before it got so far.
  if (waiting !== undefined) {
    const name = `alerts~${app.codec.sha256(place)}~${waiting}`;
    await app.tasks.enqueue({ path: '/tasks/deliver', body: { place }, name, notBefore: waiting });
  }
}

async function alertOf(
  app: AlertDependencies,
  event: HeardEvent,
  candidate: AlertCandidate,
  serviceId: string,
): Promise<WaitingAlert | undefined> {
  const catalogue = await app.readCatalogue();
  const service = findService(catalogue, serviceId);
  if (service === undefined) return undefined;
  const what = await concerns(app, catalogue, service, event, candidate);
  if (what === undefined) return undefined;
  const now = app.clock.now();
  const team = service.spec.teamName;
  const specs = (teamsOf(catalogue).get(team)?.services ?? []).map(({ spec }) => spec);
  const settings = noticesFor(catalogue.organisation.notices, team);
  const recipient = alertRecipient(specs, settings, service.spec);
  return compact({
    kind: candidate.kind,
    serviceId: service.serviceId,
    what,
    rule: candidate.kind === 'health' ? candidate.rule : undefined,
    at: event.at,
    place: JSON.stringify([team, recipient?.by ?? '', recipient?.to ?? '']),
    team,
    recipient,
    dueAt: plusSeconds(now, TOGETHER_SECONDS),
    expireAt: daysAfter(now, REMEMBERED_DAYS),
  });
}

/** What got worse, in short; undefined when it is not in production, or somebody muted it. */
async function concerns(
  app: Pick<App, 'readBoard' | 'rules' | 'clock'>,
  catalogue: Catalogue,
  { serviceId }: Service,
  { subject }: HeardEvent,
  candidate: AlertCandidate,
): Promise<string | undefined> {
  if (candidate.kind === 'health') {
    const { environment, rule } = candidate;
    if (environmentsOf(catalogue).get(environment)?.protected !== true) return undefined;
    const mutes = muteIndexOf(catalogue).get(serviceId) ?? [];
    const isMuted = mutes.some(
      (mute) =>
        mute.rule === rule &&
        (mute.environment ?? environment) === environment &&
        mute.until > app.clock.now(),
    );
    return isMuted ? undefined : subject;
  }
  if (!runsInProduction(catalogue, serviceId)) return undefined;
  const { campaigns } = await app.readBoard();
  const campaign = campaigns.get(partsOfTodoId(candidate.todoId)?.campaignId ?? '');
  const { satisfied, title } = campaign?.definition ?? {};
  return looksAtWhatRuns(app.rules, satisfied) ? title : undefined;
}

function runsInProduction(catalogue: Catalogue, serviceId: string): boolean {
  const environments = environmentsOf(catalogue);
  const sites = placesOf(catalogue).sites.get(serviceId) ?? [];
  return sites.some(({ environment }) => environments.get(environment)?.protected === true);
}

const RUNNING: ReadonlySet<string> = new Set(['environments', 'workloads', 'findings']);

function looksAtWhatRuns(rules: RuleEngine, text: string | undefined): boolean {
  const check = text === undefined ? undefined : rules.check(text);
  return check?.kind === 'good' && [...check.rule.roots].some((root) => RUNNING.has(root));
}
