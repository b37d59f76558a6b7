import type { JsonObject } from '#domain/json.ts';
import type { Spec } from '#domain/spec.ts';

/** What of a spec others look at. */
export type ToldSpec = Partial<
  Pick<Spec, 'teamName' | 'dependsOn' | 'grpc' | 'messaging' | 'environments'>
>;

/** The part of a spec that one side of a change tells: only fields that differ, by dotted names, lists as a whole. */
export function toldSpec(side: JsonObject | undefined): ToldSpec {
  const at = <Value>(name: string) => side?.[name] as Value | undefined;
  const names = (name: string) => at<string[]>(name) ?? [];
  const topics = (name: string) => at<{ topic: string; message?: string }[]>(name) ?? [];
  const teamName = at<string>('teamName');
  return {
    ...(teamName === undefined ? {} : { teamName }),
    dependsOn: names('dependsOn'),
    grpc: { provides: names('grpc.provides'), consumes: names('grpc.consumes') },
    messaging: {
      publishes: topics('messaging.publishes'),
      subscribes: topics('messaging.subscribes'),
    },
  };
}

type Environments = NonNullable<Spec['environments']>;

/** Where a spec said that its service runs, before a change that tells what differs. */
export function formerEnvironments(
  present: Environments = {},
  before: JsonObject = {},
  after: JsonObject = {},
): Environments {
  const former = new Map(
    Object.entries(present).map(([name, { selector = {}, ...fields }]) => [
      name,
      { fields: new Map(Object.entries(fields)), selector: new Map(Object.entries(selector)) },
    ]),
  );
  for (const { name, field, label } of placesIn(after)) {
    if (label === undefined) former.get(name)?.fields.delete(field);
    else former.get(name)?.selector.delete(label);
  }
  for (const { key, name, field, label } of placesIn(before)) {
    const known = former.get(name) ?? { fields: new Map(), selector: new Map() };
    if (label === undefined) known.fields.set(field, String(before[key]));
    else known.selector.set(label, String(before[key]));
    former.set(name, known);
  }
  return Object.fromEntries(
    [...former].map(([name, { fields, selector }]) => [
      name,
      { ...Object.fromEntries(fields), selector: Object.fromEntries(selector) },
    ]),
  );
}

interface ToldPlace {
  readonly key: string;
  readonly name: string;
  readonly field: string;
  readonly label?: string;
}

/** `environments.production.selector.app` tells of `production`, its `selector` and there of `app`. */
const placesIn = (side: JsonObject): readonly ToldPlace[] =>
  Object.keys(side).flatMap((key) => {
    const [, name, field, label] =
      /^environments\.(.+?)\.(cluster|namespace|selector(?=\.))(?:\.(.+))?$/.exec(key) ?? [];
    if (name === undefined || field === undefined) return [];
    return [{ key, name, field, ...(label === undefined ? {} : { label }) }];
  });

/** Whether a change may concern these fields of a spec; one that tells nothing of them may concern all. */
export function mayDiffer(
  { before, after }: { readonly before?: JsonObject; readonly after?: JsonObject },
  fields: readonly string[],
): boolean {
  if (before === undefined && after === undefined) return true;
  return Object.keys({ ...before, ...after }).some((key) =>
    fields.some((field) => key === field || key.startsWith(`${field}.`)),
  );
}
