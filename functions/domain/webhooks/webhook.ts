import type { EventType } from '#domain/event-type.ts';

/** An address of another app to which events are sent as they happen. */
export interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly description?: string;
  readonly filter: WebhookFilter;
  readonly by: string;
  readonly at: string;
  /** How often its secret was replaced; the secret itself is stored nowhere, it follows from this. */
  readonly rotation: number;
  readonly rotatedAt?: string;
  /** Since when nothing was taken. */
  readonly failingSince?: string;
  /** Nothing is sent any more until somebody enables it again. */
  readonly disabled?: { readonly at: string; readonly why: string };
}

/** Which events; an empty list lets all through. */
export interface WebhookFilter {
  readonly types: readonly EventType[];
  readonly services: readonly string[];
  readonly teams: readonly string[];
}

export const MOST_WEBHOOKS = 50;
/** For so long after a rotation both secrets sign. */
export const BOTH_SECRETS_HOURS = 24;
/** A webhook that took nothing for so long is disabled. */
export const FAILING_DAYS = 5;

/** Whether an event is wanted; `team` is that of its service. */
export const isWanted = (
  { types, services, teams }: WebhookFilter,
  event: {
    readonly type: EventType;
    readonly serviceId: string | undefined;
    readonly team: string | undefined;
  },
): boolean => fits(types, event.type) && fits(services, event.serviceId) && fits(teams, event.team);

const fits = <Name extends string>(wanted: readonly Name[], name: Name | undefined): boolean =>
  wanted.length === 0 || (name !== undefined && wanted.includes(name));

/** One event on its way to one webhook, with what came of the newest attempt. */
export interface WebhookDelivery {
  /** The same for every attempt: the receiver knows a repetition by it. */
  readonly id: string;
  readonly webhookId: string;
  readonly eventId: string;
  readonly type: string;
  readonly subject: string;
  readonly at: string;
  readonly attempts: number;
  readonly state: 'DELIVERED' | 'WAITING' | 'GIVEN_UP';
  /** HTTP status of the answer, if there was one. */
  readonly status?: number;
  readonly error?: string;
  readonly nextAt?: string;
  readonly expireAt: string;
}

/** How long the log of deliveries goes back. */
export const DELIVERY_DAYS = 7;

const PAUSES = [60, 300, 1_800, 7_200, 18_000, 36_000, 36_000, 36_000, 86_400];

/** Seconds until the next attempt; undefined after the last, three days later. */
export const pauseAfter = (attempts: number): number | undefined => PAUSES[attempts - 1];

/** What an answer means: taken; may be taken later; never will be; nobody is there any more. */
export function judgeAnswer(status: number): 'taken' | 'later' | 'refused' | 'gone' {
  if (status >= 200 && status < 300) return 'taken';
  if (status === 410) return 'gone';
  return status >= 500 || status === 408 || status === 429 ? 'later' : 'refused';
}
