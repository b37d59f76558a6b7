interface Method {
  readonly name: string;
  readonly fullName: string;
  readonly input: { readonly fullName: string };
  readonly output: { readonly fullName: string };
}

/**
 * Short anchors people write by hand, as the ids of the page: `Charge`, and `ChargeRequest.amount` as the place where
 * the first method takes or gives that message. Undefined when it means nothing here, or is an id already.
 */
export function resolveAnchor(anchor: string, methods: readonly Method[]): string | undefined {
  const method = methods.find(({ name }) => name === anchor);
  if (method) return method.fullName;
  const [message = '', field, ...more] = anchor.split('.');
  if (field === undefined || more.length > 0) return undefined;
  const isOf = (fullName: string) => fullName === message || fullName.endsWith(`.${message}`);
  const taking = methods.find(({ input }) => isOf(input.fullName));
  if (taking) return `${taking.fullName}/request/${field}`;
  const giving = methods.find(({ output }) => isOf(output.fullName));
  return giving && `${giving.fullName}/response/${field}`;
}
