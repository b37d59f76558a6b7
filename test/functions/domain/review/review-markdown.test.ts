import { describe, expect, it } from 'vitest';
import type { ContractChange } from '#domain/comparison/contract-change.ts';
import { type ContractReview, reviewChanges } from '#domain/review/contract-review.ts';
import { reviewMarkdown } from '#domain/review/review-markdown.ts';

const change = (symbol: string, over: Partial<ContractChange> = {}): ContractChange => ({
  rule: 'FIELD_NO_DELETE',
  kind: 'removed',
  breaking: true,
  element: 'field',
  symbol,
  aspect: 'existence',
  message: 'Field "2" with name "amount" was deleted',
  before: { path: 'pay.proto', line: 7 },
  after: { path: 'pay.proto', line: 5 },
  ...over,
});

const review = (over: Partial<ContractReview> = {}): ContractReview => ({
  source: 'github.com/acme/protos',
  against: { revision: 'abc123', label: 'main' },
  ruleSet: 'FILE',
  ...reviewChanges([change('acme.pay.v1.Payment.amount')], []),
  services: [],
  teams: [],
  ...over,
});

const SHOP = {
  serviceId: 'shop',
  teamName: 'Sales|North',
  roles: ['CONSUMES'],
  path: [
    { symbol: 'acme.pay.v1.Payment.amount', relation: 'ASKED' },
    { symbol: 'shop', relation: 'CONSUMED_BY' },
  ],
  runsIn: ['production'],
} as const;

describe('a review as a comment', () => {
  it('says first what breaks and whom it hits, then where, and how to acknowledge it', () => {
    const teams = [{ teamName: 'Sales', services: ['shop'], channel: '#sales' }];
    expect(reviewMarkdown(review({ services: [SHOP], teams }))).toBe(
      `### 1 breaking change (FILE): hits 1 service of 1 team

\`github.com/acme/protos\` compared with \`main\` at \`abc123\`.

| Breaks | Rule | Where | Acknowledged |
| --- | --- | --- | --- |
| \`acme.pay.v1.Payment.amount\`: Field "2" with name "amount" was deleted | \`FIELD_NO_DELETE\` | \`pay.proto:5\` | **no** |

#### Who is hit

- **Sales** (\\#sales): \`shop\`

| Service | Team | Why | Runs in |
| --- | --- | --- | --- |
| \`shop\` | Sales\\|North | consumes: \`acme.pay.v1.Payment.amount\` → \`shop\` | production |

If it is meant, say so and why, a line each in the description of the pull request (\`*\` stands for all, \`acme.v1.*\` for all inside):

\`\`\`
Acknowledge-Breaking: acme.pay.v1.Payment.amount: the reason
\`\`\`
`,
    );
  });

  it('asks for nothing when all that breaks is acknowledged, and shows the reason', () => {
    const meant = [{ symbol: '*', reason: 'first release' }];
    const text = reviewMarkdown(review(reviewChanges([change('acme.A.b')], meant)));
    expect(text).toMatch(/^### 1 acknowledged: nobody known is hit\n/);
    expect(text).toContain('| first release |');
    expect(text).not.toContain('If it is meant');
  });

  it('says which acknowledgements cover nothing', () => {
    const said = [
      { symbol: 'acme.pay.v1.Payment.*', reason: 'meant' },
      { symbol: 'acme.pya.v1.*', reason: 'meant as well' },
    ];
    const text = reviewMarkdown(
      review(reviewChanges([change('acme.pay.v1.Payment.amount')], said)),
    );
    expect(text).toContain('Acknowledged, and nothing of that name breaks: `acme.pya.v1.*`.');
  });

  it('says nothing of whom it hits where nobody was asked, nor of a revision that has no name', () => {
    const { services: _, teams: __, ...alone } = review({ against: { label: 'main.binpb' } });
    expect(reviewMarkdown(alone)).toMatch(
      /^### 1 breaking change \(FILE\)\n\n`github\.com\/acme\/protos` compared with `main\.binpb`\.\n/,
    );
  });

  it('lists what breaks nothing, folded', () => {
    const added = change('acme.pay.v1.Payment.note', {
      breaking: false,
      kind: 'added',
      message: 'Field was added',
    });
    const text = reviewMarkdown(review(reviewChanges([added], [])));
    expect(text).toMatch(/^### No breaking change \(FILE\)\n/);
    expect(text).toContain('<details><summary>1 change that breaks nothing</summary>');
  });

  it('lets no text of others become markup, a mention or another cell', () => {
    const nasty = change('a`b|c', { message: '<img src=x> [x](http://evil) | @everyone\n# head' });
    const text = reviewMarkdown(review(reviewChanges([nasty], [])));
    expect(text).toContain(
      '`a b c`: \\<img src=x\\> \\[x\\](http://evil) \\| @\u200beveryone \\# head |',
    );
  });

  it('stays below what a comment may hold', () => {
    const many = Array.from({ length: 3_000 }, (_, n) =>
      change(`acme.v1.M${n}.${'f'.repeat(400)}`),
    );
    const text = reviewMarkdown(review(reviewChanges(many, [])));
    expect(text.length).toBeLessThan(65_536);
    expect(text).toContain('… and 2900 more breaking changes.');
  });
});
