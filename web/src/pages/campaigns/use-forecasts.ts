import { useMemo } from 'preact/hooks';
import type { ShownForecast } from '#web/campaigns/forecast.ts';
import {
  CampaignForecastsDocument,
  type CampaignForecastsQuery,
} from '#web/gql/campaigns/graphql.ts';
import { useLiveRows } from '#web/live/use-live-rows.ts';

const ROWS = {
  name: 'campaign-forecasts',
  document: CampaignForecastsDocument,
  connectionOf: ({ campaigns }: CampaignForecastsQuery) => campaigns,
  page: 1_000,
};

/** By campaign's node id. They take longer to work out than the rows, so they come after them. */
export function useForecasts(): ReadonlyMap<string, ShownForecast> {
  const { list } = useLiveRows(ROWS, {});
  return useMemo(
    () =>
      new Map(
        list?.rows.flatMap(({ id, forecast }) => (forecast ? [[id, forecast] as const] : [])),
      ),
    [list],
  );
}
