import type { RpcServiceFactsFragment } from '#web/gql/api/graphql.ts';

type Rules = RpcServiceFactsFragment['methods'][number]['http'];

/** `POST /v1/charges` with what goes into the body: the `google.api.http` option as lines. */
export function HttpRules({ rules }: { readonly rules: Rules }) {
  if (rules.length === 0) return null;
  return (
    <ul class="http-rules">
      {rules.map(({ method, path, body, responseBody }) => (
        <li key={`${method} ${path}`}>
          <code>
            <strong>{method}</strong> {path}
          </code>
          {body ? <code class="quiet small">body: {body}</code> : null}
          {responseBody ? <code class="quiet small">response_body: {responseBody}</code> : null}
        </li>
      ))}
    </ul>
  );
}
