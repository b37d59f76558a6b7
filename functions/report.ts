/**
 * One JSON object a line, as Cloud Logging takes it; Error Reporting picks up `stack_trace`. Never bodies, tokens or
 * cookies. https://cloud.google.com/logging/docs/structured-logging
 */
export function report(error: unknown): void {
  const { stack, message } = error instanceof Error ? error : new Error(String(error));
  process.stderr.write(
    `${JSON.stringify({ severity: 'ERROR', message, stack_trace: stack, time: new Date().toISOString() })}\n`,
  );
}
