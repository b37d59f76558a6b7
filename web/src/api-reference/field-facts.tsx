import { derivedJsonName } from '#web/proto/json-name.ts';
import { protoWords } from '#web/words/proto-words.ts';
import { useWords } from '#web/words/use-words.ts';
import type { MessageField } from './field-type.tsx';
import { OptionChips } from './option-chips.tsx';
import { RuleChips } from './rule-chips.tsx';

interface Props {
  readonly field: MessageField;
  /** It holds a type that it stands in. */
  readonly recursive: boolean;
}

/** What else is written about a field: its number, default, JSON name when it is unusual, options. */
export function FieldFacts({ field, recursive }: Props) {
  const t = useWords(protoWords);
  return (
    <>
      <span class="field-number quiet number">= {field.number}</span>
      {field.deprecated ? <span class="option warned">{t.deprecated}</span> : null}
      {recursive ? <span class="option">{t.recursive}</span> : null}
      {field.defaultValue ? <span class="option">{t.defaultValue(field.defaultValue)}</span> : null}
      {field.jsonName === derivedJsonName(field.name) ? null : (
        <span class="option">
          <span class="quiet">JSON</span> {field.jsonName}
        </span>
      )}
      <RuleChips rules={field.rules} />
      <OptionChips options={field.options} />
      <OptionChips options={inheritedFeatures(field)} />
    </>
  );
}

/** Features of an edition that hold for the field and that it does not set itself: those stand among its options. */
function inheritedFeatures({ features, options }: MessageField): MessageField['features'] {
  const own = new Set(options.map(({ name }) => name));
  return features.filter(({ name }) => !own.has(`features.${name}`));
}
