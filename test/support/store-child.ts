/**
 * Another process at the same file: `node store-child.ts FILE increment 50`, or `commit-and-hang` which says `committed`
 * and then waits to be killed in the middle of the next transaction.
 */
import { createSqliteStore } from '#adapters/sqlite/document-store.ts';

const [file, job, times] = process.argv.slice(2);
const store = createSqliteStore(String(file));
const counter = { collection: { name: 'counters', fields: ['n'] }, id: 'shared' };

if (job === 'increment') {
  for (let n = 0; n < Number(times); n += 1) {
    await store.transaction(async (transaction) => {
      const found = await transaction.get(counter);
      transaction.set(counter, { n: Number(found?.data.n ?? 0) + 1 });
    });
  }
  await store.close();
} else {
  await store.transaction(async (transaction) => transaction.set(counter, { n: 1 }));
  await store.transaction(async (transaction) => {
    transaction.set(counter, { n: 2 });
    process.stdout.write('committed\n');
    setInterval(() => {}, 1_000);
    await new Promise(() => {});
  });
}
