/** A message as Pub/Sub POSTs it to a door. */
export function pushRequest(
  path: string,
  data: string | Uint8Array,
  attributes: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = {},
): Request {
  const message = { data: Buffer.from(data).toString('base64'), messageId: '7', attributes };
  return new Request(`http://doors.example${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ message, subscription: 'projects/acme/subscriptions/specs' }),
  });
}
