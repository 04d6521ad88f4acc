/**
 * What is asked of a top event that was analysed, as plain data: questions and answers can go to another thread and back.
 */
import type { Computation, Importance, Quantification, TopEventAnalysis } from './analyse.ts';
import type { CutOff, CutOffReport, CutSetMeaning, PageResult } from './cutSets.ts';
import type { PrimeImplicantPage } from './primeImplicants.ts';
import type { FaultTreeLimit } from './problems.ts';

/** What needs no further computation. */
export interface TreeSummary {
  /** Ids of the leaves that the top event depends on by its formula. */
  readonly leaves: readonly string[];
  readonly coherent: boolean;
  /** Ids of gates that are computed as AND though their inputs have an order. */
  readonly approximated: readonly string[];
  /** Why the answer is not complete; null: it is. */
  readonly limit: FaultTreeLimit | null;
  readonly meaning: CutSetMeaning;
  /** The sets of a higher order are missing; null: none is. */
  readonly truncatedAbove: number | null;
  /** Position 0 is the empty set. */
  readonly countsByOrder: readonly bigint[];
  /** How many nodes the decision diagrams have. */
  readonly nodes: number;
}

/** Answers by question. */
export interface TreeAnswers {
  readonly SUMMARY: TreeSummary;
  readonly QUANTIFY: Quantification;
  readonly IMPORTANCE: Importance | null;
  readonly PAGE: PageResult;
  readonly CUT_OFF: CutOffReport;
  readonly PRIME_IMPLICANTS: PrimeImplicantPage;
}

/** With what each question is asked. */
export interface TreeQuestions {
  readonly SUMMARY: Record<never, never>;
  /** Mission time, in the unit of the rates. */
  readonly QUANTIFY: { readonly time: number };
  readonly IMPORTANCE: { readonly time: number };
  /** `time`: for a cut-off by probability. */
  readonly PAGE: { readonly first: number; readonly after?: string; readonly cutOff?: CutOff; readonly time?: number };
  readonly CUT_OFF: { readonly cutOff: CutOff; readonly time: number };
  /** Places in the list, from the first one to before the last one. */
  readonly PRIME_IMPLICANTS: { readonly from: number; readonly to: number };
}

export type TreeQuestion = {
  [Type in keyof TreeQuestions]: { readonly type: Type } & TreeQuestions[Type];
}[keyof TreeQuestions];

/** Works the answer out. */
export function* answered(
  analysis: TopEventAnalysis,
  question: TreeQuestion,
): Computation<TreeAnswers[keyof TreeAnswers]> {
  switch (question.type) {
    case 'SUMMARY':
      return summaryOf(analysis);
    case 'QUANTIFY':
      return yield* analysis.quantify(question.time);
    case 'IMPORTANCE':
      return yield* analysis.importance(question.time);
    case 'PAGE':
      return yield* analysis.page(question);
    case 'CUT_OFF':
      return yield* analysis.cutOff(question.cutOff, question.time);
    case 'PRIME_IMPLICANTS':
      return yield* analysis.primeImplicantPage(question);
  }
}

function summaryOf(analysis: TopEventAnalysis): TreeSummary {
  const { leaves, coherent, approximated, limit, cutSets, nodes } = analysis;
  return {
    leaves,
    coherent,
    approximated,
    limit,
    meaning: cutSets.meaning,
    truncatedAbove: cutSets.truncatedAbove,
    countsByOrder: cutSets.countsByOrder(),
    nodes,
  };
}
