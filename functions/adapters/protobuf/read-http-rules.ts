import type { HttpRuleView, OptionView } from '#domain/contract.ts';
import type { Json, JsonObject } from '#domain/json.ts';

const VERBS = ['get', 'put', 'post', 'delete', 'patch'] as const;

/**
 * The HTTP bindings of a method, the main one first, from its `google.api.http` option:
 * https://github.com/googleapis/googleapis/blob/master/google/api/http.proto
 */
export function readHttpRules(options: readonly OptionView[]): readonly HttpRuleView[] {
  const rule = options.find(({ name }) => name === 'google.api.http')?.value;
  if (!isObject(rule)) return [];
  const additional = Array.isArray(rule.additional_bindings) ? rule.additional_bindings : [];
  return [rule, ...additional].flatMap(readRule);
}

function readRule(rule: Json): readonly HttpRuleView[] {
  if (!isObject(rule)) return [];
  const target = targetOf(rule);
  if (target === undefined) return [];
  const { body, response_body: responseBody } = rule;
  return [
    {
      ...target,
      ...(typeof body === 'string' && body !== '' ? { body } : {}),
      ...(typeof responseBody === 'string' && responseBody !== '' ? { responseBody } : {}),
    },
  ];
}

function targetOf(rule: JsonObject): { method: string; path: string } | undefined {
  for (const verb of VERBS) {
    const path = rule[verb];
    if (typeof path === 'string') return { method: verb.toUpperCase(), path };
  }
  const { custom } = rule;
  if (!isObject(custom)) return undefined;
  return { method: String(custom.kind ?? ''), path: String(custom.path ?? '') };
}

const isObject = (json: Json | undefined): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json);
