import { readRules } from '#domain/validation/read-rules.ts';
import type { PlacedRule } from '#domain/validation/rule.ts';
import { ruleText } from '#domain/validation/rule-text.ts';
import { builder } from './builder.ts';
import { enumOf } from './enum-of.ts';
import { ProtoExtensionRef } from './proto-extension.ts';
import { ProtoFieldRef, ProtoMessageRef, ProtoOneofRef } from './proto-type.ts';
import { messageView } from './seen-proto.ts';

const ProtoRuleOf = enumOf('ProtoRuleOf', ['item', 'key', 'value']);

const ProtoRuleRef = builder.objectRef<PlacedRule>('ProtoRule').implement({
  description:
    'What an option demands: of protovalidate, protoc-gen-validate, or Google (field_behavior, resource_reference).',
  fields: (t) => ({
    kind: t.string({
      description: 'required, count, range, format, pattern, in, expression and so on.',
      resolve: ({ rule }) => rule.kind,
    }),
    of: t.field({
      type: ProtoRuleOf,
      nullable: true,
      description: 'What of a list or map it is about, when not the whole.',
      resolve: ({ of }) => of,
    }),
    params: t.field({
      type: 'JSON',
      description: 'What the kind says more: {"unit":"characters","min":"1","max":"64"}.',
      resolve: ({ rule: { kind: _, ...params } }) => params,
    }),
    text: t.string({
      description: 'As an English phrase: 1 to 64 characters; each item: a valid UUID.',
      resolve: ruleText,
    }),
  }),
});

builder.objectField(ProtoFieldRef, 'rules', (t) =>
  t.field({ type: [ProtoRuleRef], resolve: ({ field }) => [...readRules(field.options)] }),
);
builder.objectField(ProtoExtensionRef, 'rules', (t) =>
  t.field({ type: [ProtoRuleRef], resolve: ({ extension }) => [...readRules(extension.options)] }),
);
builder.objectField(ProtoOneofRef, 'rules', (t) =>
  t.field({ type: [ProtoRuleRef], resolve: ({ options }) => [...readRules(options)] }),
);
builder.objectField(ProtoMessageRef, 'rules', (t) =>
  t.field({
    type: [ProtoRuleRef],
    resolve: async (message, _, context) => [
      ...readRules((await messageView(message, context))?.options ?? []),
    ],
  }),
);
