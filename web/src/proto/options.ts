/** An option of a method, field, message or value as a small fact. */
export interface OptionFact {
  /** `acme.payment.v1.required_scope` */
  readonly name: string;
  /** Its last part, enough to recognise it: `required_scope`. */
  readonly short: string;
  /** `pay.write`, `min: 1, max: 64`; `""` for a plain true. */
  readonly value: string;
}

export interface ProtoOption {
  readonly name: string;
  readonly value: unknown;
  /** It is said in words elsewhere. */
  readonly isRule?: boolean;
}

/** Said elsewhere: struck through, or as HTTP lines. */
const SHOWN_ELSEWHERE = ['deprecated', 'google.api.http'];

export function optionFacts(options: readonly ProtoOption[]): readonly OptionFact[] {
  return options
    .filter(({ name, isRule }) => !isRule && !SHOWN_ELSEWHERE.includes(name))
    .flatMap(({ name, value }) => factsOf(name, value));
}

/** Rules of validation read better one a fact: `min_len 1` · `max_len 64`. */
function factsOf(name: string, value: unknown): readonly OptionFact[] {
  if (/^(buf\.)?validate\./.test(name) && isRecord(value)) {
    return leaves(value).map(([path, leaf]) => ({
      name: `${name}.${path}`,
      short: path.slice(path.lastIndexOf('.') + 1),
      value: leaf === true ? '' : valueText(leaf),
    }));
  }
  const short = name.slice(name.lastIndexOf('.') + 1);
  return [{ name, short, value: value === true ? '' : valueText(value) }];
}

/** As it would be written in the source, on one line. */
export function valueText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(valueText).join(', ');
  if (isRecord(value)) {
    return Object.entries(value)
      .map(
        ([key, inner]) =>
          `${key}: ${isRecord(inner) ? `{ ${valueText(inner)} }` : valueText(inner)}`,
      )
      .join(', ');
  }
  return String(value);
}

/** `a,b,c` behind its commas: a list in one text, as OAuth scopes are. */
export function valueParts(value: string): readonly string[] {
  return /\s/.test(value) ? [value] : value.split(/(?<=,)/);
}

function leaves(value: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    isRecord(inner)
      ? leaves(inner).map(([path, leaf]) => [`${key}.${path}`, leaf] as const)
      : [[key, inner] as const],
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
