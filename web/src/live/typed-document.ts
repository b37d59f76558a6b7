/** A query as text that knows its answer and its variables; whichever file of generated ones it comes from. */
export interface TypedDocument<Data, Variables> {
  readonly __apiType?: (variables: Variables) => Data;
  readonly toString: () => string;
}
