import type { AppWith, Door } from '#application/app.ts';
import { createAnswerQuery } from '#schema/answer-query.ts';
import { requireMethod } from './http/authorize.ts';
import { readBody, requireContentType } from './http/read-body.ts';
import { requireSameSite, requireViewer } from './http/require-viewer.ts';
import { respondGraphqlRefusal } from './http/respond-graphql.ts';
import { keepAnswersYoung } from './keep-answers-young.ts';
import { report } from './report.ts';

const BODY_BYTES = 256 * 1024;

/** `POST /graphql`: everything that is read, and the few things people may do. JSON only, so that no form can send it. */
export const graphql = (
  app: AppWith<'bus' | 'tasks' | 'deadLetters' | 'sourcePrinter' | 'comparableReader' | 'rules'>,
): Door => {
  keepAnswersYoung();
  const answer = createAnswerQuery(app, report);
  return async (request) => {
    try {
      requireMethod(request, 'POST');
      requireSameSite(request);
      requireContentType(request, 'application/json');
      const viewer = await requireViewer(app, request);
      const body = await readBody(request, { sent: BODY_BYTES });
      const accept = request.headers.get('accept') ?? 'application/json';
      const lastEventId = request.headers.get('last-event-id');
      return await answer(body, viewer, { accept, signal: request.signal, lastEventId });
    } catch (error) {
      return respondGraphqlRefusal(error);
    }
  };
};
