/** Random numbers that are the same for the same seed: mulberry32. */
export function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const SCALARS =
  'int32 int64 uint32 uint64 bool string bytes double fixed64 sint32 E F Other.E N O'.split(' ');
const NAMES = 'a b c d e_f g h'.split(' ');

/**
 * A file with one message and what it uses, of one of three dialects, in which much is left to chance; two of them with
 * one name differ as two revisions do, only more.
 */
export function randomProto(seed: number): Readonly<Record<string, string>> {
  const below = random(seed);
  const chance = (percent: number): boolean => below(100) < percent;
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  const dialect = pick(['proto2', 'proto3', 'proto3', 'edition'] as const);
  const maybe = (text: string, percent = 30): string => (chance(percent) ? text : '');

  const reservedName = (name: string): string => (dialect === 'edition' ? name : `"${name}"`);

  const fields = (): string => {
    const lines: string[] = [];
    const free = [...NAMES];
    const inOneof: string[] = [];
    const lost: [number, string][] = [];
    for (let number = 1; number <= 7; number += 1) {
      const name = free.splice(chance(90) ? 0 : below(free.length), 1)[0] ?? `x${number}`;
      if (chance(20)) {
        lost.push([number, name]);
        continue;
      }
      const type = pick(SCALARS);
      const kind = below(10);
      const text = (label: string): string =>
        `${label} ${type} ${name} = ${number}${optionsOf(type, label)};`;
      if (kind === 0) lines.push(`map<${pick(['string', 'int32'])}, ${type}> ${name} = ${number};`);
      else if (kind === 1) lines.push(text('repeated'));
      else if (kind === 2) inOneof.push(`${type} ${name} = ${number};`);
      else if (dialect === 'proto2') lines.push(text(pick(['optional', 'optional', 'required'])));
      else if (dialect === 'proto3') lines.push(text(pick(['', '', 'optional'])));
      else lines.push(text(''));
    }
    if (inOneof.length > 0) lines.push(`oneof ${pick(['one', 'two'])} { ${inOneof.join(' ')} }`);
    for (const [number, name] of lost) {
      if (chance(40)) lines.push(`reserved ${number};`);
      if (chance(40)) lines.push(`reserved ${reservedName(name)};`);
    }
    lines.push(maybe(`reserved ${20 + below(5)} to ${30 + below(5)};`));
    if (dialect !== 'proto3')
      lines.push(maybe(`extensions ${100 + below(3)} to ${110 + below(3)};`));
    return lines.join('\n  ');
  };

  const optionsOf = (type: string, label: string): string => {
    const options: string[] = [];
    if (chance(8)) options.push(`json_name = "${pick(['j', 'k'])}${below(1_000_000)}"`);
    if (['int64', 'uint64', 'fixed64'].includes(type) && chance(30))
      options.push(`jstype = ${pick(['JS_STRING', 'JS_NUMBER'])}`);
    if (chance(10)) options.push('deprecated = true');
    if (type === 'string' && dialect === 'edition' && chance(30))
      options.push('features.utf8_validation = NONE');
    if (['string', 'bytes'].includes(type) && chance(20))
      options.push(`ctype = ${pick(['CORD', 'STRING', 'STRING_PIECE'])}`);
    if (['N', 'O'].includes(type) && dialect === 'edition' && chance(30))
      options.push('features.message_encoding = DELIMITED');
    const isSingle = label === '' || label === 'optional' || label === 'required';
    const value = { int32: '5', string: '"x"', bool: 'true', double: '1.5', E: 'E_ONE' }[type];
    if (dialect === 'proto2' && isSingle && value && chance(40)) options.push(`default = ${value}`);
    if (dialect === 'edition' && isSingle && !['N', 'O'].includes(type) && chance(15))
      options.push('features.field_presence = LEGACY_REQUIRED');
    return options.length === 0 ? '' : ` [${options.join(', ')}]`;
  };

  const enumOf = (name: string, prefix: string): string => {
    const alias = chance(20);
    const values = [1, 2, 3].flatMap((number) =>
      chance(80)
        ? [`${prefix}_${pick(['ONE', 'TWO', 'THREE'].slice(number - 1))}_${number} = ${number};`]
        : [],
    );
    return `enum ${name} { ${alias ? 'option allow_alias = true;' : ''} ${prefix}_ZERO = 0; ${prefix}_ONE = ${8 + below(2)};
    ${values.join(' ')} ${alias ? `${prefix}_NULL = 0;` : ''} ${maybe(`reserved ${10 + below(4)} to 15;`)} ${maybe(`reserved ${reservedName(`${prefix}_GONE_${below(2)}`)};`)} }`;
  };

  const head = dialect === 'edition' ? 'edition = "2023";' : `syntax = "${dialect}";`;
  const features =
    dialect === 'edition'
      ? `${maybe('option features.json_format = LEGACY_BEST_EFFORT;')} ${maybe('option features.message_encoding = DELIMITED;')} ${maybe('option features.utf8_validation = NONE;')}`
      : '';
  const where = pick(['x.proto', 'x.proto', 'y.proto']);
  const rest = where === 'x.proto' ? 'y.proto' : 'x.proto';
  const uses = `import "$/e.proto";`;
  const rpc = (name: string): string =>
    `rpc ${name}(${maybe('stream ')}${pick(['N', 'O'])}) returns (${maybe('stream ')}${pick(['N', 'O'])})${maybe(' { option idempotency_level = IDEMPOTENT; }', 20)};`;
  return {
    'e.proto': `${head} package $; ${features}
${enumOf('E', 'E')}\n${enumOf('F', 'F')}
message Other { ${enumOf('E', 'E')} }
message N { ${maybe('message Deep {}')} }\nmessage O {}`,
    [where]: `${head} package $; ${uses} ${features}
${dialect === 'edition' ? '' : maybe('option java_string_check_utf8 = true;')} ${maybe('option go_package = "x";')} ${maybe('option java_multiple_files = true;')}
message M {\n  ${fields()}\n  ${maybe(`message I { ${maybe('message J {}')} }`, 60)} ${maybe('enum K { K_ZERO = 0; }', 60)}\n}
service S { ${rpc('Get')} ${maybe(rpc('List'), 60)} }`,
    ...(chance(50) ? { [rest]: `${head} package $; message R { ${maybe('message T {}')} }` } : {}),
  };
}
