/**
 * The stack canvas of a project: ANALYSIS CANVAS {answers: {question: text}} ─ANALYZES▶ SYSTEM. Questions stand in the policy.
 */
import type { PolicyDefinition } from '../../governance/policy/policyTopics.ts';
import { isJsonObject } from '../../model/contentDigest.ts';
import type { GraphReader } from '../graphReader.ts';

type Definition = PolicyDefinition<'CANVAS'>;

export interface CanvasQuestion {
  readonly id: string;
  readonly text: string;
  readonly mandatory: boolean;
  /** Null: nobody has answered. */
  readonly answer: string | null;
}
export interface CanvasBlock {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  /** Null: it belongs to the whole. */
  readonly area: string | null;
  readonly questions: readonly CanvasQuestion[];
}
export interface Canvas {
  /** Numbers of the analyses. */
  readonly analyses: readonly number[];
  readonly blocks: readonly CanvasBlock[];
  readonly dilemmas: readonly CanvasQuestion[];
}

/** Several canvases of one project complete each other; the one recorded last wins. */
export async function readCanvas(reader: GraphReader, system: number, definition: Definition): Promise<Canvas> {
  const analyses = reader.others(system, {
    end: 'TARGET',
    type: 'ANALYZES',
    kinds: ['ANALYSIS'],
    subkinds: ['CANVAS'],
  });
  await reader.load(analyses);
  const answers = new Map<string, string>();
  for (const analysis of analyses) {
    const given = reader.content(analysis).answers;
    if (!isJsonObject(given)) continue;
    for (const [question, answer] of Object.entries(given)) {
      if (typeof answer === 'string' && answer.trim() !== '') answers.set(question, answer);
    }
  }
  const answered = (one: { readonly id: string; readonly text: string; readonly mandatory?: boolean }) => ({
    id: one.id,
    text: one.text,
    mandatory: one.mandatory ?? false,
    answer: answers.get(one.id) ?? null,
  });
  const blocks = [...definition.blocks].sort((left, right) => left.number - right.number);
  return {
    analyses,
    blocks: blocks.map(({ questions, ...block }) => ({ ...block, questions: questions.map(answered) })),
    dilemmas: definition.dilemmas.map(answered),
  };
}

/** Mandatory questions that nobody has answered. */
export function openQuestions({ blocks }: Canvas): { block: CanvasBlock; question: CanvasQuestion }[] {
  return blocks.flatMap((block) =>
    block.questions
      .filter(({ mandatory, answer }) => mandatory && answer === null)
      .map((question) => ({ block, question })),
  );
}
