import type { DoorRequest, DoorResponse } from '#application/app.ts';
import type { ReviewedDescriptors } from '#application/review-descriptors.ts';
import type { JsonObject } from '#domain/json.ts';
import { refusalMarkdown } from '#domain/review/refusal-markdown.ts';
import { reviewToJson } from '#domain/review/review-json.ts';
import { reviewMarkdown } from '#domain/review/review-markdown.ts';
import { json, respondProblems, statusOf } from './respond.ts';

/**
 * A dry run as JSON: the receipt with `review`; or, to whom asks for `text/markdown`, what to write below a pull
 * request. A break is no refusal: the status is that of the receipt.
 */
export function respondReview(request: DoorRequest, answer: ReviewedDescriptors): DoorResponse {
  const wantsMarkdown = /\btext\/markdown\b/i.test(request.headers.get('accept') ?? '');
  switch (answer.kind) {
    case 'refused':
      return respondProblems(400, answer.problems);
    case 'unusable':
      if (wantsMarkdown) return markdown(422, refusalMarkdown(answer.receipt.problems));
      return json(statusOf(answer.receipt), answer.receipt as unknown as JsonObject);
    case 'reviewed': {
      const { receipt, review } = answer;
      if (wantsMarkdown) return markdown(statusOf(receipt), reviewMarkdown(review));
      const told = { ...receipt, review: reviewToJson(review) };
      return json(statusOf(receipt), told as unknown as JsonObject);
    }
  }
}

const markdown = (status: number, text: string): Response =>
  new Response(text, {
    status,
    headers: {
      'content-type': 'text/markdown; charset=utf-8',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
