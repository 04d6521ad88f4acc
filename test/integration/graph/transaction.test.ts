/**
 * Statements handed over in one transaction while Neo4j still works on those before: they take effect in order, all or
 * none, and what failed first is what the caller hears.
 *
 *     send A, send B, run C        C sees A and B
 *     send A, send bad, send B     neither A nor B; the reason is that of the bad one, also where nothing follows it
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Database, NO_ROWS, type Statement } from '../../../graph/store/database.ts';
import { cypher, emptyGraph, testDatabase } from '../../support/database.ts';

const create: Statement<unknown> = {
  name: 'create',
  text: 'UNWIND $numbers AS number CREATE (:Step {number: number})',
  row: NO_ROWS,
};
const divide: Statement<unknown> = { name: 'divide', text: 'CREATE (:Step {number: 1 / $by})', row: NO_ROWS };
const numbers: Statement<{ number: number }> = {
  name: 'numbers',
  text: 'MATCH (step:Step) RETURN step.number AS number ORDER BY number',
  row: z.object({ number: z.number() }),
};

let database: Database;

beforeAll(async () => {
  await emptyGraph();
  database = await Database.connect(testDatabase());
});
beforeEach(async () => {
  await cypher('MATCH (node) DETACH DELETE node');
});
afterAll(async () => {
  await database.close();
  await emptyGraph();
});

const stored = async (): Promise<unknown[]> => (await database.read(numbers)).map(({ number }) => number);

describe('statements that are handed over', () => {
  it('are executed in order, and seen by one whose rows are waited for', async () => {
    const rows = await database.write('test', async ({ run, send }) => {
      for (let number = 0; number < 10; number += 1) await send(create, { numbers: [number] });
      await send({ name: 'double', text: 'MATCH (step:Step) SET step.number = 2 * step.number', row: NO_ROWS });
      return run(numbers);
    });
    expect(rows.map(({ number }) => number)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18]);
    expect(await stored()).toHaveLength(10);
  });

  it.each([0, 1, 2, 9])('leave nothing behind when one fails and %i follow it', async (following) => {
    let attempts = 0;
    const written = database.write('test', async ({ send }) => {
      attempts += 1;
      await send(create, { numbers: [1, 2, 3] });
      await send(divide, { by: 0 });
      for (let number = 0; number < following; number += 1) await send(create, { numbers: [number] });
    });
    await expect(written).rejects.toMatchObject({
      name: 'DatabaseError',
      kind: 'FAILED',
      message: expect.stringContaining('/ by zero'),
    });
    expect(attempts).toBe(1);
    expect(await stored()).toEqual([]);
    // The control: the same without the zero is written, over the same connection.
    await database.write('test', async ({ send }) => {
      await send(create, { numbers: [1, 2, 3] });
      await send(divide, { by: 1 });
    });
    expect(await stored()).toEqual([1, 1, 2, 3]);
  });

  it('leave nothing behind when the work itself fails while they are under way', async () => {
    const work = database.write('test', async ({ send }) => {
      await send(create, { numbers: [1] });
      throw new RangeError('a surprise');
    });
    await expect(work).rejects.toThrow('a surprise');
    expect(await stored()).toEqual([]);
  });
});

it('about to stop, a database that answers is read and written as before', async () => {
  const stopping = await Database.connect(testDatabase());
  stopping.stopWaiting();
  await stopping.write('test', async ({ send }) => send(create, { numbers: [7] }));
  expect(await stopping.read(numbers)).toEqual([{ number: 7 }]);
  await stopping.close();
});
