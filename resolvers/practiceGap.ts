/** Gaps of the practice, and how mature it is. */
import { NONE } from '../graph/index/graphIndex.ts';
import type { JsonObject } from '../graph/model/delta.ts';
import { passingResult } from '../graph/reading/latestResult.ts';
import {
  actionsOf,
  practiceGap,
  type PracticeGap as ReadGap,
  readMaturity,
} from '../graph/reading/policy/practiceGaps.ts';
import type { RequestContext } from './context.ts';
import { badUserInput, rulesViolated } from './errors.ts';
import type { ReadPoint } from './nodes.ts';
import { requirePolicy } from './policy.ts';
import { brokenPolicy, policyRefusal } from './policyRule.ts';
import { readerAt, requireKind } from './reading.ts';
import { standingAt } from './standing.ts';
import type { MutationResolvers, PracticeGapResolvers, QueryResolvers } from './types.generated.ts';
import { together, writeAsJudged } from './writeAsJudged.ts';
import { placedArtifact, placedLink } from './writeTogether.ts';

/** A gap at a point in history. */
export interface PracticeGapNode extends ReadGap {
  readonly at: ReadPoint;
}

export const practiceGapQueries: Pick<QueryResolvers, 'maturity'> = {
  maturity: async (_, { area: id, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const { version, definition } = await requirePolicy({ at, topic: 'MATURITY' }, context);
    const area = definition.areas.find((one) => one.id === id);
    if (!area) {
      const names = definition.areas.map((one) => one.id).join(', ');
      throw badUserInput({ input: 'area', message: `there is no area ${id}; areas are ${names}` });
    }
    const maturity = await readMaturity(readerAt(at, context), area);
    context.spend(maturity.gaps.length);
    const nodes = (gaps: readonly ReadGap[]) => gaps.map((gap) => ({ ...gap, at }));
    const { blockedBy, gaps } = maturity;
    return { ...maturity, area: id, policy: { at, version }, blockedBy: nodes(blockedBy), gaps: nodes(gaps) };
  },
};

export const PracticeGap: PracticeGapResolvers = {
  hazard: ({ at, hazard }) => ({ at, artifact: hazard }),
  area: ({ area }) => area,
  practice: ({ practice }) => practice,
  clause: ({ at, clause }) => {
    const artifact = clause === null ? NONE : at.view.find(clause);
    return artifact === NONE || at.view.kind(artifact) !== 'CLAUSE' ? null : { at, artifact };
  },
  state: ({ state }) => state,
  actions: ({ at, actions }) => actions.map((artifact) => ({ at, artifact })),
  evidence: ({ at, evidence }) => evidence.map((artifact) => ({ at, artifact })),
};

export const practiceGapMutations: Pick<MutationResolvers, 'createGap' | 'closeGap'> = {
  createGap: async (_, { input }, context) => {
    const written = await writeAsJudged(async (at) => {
      const { id, title, text, area, practice, clause, system } = input;
      requireKind({ at, id: clause, input: 'input.clause', kinds: ['CLAUSE'] }, context);
      if (system) requireKind({ at, id: system, input: 'input.system', kinds: ['SYSTEM'] }, context);
      if (at.view.find(id) !== NONE) {
        throw policyRefusal('GAP_CLOSED', `${id} is recorded already`, 'input.id');
      }
      const { definition } = await requirePolicy({ at, topic: 'MATURITY' }, context);
      const known = definition.areas.find((one) => one.id === area);
      if (!known) throw policyRefusal('PRACTICE_UNKNOWN', `there is no area ${area}`, 'input.area');
      if (!known.levels.some(({ practices }) => practices.some((one) => one.id === practice))) {
        throw policyRefusal('PRACTICE_UNKNOWN', `${area} has no practice ${practice}`, 'input.practice');
      }
      const content = { area, practice, clause, gapState: 'OPEN', ...(text ? { text } : {}) };
      const version = { content };
      return together({
        operation: 'createGap',
        input,
        artifacts: [placedArtifact('', { id, kind: 'HAZARD', subkind: 'COMPLIANCE_RISK', title, version })],
        links: [
          ...(system ? [placedLink('system', { type: 'DEPENDS_ON', from: id, to: system })] : []),
          ...(input.actions ?? []).map((from, place) =>
            placedLink(`actions[${place}]`, { type: 'MITIGATES', from, to: id, role: 'ACTION' }),
          ),
        ],
      });
    }, context);
    const { receipt, at } = written;
    return { gap: receipt.errors.length > 0 ? null : await gapNode(at, input.id, context), receipt };
  },

  closeGap: async (_, { input }, context) => {
    const written = await writeAsJudged(async (at) => {
      const place = { at, id: input.gap, input: 'input.gap' };
      const hazard = requireKind({ ...place, kinds: ['HAZARD'], subkinds: ['COMPLIANCE_RISK'] }, context);
      const reader = readerAt(at, context);
      await reader.load([hazard]);
      if (practiceGap(reader, hazard)?.state === 'CLOSED') {
        throw policyRefusal('GAP_CLOSED', `${input.gap} is closed`, 'input.gap');
      }
      const actions = actionsOf(reader, hazard);
      if (actions.length === 0) {
        throw policyRefusal('GAP_WITHOUT_ACTION', `no action closes ${input.gap}`, 'input.gap');
      }
      const point = { validAt: at.validAt, standing: standingAt(at, context) };
      const evidence: string[] = [];
      const broken = [];
      for (const action of actions) {
        const result = await passingResult(reader, action, point);
        if (result === NONE) {
          const what = `nothing shows that ${reader.id(action)} was done`;
          broken.push(brokenPolicy('GAP_WITHOUT_EVIDENCE', what, 'input.gap'));
        } else evidence.push(reader.id(result));
      }
      const [first, ...others] = broken;
      if (first) throw rulesViolated([first, ...others]);
      const content: JsonObject = {
        ...reader.content(hazard),
        gapState: 'CLOSED',
        closedAt: context.now.toISOString(),
        closedBy: actions.map((action) => reader.id(action)),
        shownBy: evidence,
        conclusion: input.conclusion,
      };
      return together({
        operation: 'closeGap',
        input,
        artifacts: [placedArtifact('gap', { id: reader.id(hazard), kind: 'HAZARD', version: { content } })],
        links: [],
      });
    }, context);
    const { receipt, at } = written;
    return { gap: receipt.errors.length > 0 ? null : await gapNode(at, input.gap, context), receipt };
  },
};

async function gapNode(at: ReadPoint, id: string, context: RequestContext): Promise<PracticeGapNode | null> {
  const reader = readerAt(at, context);
  const hazard = at.view.find(id);
  await reader.load([hazard]);
  const gap = practiceGap(reader, hazard);
  return gap && { ...gap, at };
}
