/** A person's ruling about a trace link, for the contents that its ends have now. */
import { NONE } from '../index/graphIndex.ts';
import type { GraphView } from '../index/graphView.ts';
import { RELATIONS } from '../metamodel/relations.ts';
import { GraphDraft } from './draft.ts';
import type { IngestErrorCode, LinkReviewInput } from './input.ts';
import { type BatchPlan, NO_COUNTS, project } from './planBatch.ts';

/** Works out what the ruling does; the same ruling again changes nothing. */
export function planReview({ view, review }: { view: GraphView; review: LinkReviewInput }): BatchPlan {
  const refuse = (path: string, code: IngestErrorCode, message: string): BatchPlan => ({
    write: null,
    counts: NO_COUNTS,
    errors: [{ path, id: review.link, code, message }],
  });
  const slot = view.index.findLink(review.link);
  if (slot === NONE) return refuse('link', 'DANGLING_END', `there is no link ${review.link}`);
  if (!view.isLive(slot)) return refuse('link', 'DANGLING_END', `the link ${review.link} is retired`);
  const { type } = view.link(slot);
  if (!RELATIONS[type].trace) {
    return refuse('link', 'RELATION_NOT_ALLOWED', `${type} carries no verdict, so there is nothing to rule on`);
  }
  if (review.verdict !== 'VALID' && review.verdict !== 'INVALID') {
    return refuse('verdict', 'VALUE_INVALID', 'a ruling says VALID or INVALID');
  }
  const draft = new GraphDraft(view);
  const link = draft.linkAt(slot);
  const from = draft.currentDigest(link.fromArtifact);
  const to = draft.currentDigest(link.toArtifact);
  for (const [end, digest] of review.seen
    ? ([
        ['from', from],
        ['to', to],
      ] as const)
    : []) {
    if ((review.seen?.[end] ?? '') === digest) continue;
    const { id } = end === 'from' ? link.fromArtifact : link.toArtifact;
    const message = `${id} has moved on: its semantic digest is now ${digest || 'none'}; look at it again`;
    return refuse(`seen.${end}`, 'VALUE_INVALID', message);
  }
  const last = link.rulings.findLast((ruling) => ruling.from === from && ruling.to === to);
  const changes = last?.verdict !== review.verdict;
  if (changes) link.rulings = [...link.rulings, { from, to, verdict: review.verdict }];
  const links = changes ? [link] : [];
  return {
    write: {
      delta: { artifacts: [], versions: [], amendments: [], links: links.map((one) => one.state()), listed: null },
      projection: project({ draft, changed: [], links }),
    },
    counts: { ...NO_COUNTS, updated: changes ? 1 : 0, unchanged: changes ? 0 : 1 },
    errors: [],
  };
}
