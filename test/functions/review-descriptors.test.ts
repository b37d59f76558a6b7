import { describe, expect, it } from 'vitest';
import { BROKEN, CONTRACT, createReviewDesk } from '../support/review-desk.ts';

const DRY = { dryRun: 'true' };

async function reviewed() {
  const desk = await createReviewDesk();
  await desk.send(CONTRACT);
  const review = async (
    files: Parameters<typeof desk.send>[0],
    query: Record<string, string | readonly string[]> = {},
  ) => {
    const response = await desk.send(files, { ...DRY, ...query });
    return { status: response.status, ...(await response.json()) };
  };
  return { ...desk, review };
}

describe('a dry run of descriptors', () => {
  it('tells what breaks, by which rule and where, and that nobody acknowledged it', async () => {
    const { review } = await reviewed();
    const answer = await review(BROKEN);
    expect(answer).toMatchObject({ status: 200, outcome: 'applied', dryRun: true });
    expect(answer.review).toMatchObject({
      against: { label: 'main', revision: 'r1' },
      ruleSet: 'FILE',
      breaking: 1,
      acknowledged: 0,
      changes: [
        {
          rule: 'FIELD_SAME_TYPE',
          breaking: true,
          path: 'money.proto',
          line: 1,
          symbol: 'acme.v1.Money.currency',
          acknowledgement: null,
        },
      ],
    });
  });

  it('tells which services and teams are hit, how to reach them, and who runs in production', async () => {
    const { review } = await reviewed();
    const { review: found } = await review(BROKEN);
    expect(
      found.services.map(({ path: _, ...service }: { readonly path: unknown }) => service),
    ).toEqual([
      { serviceId: 'pay', teamName: 'Payments', roles: ['PROVIDES'], runsIn: [] },
      { serviceId: 'shop', teamName: 'Sales', roles: ['CONSUMES'], runsIn: ['production'] },
    ]);
    expect(found.services[1].path.map(({ symbol }: { symbol: string }) => symbol)).toEqual([
      'acme.v1.Money.currency',
      'acme.v1.Money',
      'acme.pay.v1.ChargeRequest.amount',
      'acme.pay.v1.ChargeRequest',
      'acme.pay.v1.Payments.Charge',
      'acme.pay.v1.Payments',
      'shop',
    ]);
    expect(found.teams).toEqual([
      { teamName: 'Payments', services: ['pay'], channel: '#pay' },
      { teamName: 'Sales', services: ['shop'], channel: null },
    ]);
  });

  it('follows a file that is gone to whoever uses what it declared', async () => {
    const { review } = await reviewed();
    const { 'chat.proto': _, ...rest } = CONTRACT;
    const { review: byFile } = await review(rest);
    expect(byFile.changes[0]).toMatchObject({ rule: 'FILE_NO_DELETE', symbol: 'chat.proto' });
    expect(byFile.teams).toMatchObject([{ teamName: 'Talk' }]);
    const { review: byPackage } = await review(rest, { rules: 'PACKAGE' });
    expect(byPackage.changes[0]).toMatchObject({ rule: 'PACKAGE_NO_DELETE' });
    expect(byPackage.teams).toMatchObject([{ teamName: 'Talk' }]);
  });

  it('finds nobody hit where nothing breaks', async () => {
    const { review } = await reviewed();
    const more = { ...CONTRACT, 'new.proto': 'syntax = "proto3"; package acme.new; message N {}' };
    expect((await review(more)).review).toMatchObject({ breaking: 0, services: [], teams: [] });
  });

  it('counts what is acknowledged, shows the reason, and names what is acknowledged in vain', async () => {
    const { review } = await reviewed();
    const { review: found } = await review(BROKEN, {
      acknowledge: ['acme.v1.*: nobody reads it: see ADR 7', 'acme.v2.Typo: why\nacme.chat.*: no'],
    });
    expect(found).toMatchObject({
      breaking: 1,
      acknowledged: 1,
      changes: [{ acknowledgement: 'nobody reads it: see ADR 7' }],
      idleAcknowledgements: ['acme.v2.Typo', 'acme.chat.*'],
    });
    expect(found.markdown).toContain('nothing of that name breaks: `acme.v2.Typo`, `acme.chat.*`');
  });

  it('has nothing to compare with where the source never published', async () => {
    const { send, app } = await createReviewDesk();
    const answer = await (await send(CONTRACT, DRY)).json();
    expect(answer).toMatchObject({ created: ['acme.chat.v1.Chat', 'acme.pay.v1.Payments'] });
    expect(answer.review).toMatchObject({ against: null, breaking: 0, changes: [], services: [] });
    expect(answer.review.markdown).toContain('has published nothing yet');
    expect((await app.readCatalogue()).contracts.size).toBe(0);
  });

  it('compares with a label or a revision, by the rules that are asked for', async () => {
    const { send, review } = await reviewed();
    await send(BROKEN, { label: 'next', revision: 'abc' });
    expect((await review(BROKEN, { against: 'next' })).review).toMatchObject({
      against: { label: 'next', revision: 'abc' },
      changes: [],
    });
    expect((await review(BROKEN, { against: 'r1', rules: 'wire' })).review).toMatchObject({
      ruleSet: 'WIRE',
      against: { label: 'r1', revision: 'r1' },
      breaking: 0,
      changes: [{ rule: null, symbol: 'acme.v1.Money.currency' }],
    });
  });

  it.each([
    [{ rules: 'FIEL' }, /no rule set "FIEL"/, /Did you mean FILE\?/],
    [{ against: 'nowhere' }, /published nothing as "nowhere"/, /a label such as main/],
    [{ acknowledge: 'acme.v1.Money' }, /lacks its symbol or its reason/, /acknowledge=SYMBOL/],
    [{ acknowledge: `a.B: ${'x'.repeat(700)}` }, /705 characters; 700 are taken/, /acknowledge=/],
    [
      { acknowledge: Array.from({ length: 201 }, (_, n) => `a.B${n}: why`) },
      /201 acknowledgements; 200 are taken/,
      /acme\.v1\.\*/,
    ],
  ])('is refused with a cure for %j', async (query, wrong, cure) => {
    const { review } = await reviewed();
    const { status, problems } = await review(BROKEN, query);
    expect(status).toBe(400);
    expect(problems[0].message).toMatch(wrong);
    expect(problems[0].cure).toMatch(cure);
  });

  it('writes nothing and needs few reads', async () => {
    const { app, review } = await reviewed();
    await app.readCatalogue();
    const { writes, reads } = await app.cost(() => review(BROKEN, { acknowledge: '*: fine' }));
    expect(writes).toBe(0);
    // Stamp and contract, and the former bytes of the file that differs, for what it says and for its lines.
    expect(reads).toBeLessThanOrEqual(4);
    expect((await app.readCatalogue()).contracts.get('github.com/acme/protos')?.revision).toBe(
      'r1',
    );
  });

  it('is a comment for a pull request to whom asks for Markdown', async () => {
    const { send } = await reviewed();
    const accept = { accept: 'text/markdown' };
    const comment = await send(BROKEN, DRY, accept);
    expect(comment.status).toBe(200);
    expect(comment.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    const text = await comment.text();
    expect(text).toMatch(/^### 1 breaking change \(FILE\): hits 2 services of 2 teams\n/);
    expect(text).toContain('**Sales**: `shop`');
    expect(text).toContain('| `shop` | Sales | consumes: ');
    expect(text).toContain('| production |');
    const refused = await send(new Uint8Array([1, 2, 3]), DRY, accept);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toMatch(/^### These descriptors can't be published\n\n- /);
  });

  it('leaves the receipt of a publication as it is', async () => {
    const { send } = await createReviewDesk();
    const answer = await (await send(CONTRACT, {}, { accept: 'text/markdown' })).json();
    expect(Object.keys(answer).sort()).toEqual(
      'counts created dryRun generation outcome problems removed revision source unchanged updated'.split(
        ' ',
      ),
    );
  });
});
