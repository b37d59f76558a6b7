import type { Catalogue } from '#application/catalogue.ts';
import { derive } from '#application/derive.ts';
import type { Spec } from '#domain/spec.ts';

type Users = ReadonlyMap<string, readonly string[]>;

/** Who hears the topics that are published here, and who publishes those that are heard here. */
export function usersOfTopics(
  catalogue: Pick<Catalogue, 'services'>,
  messaging: Spec['messaging'],
): readonly string[] {
  const { publishers, subscribers } = topicsOf(catalogue);
  return [
    ...(messaging?.publishes ?? []).flatMap(({ topic }) => subscribers.get(topic) ?? []),
    ...(messaging?.subscribes ?? []).flatMap(({ topic }) => publishers.get(topic) ?? []),
  ];
}

const topicsOf = derive(['services'], ({ services }): { publishers: Users; subscribers: Users } => {
  const all = [...services.values()];
  return {
    publishers: byName(all, ({ publishes = [] }) => publishes.map(({ topic }) => topic)),
    subscribers: byName(all, ({ subscribes = [] }) => subscribes.map(({ topic }) => topic)),
  };
});

/** By full message name, who says that he sends or hears it. */
export const messageUsersOf = derive(
  ['services'],
  ({ services }): Users =>
    byName([...services.values()], ({ publishes = [], subscribes = [] }) =>
      [...publishes, ...subscribes].flatMap(({ message }) => message ?? []),
    ),
);

function byName(
  services: readonly { readonly serviceId: string; readonly spec: Spec }[],
  namesIn: (messaging: NonNullable<Spec['messaging']>) => readonly string[],
): Users {
  const found = new Map<string, string[]>();
  for (const { serviceId, spec } of services)
    for (const name of new Set(namesIn(spec.messaging ?? {}))) {
      const known = found.get(name);
      if (known) known.push(serviceId);
      else found.set(name, [serviceId]);
    }
  return found;
}
