/** How a kind of predicate is made: what it asks, where that comes from, what it takes, and how it is judged. */
import { z } from 'zod';
import type { UnmetItem } from '../../governance/gate/judgement.ts';
import type { GateGround } from './ground.ts';

/** What a predicate found. Without items it is met. */
export interface PredicateFinding {
  readonly items: readonly Omit<UnmetItem, 'predicate'>[];
  /** Numbers of the artifacts that it was judged by: when one of them changes, the evaluation is not the newest any more. */
  readonly inputs: readonly number[];
}

export interface PredicateRow {
  /** What it asks for. */
  readonly sentence: string;
  /** Clause or paper that asks for it. */
  readonly source: string;
  /** What a gate states, beside kind, name and when. */
  readonly schema: z.ZodObject;
  /** A function of the graph at one point. What it cannot know is UNKNOWN, never met. */
  readonly evaluate: (stated: Readonly<Record<string, unknown>>, ground: GateGround) => Promise<PredicateFinding>;
}

const name = z.string('expected a text').min(1, 'expected a text that is not empty');

/** What every predicate may state. */
const COMMON = {
  kind: name,
  name: name.nullish(),
  when: z
    .strictObject({ riskClass: z.array(name, 'expected a list of risk classes').min(1) })
    .nullish()
    .describe('Asks only where a system that the gate is about has one of these risk classes.'),
};

/** A row with its parameters typed. */
export function predicate<Shape extends z.ZodRawShape & { readonly [Common in keyof typeof COMMON]?: never }>(row: {
  readonly sentence: string;
  readonly source: string;
  readonly parameters: Shape;
  readonly evaluate: (
    parameters: z.output<z.ZodObject<Shape>>,
    ground: GateGround,
  ) => PredicateFinding | Promise<PredicateFinding>;
}): PredicateRow {
  const { sentence, source, parameters, evaluate } = row;
  return {
    sentence,
    source,
    schema: z.strictObject({ ...COMMON, ...parameters }),
    evaluate: async (stated, ground) => evaluate(z.object(parameters).parse(stated), ground),
  };
}
