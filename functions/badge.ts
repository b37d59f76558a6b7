import type { AppWith, Door } from '#application/app.ts';
import { badgeOfCampaign, badgeOfService } from '#application/badge-of.ts';
import { renderBadge } from '#domain/badge/render-badge.ts';
import { requireMethod } from './http/authorize.ts';
import { readBadgeWish } from './http/badge-wish.ts';
import { requireSameSite, requireViewer } from './http/require-viewer.ts';
import { respondBadge } from './http/respond-badge.ts';

/**
 * `GET /badge/{serviceId}.svg`: how ready a service is for production. `GET /badge/campaigns/{id}.svg`: how far a
 * campaign has come; with `?lang=ja` in Japanese. For viewers, unless the setting says that anybody may see them.
 */
export const badge =
  (app: AppWith<never>): Door =>
  async (request) => {
    if (request.method !== 'HEAD') requireMethod(request, 'GET');
    const wish = readBadgeWish(request);
    const isPublic = app.publicBadges === true;
    if (!isPublic) {
      requireSameSite(request);
      await requireViewer(app, request);
    }
    const board = await app.readBoard();
    const now = app.clock.now();
    const found =
      wish.kind === 'service'
        ? badgeOfService(board, wish.serviceId, now, wish.language)
        : badgeOfCampaign(board, wish.campaignId, now, wish.language);
    const svg = renderBadge(found.badge, wish.language);
    const digest = app.codec.sha256(svg);
    return respondBadge(request, { svg, digest, isKnown: found.isKnown, isPublic });
  };
