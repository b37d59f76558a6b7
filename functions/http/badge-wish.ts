import type { DoorRequest } from '#application/app.ts';
import { Refusal } from './refusal.ts';

/** Whose badge is asked for. */
export type BadgeWish =
  | { readonly kind: 'service'; readonly serviceId: string }
  | { readonly kind: 'campaign'; readonly campaignId: string };

/** Reads `/badge/{serviceId}.svg` or `/badge/campaigns/{id}.svg`. Throws `Refusal` 404 for any other path. */
export function readBadgeWish(request: DoorRequest): BadgeWish {
  const { groups } = PATH.exec(new URL(request.url).pathname) ?? {};
  const id = decoded(groups?.id ?? '');
  if (id === undefined || id === '') throw NO_BADGE;
  return groups?.campaigns === undefined
    ? { kind: 'service', serviceId: id }
    : { kind: 'campaign', campaignId: id };
}

const PATH = /^\/badge\/(?<campaigns>campaigns\/)?(?<id>[^/]{1,300})\.svg$/;

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

const NO_BADGE = new Refusal(
  404,
  'not-found',
  'There is no such badge.',
  'Ask for /badge/SERVICE.svg or /badge/campaigns/CAMPAIGN.svg.',
);
