/** The todo of a campaign for a service; ids of services and campaigns hold no `~`. */
export const campaignTodoId = (campaignId: string, serviceId: string): string =>
  `${campaignId}~${serviceId}`;

/** The campaign and the service of a todo of a campaign; undefined for a task's id. */
export function partsOfTodoId(
  todoId: string,
): { readonly campaignId: string; readonly serviceId: string } | undefined {
  const [campaignId = '', serviceId = '', ...rest] = todoId.split('~');
  if (campaignId === '' || serviceId === '' || rest.length > 0) return undefined;
  return { campaignId, serviceId };
}
