/** Mutations whose writes rest on a judgement of the graph, see graph/writing/writeAsJudged.ts; here with who asks and when. */
import type { GraphView } from '../graph/index/graphView.ts';
import {
  type ArtifactInput,
  type IngestInput,
  type IngestReceipt,
  type LinkInput,
  OWN_SOURCES,
} from '../graph/ingest/input.ts';
import { NO_COUNTS } from '../graph/ingest/planBatch.ts';
import { writeAsJudged as writeJudged } from '../graph/writing/writeAsJudged.ts';
import type { RequestContext } from './context.ts';
import type { ReadPoint } from './nodes.ts';
import { batchOf, inTypedInput, type Placed, type PlacedArtifact, type PlacedLink } from './writeTogether.ts';

type Authorship = { readonly actor?: string | null | undefined; readonly reason?: string | null | undefined };

/** What a judgement wants to be written. */
export interface Judged {
  /** For the journal. */
  readonly operation: string;
  readonly authorship: Authorship;
  /** Null: there is nothing to write, all is as it should be. */
  readonly input: IngestInput | null;
  /** What the judgement rests on; as long as that is the same, it holds. Default: all of the graph. */
  readonly restsOn?: (view: GraphView) => string;
  /** True: written as the service's own record. */
  readonly trusted?: boolean;
  /** From where in the typed input things come: then errors say where they are in that. */
  readonly placed?: Placed;
}

/**
 * @param judge Reads the graph, refuses by throwing, and says what to write. It may be called several times.
 * @returns A refused batch has errors in the receipt, and nothing was written.
 * @throws Error when others write faster than it can be judged.
 */
export async function writeAsJudged(
  judge: (at: ReadPoint) => Promise<Judged>,
  context: RequestContext,
): Promise<{ readonly receipt: IngestReceipt; readonly at: ReadPoint }> {
  const { answer, receipt, at } = await judgedAt(async (point) => {
    const judged = await judge(point);
    return { judged, answer: judged.placed ?? null };
  }, context);
  if (answer === null) return { receipt, at };
  const errors = receipt.errors.map((error) => ({ ...error, path: inTypedInput(error.path, answer) }));
  return { receipt: { ...receipt, errors }, at };
}

/** A decision of the service, and what it records of it. */
export interface Decision<Answer> {
  /** Null: there is nothing to write any more. */
  readonly write: { readonly artifacts: readonly ArtifactInput[]; readonly links: readonly LinkInput[] } | null;
  readonly answer: Answer;
}

/**
 * The same for records of the service itself: that one of them cannot be written is a surprise.
 * @param decide Refuses by throwing. It may be called several times.
 */
export async function recordAsJudged<Answer>(
  record: {
    readonly operation: string;
    /** The part of the service that says so: the source is `safetyops:<part>`. */
    readonly part: string;
    readonly input: Authorship;
  },
  decide: (at: ReadPoint) => Promise<Decision<Answer>>,
  context: RequestContext,
): Promise<{ readonly answer: Answer; readonly at: ReadPoint }> {
  const { operation, part, input: authorship } = record;
  const { answer, receipt, at } = await judgedAt(async (point) => {
    const { write, answer } = await decide(point);
    const input = write && { source: `${OWN_SOURCES}${part}`, artifacts: write.artifacts, links: write.links };
    return { judged: { operation, authorship, trusted: true, input }, answer };
  }, context);
  const [error] = receipt.errors;
  if (error) throw new Error(`${operation} could not be written: ${error.path}: ${error.message}`);
  return { answer, at };
}

async function judgedAt<Answer>(
  judge: (at: ReadPoint) => Promise<{ readonly judged: Judged; readonly answer: Answer }>,
  context: RequestContext,
): Promise<{ readonly answer: Answer; readonly receipt: IngestReceipt; readonly at: ReadPoint }> {
  const { answer: last, receipt } = await writeJudged(context.graph, async () => {
    context.forgetHead();
    const head = await context.readPoint(null);
    const at = { ...head, validAt: context.decideAt(head.view) };
    const { judged, answer } = await judge(at);
    const { operation, authorship, input, restsOn, trusted = false } = judged;
    return {
      view: at.view,
      answer: { at, answer },
      write: input && { ...context.authorship(authorship), operation, trusted, input },
      ...(restsOn ? { restsOn } : {}),
    };
  });
  const { at, answer } = last;
  if (receipt) return { answer, receipt, at: await context.afterWrite() };
  return { answer, receipt: { revision: at.view.revision, replayed: false, ...NO_COUNTS, errors: [] }, at };
}

/** What a typed mutation writes together, with the places in its input. */
export function together(batch: {
  readonly operation: string;
  readonly input: Authorship & { readonly source?: string | null | undefined };
  readonly artifacts: readonly PlacedArtifact[];
  readonly links: readonly PlacedLink[];
}): Judged {
  const { operation, input, artifacts, links } = batch;
  return { operation, authorship: input, input: batchOf(batch), placed: { artifacts, links } };
}

/** How many links there are to the artifact and its versions, and its retraction: most decisions rest on what was said of something. */
export function linksTo(view: GraphView, artifact: number): string {
  return `${view.incoming(artifact).length} ${view.outgoing(artifact).length}`;
}
