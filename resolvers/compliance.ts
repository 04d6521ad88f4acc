/** How systems stand to clauses, frameworks and checklists. */
import type { Checklist } from '../graph/governance/policy/checklist.ts';
import { checklistStatus, holesOf, isMet } from '../graph/reading/policy/checklistStatus.ts';
import {
  applyingClauses,
  clauseStatuses,
  leavesOf,
  type ClauseStatus as ReadStatus,
} from '../graph/reading/policy/clauseStatus.ts';
import type { RequestContext } from './context.ts';
import { badUserInput } from './errors.ts';
import type { ReadPoint } from './nodes.ts';
import { requirePolicy } from './policy.ts';
import { readerAt, requireKind } from './reading.ts';
import { standingAt } from './standing.ts';
import type { ClauseStatusResolvers, QueryResolvers } from './types.generated.ts';

/** A clause's status at a point in history. */
export interface ClauseStatusNode extends ReadStatus {
  readonly at: ReadPoint;
}

/** Of the seeded frameworks. */
const MLOPS_PRINCIPLES = 'framework:mlops';

type Names =
  | 'compliance'
  | 'principlesScore'
  | 'clauseStatus'
  | 'certificationStatus'
  | 'requiredQA'
  | 'technicalDocumentation'
  | 'requiredActivities';

export const complianceQueries: Pick<QueryResolvers, Names> = {
  compliance: async (_, { framework, system, at: moment }, context) => {
    const at = await context.readPoint(moment);
    return complianceOf({ at, framework, input: 'framework', system: system ?? null, systemInput: 'system', context });
  },
  principlesScore: async (_, { project, at: moment }, context) => {
    const at = await context.readPoint(moment);
    return complianceOf({
      at,
      framework: MLOPS_PRINCIPLES,
      input: 'framework',
      system: project,
      systemInput: 'project',
      context,
    });
  },
  clauseStatus: async (_, { clause: id, system, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const clause = requireKind({ at, id, input: 'clause', kinds: ['CLAUSE'] }, context);
    const [status] = await statusesOf({ at, clauses: [clause], system: systemOf(at, system, context), context });
    return status as ClauseStatusNode;
  },
  certificationStatus: async (_, { system: id, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const system = requireKind({ at, id, input: 'system', kinds: ['SYSTEM'] }, context);
    const reader = readerAt(at, context);
    const leaves = leavesOf(reader, applyingClauses(reader, system));
    const clauses = await statusesOf({ at, clauses: leaves, system, context });
    const binding = clauses.filter(({ inForce }) => inForce);
    return {
      system: { at, artifact: system },
      certified: binding.length > 0 && binding.every(isSatisfied),
      clauses,
    };
  },
  requiredQA: async (_, { class: riskClass, system, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const root = systemOf(at, system, context);
    const { version, definition } = await requirePolicy({ at, topic: 'QUALITY_ASSURANCE', subject: root }, context);
    const place = definition.classes.findIndex(({ name }) => name === riskClass);
    if (place < 0) {
      const names = definition.classes.map(({ name }) => name).join(', ');
      throw badUserInput({ input: 'class', message: `${riskClass} has no quality assurance; classes are ${names}` });
    }
    const points = definition.classes.slice(0, place + 1).flatMap((one) => one.points);
    return checked({ at, version, points, system: root, context });
  },
  technicalDocumentation: async (_, { system: id, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const system = requireKind({ at, id, input: 'system', kinds: ['SYSTEM'] }, context);
    const asked = { at, topic: 'TECHNICAL_DOCUMENTATION', subject: system } as const;
    const { version, definition } = await requirePolicy(asked, context);
    return checked({ at, version, points: definition.points, system, context });
  },
  requiredActivities: async (_, { domain, system, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const root = systemOf(at, system, context);
    const { version, definition } = await requirePolicy({ at, topic: 'DOMAIN_ACTIVITIES', subject: root }, context);
    const { base, domains } = definition;
    const own = Object.hasOwn(domains, domain) ? domains[domain] : undefined;
    if (domain !== 'NONE' && !own) {
      const names = ['NONE', ...Object.keys(domains)].join(', ');
      throw badUserInput({ input: 'domain', message: `there is no domain ${domain}; domains are ${names}` });
    }
    return checked({ at, version, points: [...base, ...(own?.points ?? [])], system: root, context });
  },
};

export const ClauseStatus: ClauseStatusResolvers = {
  clause: ({ at, clause }) => ({ at, artifact: clause }),
  status: ({ state }) => state,
  satisfied: (status) => isSatisfied(status),
  inForce: ({ inForce }) => inForce,
  compliers: ({ at, compliers }, _, context) => listed(at, compliers, context),
  notShown: ({ at, notShown }, _, context) => listed(at, notShown, context),
  failedBy: ({ at, failedBy }) => (failedBy === null ? null : { at, artifact: failedBy }),
  hazards: ({ at, hazards }, _, context) => listed(at, hazards, context),
  evidence: ({ at, evidence }, _, context) => listed(at, evidence, context),
  exemption: ({ at, exemption }) => (exemption === null ? null : { at, artifact: exemption }),
};

function isSatisfied({ state }: ReadStatus): boolean {
  return state === 'SATISFIED' || state === 'NOT_APPLICABLE';
}

function listed(at: ReadPoint, artifacts: readonly number[], context: RequestContext) {
  context.spend(artifacts.length);
  return artifacts.map((artifact) => ({ at, artifact }));
}

function systemOf(at: ReadPoint, id: string | null | undefined, context: RequestContext): number | null {
  return id ? requireKind({ at, id, input: 'system', kinds: ['SYSTEM'] }, context) : null;
}

async function complianceOf(asked: {
  readonly at: ReadPoint;
  readonly framework: string;
  readonly input: string;
  readonly system: string | null;
  readonly systemInput: string;
  readonly context: RequestContext;
}) {
  const { at, framework: id, input, systemInput, context } = asked;
  const framework = requireKind({ at, id, input, kinds: ['CLAUSE'], subkinds: ['FRAMEWORK'] }, context);
  const place = { at, id: asked.system ?? '', input: systemInput };
  const system = asked.system === null ? null : requireKind({ ...place, kinds: ['SYSTEM'] }, context);
  const leaves = leavesOf(readerAt(at, context), [framework]).filter((clause) => clause !== framework);
  const principles = await statusesOf({ at, clauses: leaves, system, context });
  return {
    framework: { at, artifact: framework },
    system: system === null ? null : { at, artifact: system },
    principles,
    satisfied: principles.filter(isSatisfied).length,
    total: principles.length,
  };
}

async function statusesOf(asked: {
  readonly at: ReadPoint;
  readonly clauses: readonly number[];
  readonly system: number | null;
  readonly context: RequestContext;
}): Promise<ClauseStatusNode[]> {
  const { at, clauses, system, context } = asked;
  context.spend(clauses.length);
  const reader = readerAt(at, context);
  const point = { reader, system, validAt: at.validAt, standing: standingAt(at, context) };
  return (await context.inTime(clauseStatuses(clauses, point))).map((status) => ({ ...status, at }));
}

async function checked(asked: {
  readonly at: ReadPoint;
  readonly version: number;
  readonly points: Checklist;
  readonly system: number | null;
  readonly context: RequestContext;
}) {
  const { at, version, points, system, context } = asked;
  context.spend(points.length);
  const policy = { at, version };
  if (system === null) {
    const plain = points.map(({ id, text, source }) => ({ id, text, source, met: null, holes: [], artifacts: [] }));
    return { policy, points: plain, holes: [] };
  }
  const statuses = await context.inTime(
    checklistStatus(readerAt(at, context), { system, points, validAt: at.validAt }),
  );
  return {
    policy,
    points: statuses.map((status) => {
      const artifacts = [...new Set(status.found.flatMap((one) => one.artifacts))];
      const { id, text, source } = status.point;
      return {
        id,
        text,
        source,
        met: isMet(status),
        holes: [...holesOf(status)],
        artifacts: listed(at, artifacts, context),
      };
    }),
    holes: statuses.filter((status) => holesOf(status).length > 0).map(({ point }) => point.id),
  };
}
