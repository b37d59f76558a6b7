import type { ChangeKind } from '#domain/change.ts';
import type { Json, JsonObject } from '#domain/json.ts';
import type { ChangeDraft } from '#domain/service-changes.ts';
import type { Cause } from '#domain/settle-service.ts';
import type { Campaign } from './campaign.ts';
import { definitionDiff, toldDefinition } from './told-definition.ts';

/** What a publication did to a campaign. */
export function publishedCampaignChanges(
  before: Campaign | undefined,
  after: Campaign,
  cause: Cause,
): readonly ChangeDraft[] {
  const { id, title } = after.definition;
  const make = (kind: ChangeKind, summary: string, was?: JsonObject, is?: JsonObject) => ({
    kind,
    ...cause,
    subject: id,
    summary,
    ...(was === undefined ? {} : { before: was }),
    ...(is === undefined ? {} : { after: is }),
  });
  if (before === undefined) {
    const { origin, definition } = after;
    const from = origin.kind === 'file' ? { path: origin.path } : {};
    return [
      make('campaign-created', `${title} was published as a campaign.`, undefined, {
        ...toldDefinition(definition),
        ...from,
      }),
    ];
  }
  const diff = definitionDiff(told(before), told(after));
  const edited =
    diff &&
    make('campaign-edited', `${title} was edited in its file.`, diff.before, {
      ...diff.after,
      title,
    });
  const wasOver = before.withdrawnAt !== undefined;
  const isOver = after.withdrawnAt !== undefined;
  const moved =
    isOver && !wasOver
      ? make('campaign-ended', `${title} ended: its file is published no more.`, undefined, {
          title,
          withdrawnAt: after.withdrawnAt,
        })
      : wasOver && !isOver
        ? make(
            'campaign-resumed',
            `${title} goes on: its file is published again.`,
            { withdrawnAt: before.withdrawnAt },
            { title },
          )
        : undefined;
  return [edited, moved].filter((one) => one !== undefined);
}

/** What of a campaign its file says: the definition, and which file. */
const told = ({ definition, origin }: Campaign): Json =>
  ({
    ...definition,
    ...(origin.kind === 'file' ? { source: origin.source, path: origin.path } : {}),
  }) as unknown as Json;
