import type { Problem } from '#domain/problem.ts';

/** Why a door does not serve a request: a status and one problem, as the publisher will read them. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly problem: Problem;

  constructor(status: number, code: string, message: string, cure?: string) {
    super(message);
    this.status = status;
    this.problem = {
      severity: 'error',
      code,
      path: '',
      message,
      ...(cure === undefined ? {} : { cure }),
    };
  }
}
