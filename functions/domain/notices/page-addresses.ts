/** Where the page shows what a notice is about. `base` has no slash at its end. */

export const teamPage = (base: string, team: string): string =>
  `${base}/teams/${encodeURIComponent(team)}`;

export const servicePage = (base: string, serviceId: string, tab: 'todos' | 'runtime'): string =>
  `${base}/services/${encodeURIComponent(serviceId)}/${tab}`;

export const campaignPage = (base: string, campaignId: string): string =>
  `${base}/campaigns/${encodeURIComponent(campaignId)}`;
