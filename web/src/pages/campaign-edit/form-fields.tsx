import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Prose } from '#web/parts/prose.tsx';

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly type?: 'text' | 'date' | 'number';
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly mono?: boolean;
  readonly maxLength?: number;
  readonly placeholder?: string;
  /** What the server refused about it. */
  readonly refused?: string | undefined;
}

/** One line of text, a day or a number, with what it is for and what is wrong with it. */
export function TextField(props: TextProps) {
  const { label, value, onChange, hint, type = 'text', mono = false, refused } = props;
  const id = useId();
  const attributes = {
    id,
    class: mono ? 'text-input mono' : 'text-input',
    value,
    required: props.required ?? false,
    disabled: props.disabled ?? false,
    placeholder: props.placeholder,
    autocomplete: 'off',
    'aria-invalid': refused !== undefined,
    'aria-describedby': `${id}-below`,
    onInput: ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) =>
      onChange(currentTarget.value),
  };
  return (
    <div class="form-field">
      <label for={id}>{label}</label>
      {type === 'date' ? (
        <input type="date" {...attributes} />
      ) : type === 'number' ? (
        <input type="number" min={1} {...attributes} />
      ) : (
        <input type="text" maxLength={props.maxLength ?? 200} {...attributes} />
      )}
      <span id={`${id}-below`} class="small">
        {refused ? (
          <span class="warned">
            <Prose text={refused} />
          </span>
        ) : (
          <span class="quiet">{hint}</span>
        )}
      </span>
    </div>
  );
}

/** Several lines of text. */
export function TextArea(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children?: ComponentChildren;
}) {
  const id = useId();
  return (
    <div class="form-field">
      <label for={id}>{props.label}</label>
      <textarea
        id={id}
        class="text-input text-area"
        rows={5}
        maxLength={10_000}
        value={props.value}
        onInput={({ currentTarget }) => props.onChange(currentTarget.value)}
      />
      {props.children}
    </div>
  );
}

/** One of several. */
export function SelectField<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  readonly hint?: string;
}) {
  const id = useId();
  return (
    <div class="form-field">
      <label for={id}>{props.label}</label>
      <select
        id={id}
        class="picker"
        value={props.value}
        onChange={({ currentTarget }) => {
          const found = props.options.find(({ value }) => value === currentTarget.value);
          if (found) props.onChange(found.value);
        }}
      >
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {props.hint ? <span class="small quiet">{props.hint}</span> : null}
    </div>
  );
}
