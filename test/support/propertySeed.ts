/**
 * Where random cases begin. A run has to say the same twice, so the seed is fixed; `SAFETYOPS_PROPERTY_SEED=random` (with
 * SAFETYOPS_PROPERTY_RUNS for more cases) goes hunting, and what it finds prints the seed that shows it again.
 */
import fc from 'fast-check';

const FIXED = 20_261_126;
const wanted = process.env.SAFETYOPS_PROPERTY_SEED;

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: seedOf(wanted) });

function seedOf(text: string | undefined): number {
  if (text === undefined || text === '') return FIXED;
  if (text === 'random') return Math.floor(Math.random() * 0x7fffffff);
  const seed = Number(text);
  if (Number.isSafeInteger(seed)) return seed;
  throw new Error(`SAFETYOPS_PROPERTY_SEED is ${text}: give a whole number, or random`);
}
