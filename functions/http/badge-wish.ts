import type { DoorRequest } from '#application/app.ts';
import type { BadgeLanguage } from '#domain/badge/badge-words.ts';
import { Refusal } from './refusal.ts';

/** Whose badge is asked for, and in which language. */
export type BadgeWish = { readonly language: BadgeLanguage } & (
  | { readonly kind: 'service'; readonly serviceId: string }
  | { readonly kind: 'campaign'; readonly campaignId: string }
);

/**
 * Reads `/badge/{serviceId}.svg` or `/badge/campaigns/{id}.svg`, with `?lang=ja` for Japanese. Throws `Refusal` 404 for any
 * other path, 400 for any other language.
 */
export function readBadgeWish(request: DoorRequest): BadgeWish {
  const { pathname, searchParams } = new URL(request.url);
  const { groups } = PATH.exec(pathname) ?? {};
  const id = decoded(groups?.id ?? '');
  if (id === undefined || id === '') throw NO_BADGE;
  const language = LANGUAGES.find((one) => one === (searchParams.get('lang') ?? 'en'));
  if (language === undefined) throw NO_LANGUAGE;
  return groups?.campaigns === undefined
    ? { kind: 'service', serviceId: id, language }
    : { kind: 'campaign', campaignId: id, language };
}

const LANGUAGES = ['en', 'ja'] as const satisfies readonly BadgeLanguage[];

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

const NO_LANGUAGE = new Refusal(
  400,
  'bad-parameter',
  'The parameter lang is no language of badges.',
  'Use lang=en or lang=ja, or leave it out for English.',
);
