import fc from 'fast-check';

type Texts = Readonly<Record<Kind, string>>;
type Kind = 'workload' | 'bool' | 'int' | 'text' | 'texts' | 'workloads' | 'ints' | 'labels';

const loop = fc.constantFrom('all', 'exists', 'exists_one');
const within = { maxDepth: 3, depthIdentifier: 'rule' } as const;
const pair = (one: fc.Arbitrary<string>, other: fc.Arbitrary<string>) => fc.tuple(one, other);

/** Rules of every kind over the desk's facts; elements of workloads are `w`, of texts `t`, of numbers `n`. */
export const randomRules: fc.Arbitrary<string> = fc.letrec<Texts & { inside: string }>((tie) => ({
  bool: fc.oneof(
    within,
    fc.constantFrom('true', 'false', 'service.a', 'service.b'),
    fc.constantFrom(
      'has(service.a)',
      'has(service.language)',
      'has(service.contact.email)',
      'has(service.labels.tier)',
      '"tier" in service.labels',
      'service.at < now',
      'service.share / 0.5 > 1.0',
      'service.moments.exists(m, m > now)',
      'workloads.map(w, w.labels).all(l, has(l.name))',
      'workloads.map(w, w.labels).exists(l, !has(l.name))',
      'workloads.map(w, w.budget).all(b, b.name == "a")',
    ),
    pair(tie('bool'), tie('bool')).map(([one, other]) => `(${one} && ${other})`),
    pair(tie('bool'), tie('bool')).map(([one, other]) => `(${one} || ${other})`),
    tie('bool').map((one) => `!${one}`),
    fc.tuple(tie('bool'), tie('bool'), tie('bool')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
    fc
      .tuple(tie('int'), fc.constantFrom('==', '!=', '<', '<=', '>', '>='), tie('int'))
      .map(([left, sign, right]) => `(${left} ${sign} ${right})`),
    fc
      .tuple(tie('text'), fc.constantFrom('==', '!=', '<', '>='), tie('text'))
      .map(([left, sign, right]) => `(${left} ${sign} ${right})`),
    pair(tie('text'), tie('texts')).map(([one, list]) => `(${one} in ${list})`),
    pair(tie('texts'), tie('texts')).map(([one, other]) => `(${one} == ${other})`),
    pair(tie('ints'), tie('ints')).map(([one, other]) => `(${one} != ${other})`),
    pair(tie('workloads'), tie('workloads')).map(([one, other]) => `(${one} == ${other})`),
    pair(tie('labels'), tie('labels')).map(([one, other]) => `(${one} == ${other})`),
    pair(tie('text'), tie('text')).map(([one, part]) => `${one}.contains(${part})`),
    tie('text').map((one) => `${one}.matches("^[ap]")`),
    fc
      .tuple(tie('workloads'), loop, tie('inside'))
      .map(([list, kind, inside]) => `${list}.${kind}(w, ${inside})`),
    fc
      .tuple(tie('texts'), loop, tie('text'))
      .map(([list, kind, other]) => `${list}.${kind}(t, t == ${other})`),
    fc
      .tuple(tie('labels'), loop, tie('text'))
      .map(([one, kind, other]) => `${one}.${kind}(k, k == "tier" || ${one}[k] == ${other})`),
    fc
      .tuple(tie('ints'), loop, tie('int'))
      .map(([list, kind, than]) => `${list}.${kind}(n, n > ${than})`),
  ),
  inside: fc.oneof(
    within,
    fc.constantFrom(
      'w.on',
      '!w.on',
      'w.name == "a"',
      'w.replicas > 1',
      'has(w.replicas)',
      'has(w.on) && w.on',
      '!has(w.labels.app)',
      '"app" in w.labels',
      'w.labels["app"] == w.name',
      'w.parts.exists(p, p.size > 1)',
      'w.parts.all(p, has(p.label) && p.label != "a")',
      'w.parts.size() > 1',
      'w.parts == []',
      'w.name in service.tags',
      'w.budget.name == "a"',
      'has(w.budget.name)',
      'workloads.exists(v, v.on && v.name != w.name)',
      '[w].all(v, v.on)',
    ),
    pair(tie('inside'), tie('inside')).map(([one, other]) => `(${one} || ${other})`),
    pair(tie('inside'), tie('bool')).map(([one, other]) => `(${one} && ${other})`),
  ),
  int: fc.oneof(
    within,
    fc.constantFrom('0', '1', '2', 'service.count', 'workloads[0].replicas'),
    pair(tie('int'), tie('int')).map(([one, other]) => `(${one} + ${other})`),
    pair(tie('int'), tie('int')).map(([one, other]) => `(${one} / ${other})`),
    tie('texts').map((list) => `${list}.size()`),
    tie('workloads').map((list) => `size(${list})`),
    tie('labels').map((one) => `size(${one})`),
    tie('text').map((one) => `${one}.size()`),
    fc.tuple(tie('bool'), tie('int'), tie('int')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
  ),
  text: fc.oneof(
    within,
    fc.constantFrom('"a"', '"pay"', '""', 'service.name', 'service.language'),
    fc.constantFrom('service.contact.email', 'service.labels.tier', 'service.labels["app"]'),
    fc.constantFrom('service.tags[0]', 'service.tags[1]', 'workloads[1].name'),
    pair(tie('text'), tie('text')).map(([one, other]) => `(${one} + ${other})`),
    tie('text').map((one) => `${one}.upperAscii()`),
    tie('workload').map((one) => `${one}.name`),
    tie('workload').map((one) => `${one}.budget.name`),
    pair(tie('texts'), tie('text')).map(([list, by]) => `${list}.join(${by})`),
    fc.tuple(tie('bool'), tie('text'), tie('text')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
  ),
  texts: fc.oneof(
    within,
    fc.constantFrom('service.tags', '["a", "pay"]', 'workloads.map(w, w.name)'),
    pair(tie('texts'), tie('texts')).map(([one, other]) => `(${one} + ${other})`),
    pair(tie('texts'), tie('text')).map(([list, other]) => `${list}.filter(t, t != ${other})`),
    pair(tie('workloads'), tie('inside')).map(
      ([list, inside]) => `${list}.map(w, ${inside}, w.name)`,
    ),
    pair(tie('text'), tie('text')).map(([one, by]) => `${one}.split(${by})`),
    fc.tuple(tie('bool'), tie('texts'), tie('texts')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
  ),
  ints: fc.oneof(
    within,
    fc.constantFrom(
      '[0, 1, 2]',
      'workloads.map(w, w.replicas)',
      'workloads.map(w, w.parts.size())',
    ),
    pair(tie('ints'), tie('int')).map(([list, more]) => `${list}.map(n, n + ${more})`),
    pair(tie('ints'), tie('int')).map(([list, more]) => `(${list} + [${more}])`),
  ),
  workloads: fc.oneof(
    within,
    fc.constant('workloads'),
    pair(tie('workloads'), tie('inside')).map(([list, inside]) => `${list}.filter(w, ${inside})`),
    pair(tie('workloads'), tie('workloads')).map(([one, other]) => `(${one} + ${other})`),
  ),
  workload: fc.oneof(
    within,
    fc.constantFrom('workloads[0]', 'workloads[1]', 'workloads.filter(w, w.on)[0]'),
    fc
      .tuple(tie('bool'), tie('workload'), tie('workload'))
      .map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
    pair(tie('workloads'), tie('int')).map(([list, at]) => `${list}[${at}]`),
  ),
  labels: fc.oneof(
    within,
    tie('workload').map((one) => `${one}.labels`),
    fc.constantFrom('service.labels', 'workloads[0].labels', '{"tier": service.name}'),
  ),
})).bool;
