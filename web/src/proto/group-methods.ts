export interface MethodGroup<M> {
  /** The resource they are about: `Payment`; undefined for those that share theirs with no other. */
  readonly resource: string | undefined;
  readonly methods: readonly M[];
}

interface Named {
  readonly name: string;
}

/** Fewer than these are read at a glance. */
const WORTH_GROUPING = 8;

/** `Get`, `BatchGet`, `SetIam…`: what methods begin with before they name what they are about. */
const VERB =
  /^(?:Batch|Bulk|Async|Streaming|Stream|Force|Re)?(?:Get|List|Create|Insert|Add|Update|Patch|Set|Replace|Upsert|Delete|Remove|Undelete|Restore|Search|Query|Watch|Count|Lookup|Find|Fetch|Import|Export|Cancel|Start|Stop|Run|Enable|Disable|Move|Copy|Clone|Purge|Archive|Mutate|Apply|Authorize|Capture|Test|Validate|Read|Write|Check|Mark|Publish|Approve|Reject)(?=[A-Z])/;

/**
 * Methods by the resource their names speak of, each group where its first method was written. One group without a
 * name when there are few methods, or when few of them share a resource.
 */
export function groupMethods<M extends Named>(methods: readonly M[]): readonly MethodGroup<M>[] {
  const whole = [{ resource: undefined, methods }];
  if (methods.length < WORTH_GROUPING) return whole;
  const byResource = Map.groupBy(methods, ({ name }) => resourceOf(name));
  const named = [...byResource].filter(([name, members]) => name !== '' && members.length > 1);
  const covered = named.reduce((sum, [, members]) => sum + members.length, 0);
  if (named.length < 2 || covered < methods.length * 0.6) return whole;
  const grouped = new Set(named.flatMap(([, members]) => members));
  const rest = methods.filter((method) => !grouped.has(method));
  return [
    ...named.map(([resource, members]) => ({ resource, methods: members })),
    ...(rest.length === 0 ? [] : [{ resource: undefined, methods: rest }]),
  ];
}

/** `ListPayments` → `Payment`; `""` where the name has no verb we know. */
export function resourceOf(method: string): string {
  const verb = VERB.exec(method)?.[0];
  return verb === undefined ? '' : singular(method.slice(verb.length));
}

function singular(noun: string): string {
  if (/[^aeiou]ies$/.test(noun)) return `${noun.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(noun)) return noun.slice(0, -2);
  return /[^s]s$/.test(noun) && !/(?:us|is)$/.test(noun) ? noun.slice(0, -1) : noun;
}
