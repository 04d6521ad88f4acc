import { NONE } from '../graph/index/graphIndex.ts';
import type { GraphReader } from '../graph/reading/graphReader.ts';
import type { ElementType } from '../graph/safety/argument/model.ts';
import { type ArgumentRule, CITED_TYPES } from '../graph/safety/argument/wellFormed.ts';
import { artifactFields } from './artifact.ts';
import { currentFacts, flagField, textField, wordingField } from './content.ts';
import type { RequestContext } from './context.ts';
import { linksField, neighboursField } from './neighbours.ts';
import { readerAt } from './reading.ts';
import { type RecordedLink, recordWrite } from './record.ts';
import { argumentStandingAt, becauseOf } from './safetyCase.ts';
import {
  type PlannedClaim,
  type PlannedRelation,
  refuseViolations,
  strictViolations,
  typeOf,
  type Violation,
  violationError,
} from './strictArgument.ts';
import type { ClaimResolvers, MutationResolvers, RecordClaimInput } from './types.generated.ts';

export const Claim: ClaimResolvers = {
  ...artifactFields,
  text: wordingField,
  logic: (parent) => currentFacts(parent).logic ?? null,
  k: (parent) => currentFacts(parent).k ?? null,
  undeveloped: (parent) => currentFacts(parent).undeveloped ?? null,
  uninstantiated: flagField('uninstantiated'),
  public: flagField('public'),
  origin: textField('origin'),
  toBeSupportedByContract: flagField('toBeSupportedByContract'),
  status: async ({ at, artifact }, _, context) => (await argumentStandingAt(at, context)).of(artifact).status,
  statusBecause: async ({ at, artifact }, _, context) =>
    becauseOf((await argumentStandingAt(at, context)).of(artifact)),
  supportedBy: neighboursField({ end: 'TARGET', types: ['SUPPORTS', 'EVIDENCES'] }),
  supports: neighboursField({ end: 'SOURCE', types: ['SUPPORTS'] }),
  context: linksField('SOURCE', 'IN_CONTEXT_OF'),
  challengedBy: neighboursField({ end: 'TARGET', types: ['CHALLENGES'] }),
};

export const claimMutations: Pick<MutationResolvers, 'recordClaim'> = {
  recordClaim: async (_, { input }, context) => {
    const planned = plannedBy(input);
    const { view } = await context.readPoint(null);
    const away = await citation(input, context);
    refuseViolations([...strictViolations(view, planned), ...marksOf(input), ...away.violations]);
    return recordWrite({
      operation: 'recordClaim',
      kind: 'CLAIM',
      input,
      content: {
        text: input.text,
        logic: input.logic,
        k: input.k,
        undeveloped: input.undeveloped,
        uninstantiated: input.uninstantiated,
        public: input.public,
        origin: input.origin,
        toBeSupportedByContract: input.toBeSupportedByContract,
      },
      links: [
        { type: 'SUPPORTS', field: 'supports', to: input.supports },
        { type: 'SUPPORTS', field: 'supportedBy', from: input.supportedBy },
        { type: 'EVIDENCES', field: 'evidence', from: input.evidence },
        { type: 'IN_CONTEXT_OF', field: 'about', to: input.about, role: 'ABOUT' },
        { type: 'IN_CONTEXT_OF', field: 'assumptions', to: input.assumptions, role: 'ASSUMPTION' },
        { type: 'IN_CONTEXT_OF', field: 'justifications', to: input.justifications, role: 'JUSTIFICATION' },
        { type: 'IN_CONTEXT_OF', field: 'context', to: input.context, role: 'CONTEXT' },
        { type: 'PART_OF', field: 'module', to: input.module },
        ...(away.link ? [away.link] : []),
      ],
      guard: (now) => violationError(strictViolations(now, planned)),
      context,
    });
  },
};

/** What the input asks for, as elements and relations of GSN. */
function plannedBy(input: RecordClaimInput): {
  readonly claim: PlannedClaim;
  readonly relations: readonly PlannedRelation[];
} {
  const { id, subkind } = input;
  // A content that is given takes the place of the whole one; none: what is known stays.
  const { text, logic, k, uninstantiated, public: isPublic, origin, toBeSupportedByContract, more } = input;
  const given = [text, logic, k, input.undeveloped, uninstantiated, isPublic, origin, toBeSupportedByContract, more];
  const undeveloped = given.some((value) => value !== null && value !== undefined) ? input.undeveloped === true : null;
  const below = (type: PlannedRelation['type'], field: string, others: readonly string[] | null | undefined) =>
    (others ?? []).map((to, place) => ({ type, from: id, to, field: `${field}[${place}]` }));
  return {
    claim: { id, subkind: subkind ?? null, undeveloped },
    relations: [
      ...(input.supports ?? []).map((from, place) => ({
        type: 'SUPPORTED_BY' as const,
        from,
        to: id,
        field: `supports[${place}]`,
      })),
      ...below('SUPPORTED_BY', 'supportedBy', input.supportedBy),
      ...below('SUPPORTED_BY', 'evidence', input.evidence),
      ...below('IN_CONTEXT_OF', 'about', input.about),
      ...below('IN_CONTEXT_OF', 'assumptions', input.assumptions),
      ...below('IN_CONTEXT_OF', 'justifications', input.justifications),
      ...below('IN_CONTEXT_OF', 'context', input.context),
    ],
  };
}

function marksOf({ id, undeveloped, toBeSupportedByContract }: RecordClaimInput): Violation[] {
  if (!undeveloped || !toBeSupportedByContract) return [];
  const message = `${id} is to be supported by contract and marked as undeveloped: keep one of the marks`;
  return [{ rule: 'GSN_UNDEVELOPED_BY_CONTRACT', field: 'undeveloped', message }];
}

/** The link by which an away element cites another one, and what is wrong with that. */
async function citation(
  input: RecordClaimInput,
  context: RequestContext,
): Promise<{ readonly link: RecordedLink | null; readonly violations: readonly Violation[] }> {
  const { id, cites } = input;
  const at = await context.readPoint(null);
  const { view } = at;
  const type = typeOf(view, id, { id, subkind: input.subkind ?? null, undeveloped: null }) as ElementType;
  const wanted = CITED_TYPES[type];
  const wrong = (rule: ArgumentRule, message: string) => ({
    link: null,
    violations: [{ rule, field: 'cites', message }],
  });
  if (!cites) {
    const isNew = view.find(id) === NONE;
    return wanted && isNew
      ? wrong('GSN_AWAY_TARGET', `${id} cites nothing: name a public ${wanted} of another module`)
      : { link: null, violations: [] };
  }
  if (!wanted) return wrong('GSN_AWAY_TARGET', `${id} is a ${type}: only away elements cite others`);
  const { artifact } = context.require({ at, id: cites, input: 'input.cites' });
  const is = typeOf(view, cites, null);
  if (is !== wanted)
    return wrong('GSN_AWAY_TARGET', `${id} is an ${type} and cites ${cites}, a ${is}: name a ${wanted}`);
  const reader = readerAt(at, context);
  await reader.load([artifact]);
  if (reader.content(artifact).public !== true) {
    return wrong(
      'GSN_AWAY_NOT_PUBLIC',
      `${id} cites ${cites}, which is not public: make it public, or cite another one`,
    );
  }
  const modules = modulesOf(reader, artifact);
  const own = input.module ? [input.module] : view.find(id) === NONE ? [] : modulesOf(reader, view.find(id));
  const isSame = modules.length === 0 ? own.length === 0 : modules.some((module) => own.includes(module));
  if (isSame)
    return wrong('GSN_AWAY_SAME_MODULE', `${id} cites ${cites}, which is in the same module: link to it directly`);
  const role = 'AWAY';
  if (type === 'AWAY_GOAL') return { link: { type: 'SUPPORTS', field: 'cites', from: cites, role }, violations: [] };
  if (type === 'AWAY_SOLUTION')
    return { link: { type: 'EVIDENCES', field: 'cites', from: cites, role }, violations: [] };
  return { link: { type: 'IN_CONTEXT_OF', field: 'cites', to: cites, role }, violations: [] };
}

/** Ids of the modules that a claim, or the claims that evidence speaks for, are in. */
function modulesOf(reader: GraphReader, artifact: number): string[] {
  const claims =
    reader.kind(artifact) === 'CLAIM'
      ? [artifact]
      : reader.others(artifact, { end: 'SOURCE', type: 'EVIDENCES', roles: [null, 'FOR'], kinds: ['CLAIM'] });
  const modules = claims.flatMap((claim) => reader.others(claim, { end: 'SOURCE', type: 'PART_OF', kinds: ['CLAIM'] }));
  return modules.map((module) => reader.id(module));
}
