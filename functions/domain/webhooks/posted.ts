/** What became of a POST to another app. */
export type Posted =
  | { readonly kind: 'answered'; readonly status: number }
  | { readonly kind: 'failed'; readonly why: string }
  /** Nothing was sent: the address leads where events must not go. */
  | { readonly kind: 'forbidden'; readonly why: string };
