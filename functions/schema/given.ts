/** An input without what was left out or null, as the domain's optional fields want it. */
export function given<Input extends object>(input: Input | null | undefined): Given<Input> {
  const entries = Object.entries(input ?? {}).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return Object.fromEntries(entries) as Given<Input>;
}

type Given<Input> = { [Name in keyof Input]?: NonNullable<Input[Name]> };
