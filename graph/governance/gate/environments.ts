/**
 * The environments that a version passes, as data:
 *
 *     { environments: [{ name: 'dev' }, { name: 'QA', confirmations: [{ role: 'role:qa-lead' }] }, …,
 *                      { name: 'production', gate: 'gate:release', confirmations: […] }] }
 *
 * A move goes to the next one, or to one where the version has been; each needs what confirms it, and so do all before it.
 */
import { z } from 'zod';
import type { StatedPredicate } from './gateContent.ts';

export interface ChainEnvironment {
  readonly name: string;
  /** Id of the GATE that has to pass; null: none. */
  readonly gate: string | null;
  /** Signatures that confirm a move to it, as predicates of kind SIGN_OFF. */
  readonly confirmations: readonly StatedPredicate[];
}

export const ENVIRONMENT_RULES = {
  CHAIN_FORM: {
    sentence: 'Give [{ name, gate, confirmations: [{ role, meaning, minimum, independence }] }], each name once.',
    source: 'Model governance: environments with a confirmation at each move',
  },
  CHAIN_GATE_UNKNOWN: {
    sentence: 'A gate of an environment is a GATE of the graph: record it first.',
    source: 'Model governance: environments with a confirmation at each move',
  },
  CHAIN_MISSING: {
    sentence: 'Name one chain of environments (CONTROL PROCESS with environments) that applies to it.',
    source: 'Model governance: environments with a confirmation at each move',
  },
  ENVIRONMENT_UNKNOWN: {
    sentence: 'Name one of the environments of the chain.',
    source: 'Model governance: environments with a confirmation at each move',
  },
  ENVIRONMENT_SKIPPED: {
    sentence: 'Move it to each environment in turn.',
    source: 'Model governance: environments with a confirmation at each move',
  },
  CONFIRMATION_MISSING: {
    sentence: 'Get the signatures that confirm the move (SIGN_OFF that APPROVES the version, with environment).',
    source: 'Policy matrix: sign-off at each environment move',
  },
  VERSION_NOT_SELECTED: {
    sentence: 'Move the version that is current, or name a baseline that includes the version as configuration.',
    source: 'ISO 26262-8:2018, clause 7: configuration management',
  },
  GATE_NOT_PASSED: {
    sentence: 'Bring back what is unmet: see evaluation of the gate.',
    source: 'CRISP-ML(Q): a model is deployed when its evaluation meets the criteria',
  },
  SHADOW_DECIDES: {
    sentence: 'A SHADOW runs without effect: let it be OBSERVING.',
    source: 'MLOps stack canvas: deployment strategies',
  },
} as const;
export type EnvironmentRule = keyof typeof ENVIRONMENT_RULES;

const name = z.string('expected a text').min(1, 'expected a text that is not empty');
const form = z.array(
  z.looseObject({
    name,
    gate: name.nullish(),
    confirmations: z
      .array(
        z.strictObject({
          role: name.nullish(),
          meaning: name.nullish(),
          minimum: z.int().positive().nullish(),
          independence: name.nullish(),
        }),
      )
      .nullish(),
  }),
);

export type ChainCheck =
  | { readonly ok: true; readonly chain: readonly ChainEnvironment[] }
  | { readonly ok: false; readonly path: string; readonly message: string };

export function readChain(environments: unknown): ChainCheck {
  const parsed = form.safeParse(environments);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { ok: false, path: (issue?.path ?? []).join('.'), message: issue?.message ?? 'it cannot be read' };
  }
  if (parsed.data.length === 0) return { ok: false, path: '', message: 'a chain has at least one environment' };
  const names = parsed.data.map((one) => one.name);
  const twice = names.findIndex((one, position) => names.indexOf(one) !== position);
  if (twice >= 0) return { ok: false, path: `${twice}.name`, message: `${names[twice]} stands twice` };
  const chain = parsed.data.map((environment) => ({
    name: environment.name,
    gate: environment.gate ?? null,
    confirmations: (environment.confirmations ?? []).map((one, position) => ({
      kind: 'SIGN_OFF',
      name: `confirmation ${position + 1} of ${environment.name}`,
      parameters: { ...one, kind: 'SIGN_OFF', environment: environment.name },
    })),
  }));
  return { ok: true, chain };
}
