/** The stack canvas of a project. */
import { isJsonObject } from '../graph/model/contentDigest.ts';
import { type Canvas, type CanvasQuestion, openQuestions, readCanvas } from '../graph/reading/policy/canvas.ts';
import type { RequestContext } from './context.ts';
import { badUserInput } from './errors.ts';
import type { ReadPoint } from './nodes.ts';
import { requirePolicy } from './policy.ts';
import { policyRefusal } from './policyRule.ts';
import { readerAt, requireKind } from './reading.ts';
import type { MutationResolvers, QueryResolvers } from './types.generated.ts';
import { together, writeAsJudged } from './writeAsJudged.ts';
import { placedArtifact, placedLink } from './writeTogether.ts';

export const canvasQueries: Pick<QueryResolvers, 'canvas'> = {
  canvas: async (_, { project, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const system = requireKind({ at, id: project, input: 'project', kinds: ['SYSTEM'] }, context);
    return canvasNode(at, system, context);
  },
};

async function canvasNode(at: ReadPoint, system: number, context: RequestContext) {
  const { version, definition } = await requirePolicy({ at, topic: 'CANVAS', subject: system }, context);
  const canvas: Canvas = await readCanvas(readerAt(at, context), system, definition);
  const isAnswered = ({ answer }: CanvasQuestion) => answer !== null;
  return {
    system: { at, artifact: system },
    policy: { at, version },
    blocks: canvas.blocks.map(({ questions, ...block }) => ({
      ...block,
      answered: questions.filter(isAnswered),
      open: questions.filter((one) => !isAnswered(one)),
    })),
    open: openQuestions(canvas).map(({ question }) => question.id),
    dilemmas: [...canvas.dilemmas],
  };
}

export const canvasMutations: Pick<MutationResolvers, 'answerCanvas'> = {
  answerCanvas: async (_, { input }, context) => {
    const { answers } = input;
    if (!isJsonObject(answers)) {
      throw badUserInput({ input: 'input.answers', message: 'answers are an object { question: text }' });
    }
    let system = -1;
    const written = await writeAsJudged(async (at) => {
      system = requireKind({ at, id: input.system, input: 'input.system', kinds: ['SYSTEM'] }, context);
      const { definition } = await requirePolicy({ at, topic: 'CANVAS', subject: system }, context);
      const questions = [...definition.blocks.flatMap((block) => block.questions), ...definition.dilemmas];
      for (const [question, answer] of Object.entries(answers)) {
        if (typeof answer === 'string' && questions.some(({ id }) => id === question)) continue;
        const what = typeof answer === 'string' ? `there is no question ${question}` : `${question} has no text`;
        throw policyRefusal('CANVAS_QUESTION_UNKNOWN', what, `input.answers.${question}`);
      }
      const subject = at.view.id(system);
      const id = `canvas:${subject}`;
      const reader = readerAt(at, context);
      const known = reader.find(id);
      if (known >= 0) await reader.load([known]);
      const before = known >= 0 ? reader.content(known).answers : null;
      const all = { ...(isJsonObject(before) ? before : {}), ...answers };
      const content = { answers: Object.fromEntries(Object.entries(all).filter(([, answer]) => answer !== '')) };
      const title = `Stack canvas of ${subject}`;
      return together({
        operation: 'answerCanvas',
        input,
        artifacts: [
          placedArtifact('answers', { id, kind: 'ANALYSIS', subkind: 'CANVAS', title, version: { content } }),
        ],
        links: [placedLink('system', { type: 'ANALYZES', from: id, to: subject })],
      });
    }, context);
    const { receipt, at } = written;
    return { canvas: receipt.errors.length > 0 ? null : await canvasNode(at, system, context), receipt };
  },
};
