/**
 * Makes something anew only when one of its inputs is another than the last time, so that what did not change stays the
 * very same object for whoever asks by identity.
 */
export function onChange<Input, Output>(
  make: (inputs: readonly Input[]) => Output,
): (inputs: readonly Input[]) => Output {
  let last: { readonly inputs: readonly Input[]; readonly output: Output } | undefined;
  return (inputs) => {
    if (last === undefined || !sameItems(last.inputs, inputs)) {
      last = { inputs, output: make(inputs) };
    }
    return last.output;
  };
}

/** True when both lists hold the very same things in the same order. */
export const sameItems = (left: readonly unknown[], right: readonly unknown[]): boolean =>
  left.length === right.length && left.every((item, index) => Object.is(item, right[index]));
