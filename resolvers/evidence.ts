import { NONE } from '../graph/index/graphIndex.ts';
import type { GraphView } from '../graph/index/graphView.ts';
import type { Outcome as ContentOutcome } from '../graph/metamodel/content.ts';
import { artifactFields } from './artifact.ts';
import { currentFacts, validityFields } from './content.ts';
import { linksField, neighboursField } from './neighbours.ts';
import { recordWrite } from './record.ts';
import { refuseViolations, strictViolations, type Violation, violationError } from './strictArgument.ts';
import type { EvidenceResolvers, MutationResolvers, Outcome } from './types.generated.ts';

export const Evidence: EvidenceResolvers = {
  ...artifactFields,
  outcome: (parent) => {
    const { outcome } = currentFacts(parent);
    return outcome ? OUTCOME_NAMES[outcome] : null;
  },
  results: (parent) => currentFacts(parent).results?.slice() ?? null,
  ...validityFields,
  evaluates: linksField('SOURCE', 'EVALUATES'),
  evidences: linksField('SOURCE', 'EVIDENCES'),
  generatedBy: neighboursField({ end: 'TARGET', types: ['GENERATED'] }),
  challenges: neighboursField({ end: 'SOURCE', types: ['CHALLENGES'] }),
};

/** The content says pass, fail, inconclusive; GraphQL's enums are in capitals. */
const OUTCOME_NAMES = { pass: 'PASS', fail: 'FAIL', inconclusive: 'INCONCLUSIVE' } as const satisfies Record<
  ContentOutcome,
  Outcome
>;

export const evidenceMutations: Pick<MutationResolvers, 'recordTestResult'> = {
  recordTestResult: async (_, { input }, context) => {
    const relations = (input.evidences ?? []).map((from, place) => ({
      type: 'SUPPORTED_BY' as const,
      from,
      to: input.id,
      field: `evidences[${place}]`,
    }));
    const violationsIn = (view: GraphView): Violation[] => {
      // Evidence for a requirement, test or metric is no part of an argument.
      const ofClaims = relations.filter(
        ({ from }) => view.find(from) !== NONE && view.kind(view.find(from)) === 'CLAIM',
      );
      const known = ofClaims.map((relation) => ({ ...relation, toType: 'SOLUTION' as const }));
      return strictViolations(view, { claim: null, relations: known });
    };
    const { view } = await context.readPoint(null);
    refuseViolations(violationsIn(view));
    return recordWrite({
      operation: 'recordTestResult',
      kind: 'EVIDENCE',
      input,
      content: { outcome: input.outcome.toLowerCase(), results: input.results, validUntil: input.validUntil },
      subkind: 'TEST_RESULT',
      links: [
        { type: 'EVALUATES', field: 'evaluates', to: input.evaluates, scope: input.parts },
        { type: 'EVIDENCES', field: 'testCases', to: input.testCases },
        { type: 'EVIDENCES', field: 'evidences', to: input.evidences, scope: input.parts },
        {
          type: 'EVIDENCES',
          field: 'evidencesAgainst',
          to: input.evidencesAgainst,
          role: 'AGAINST',
          scope: input.parts,
        },
        { type: 'GENERATED', field: 'generatedBy', from: input.generatedBy },
      ],
      guard: (now) => violationError(violationsIn(now)),
      context,
    });
  },
};
