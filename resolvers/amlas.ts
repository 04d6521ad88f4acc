/** The AMLAS template filled in with what the graph has. */
import { type AmlasRead, readAmlas } from '../graph/reading/ai/readAmlas.ts';
import type { GraphReader } from '../graph/reading/graphReader.ts';
import { AMLAS_ARTEFACTS, type FilledArtefact, fillStages, missingArtefacts } from '../graph/safety/ai/amlas.ts';
import { AI_SAFETY_RULES } from '../graph/safety/ai/rules.ts';
import type { ArtifactNode, ReadPoint } from './nodes.ts';
import { readerAt, requireKind } from './reading.ts';
import type { AmlasArtefact, AmlasAssuranceResolvers, QueryResolvers } from './types.generated.ts';

/** A model at a point in history. */
export interface AmlasNode {
  readonly at: ReadPoint;
  readonly reader: GraphReader;
  readonly read: AmlasRead;
}

export const amlasQueries: Pick<QueryResolvers, 'amlas'> = {
  amlas: async (_, { model: id, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const model = requireKind({ at, id, input: 'model', kinds: ['MODEL'] }, context);
    const reader = readerAt(at, context);
    return { at, reader, read: await readAmlas(reader, model) };
  },
};

export const AmlasAssurance: AmlasAssuranceResolvers = {
  model: ({ at, read }) => ({ at, artifact: read.model }),
  stages: ({ at, read }, _, context) => {
    const stages = fillStages(read.found);
    const all = stages.flatMap(({ inputs, outputs }) => [...inputs, ...outputs]);
    context.spend(all.reduce((sum, { artifacts }) => sum + 1 + artifacts.length, 0));
    return stages.map(({ inputs, outputs, ...stage }) => ({
      ...stage,
      inputs: inputs.map((one) => artefactNode(at, one)),
      outputs: outputs.map((one) => artefactNode(at, one)),
    }));
  },
  missing: ({ at, read }) =>
    missingArtefacts(read.found).map((letter) =>
      artefactNode(at, { letter, name: AMLAS_ARTEFACTS[letter].name, artifacts: [] }),
    ),
  rules: ({ at, reader, read }) => {
    const { hidden, unverified } = read;
    const names = (artifacts: readonly number[]) => artifacts.map((one) => reader.name(one)).join(', ');
    const exposed = hidden.exposed.map(({ data }) => data);
    const isVerified = unverified.length === 0;
    const hasRequirements = (read.found.get('H') ?? []).length > 0;
    return [
      {
        rule: 'AMLAS_VERIFICATION_DATA_EXPOSED',
        verdict: hidden.verdict,
        message: {
          PASS: 'nobody who developed the model may read its verification data',
          FAIL: `developers have, or had, ${names(exposed)}`,
          UNKNOWN:
            hidden.unsaid.length > 0
              ? `nobody says who may read ${names(hidden.unsaid)}: state access, or who is responsible`
              : 'there are no verification data, or nobody says who developed the model (ATTRIBUTED_TO)',
        }[hidden.verdict],
        source: AI_SAFETY_RULES.AMLAS_VERIFICATION_DATA_EXPOSED.source,
        artifacts: [...exposed, ...hidden.unsaid].map((artifact) => ({ at, artifact })),
      },
      {
        rule: 'AMLAS_REQUIREMENT_UNVERIFIED',
        verdict: !isVerified ? 'FAIL' : hasRequirements ? 'PASS' : 'UNKNOWN',
        message: !isVerified
          ? `no verification result of the model speaks for ${names(unverified)}`
          : hasRequirements
            ? 'each ML safety requirement has a verification result of the model'
            : 'there are no ML safety requirements',
        source: AI_SAFETY_RULES.AMLAS_REQUIREMENT_UNVERIFIED.source,
        artifacts: unverified.map((artifact) => ({ at, artifact })),
      },
    ];
  },
};

type ArtefactNode = Omit<AmlasArtefact, 'artifacts'> & { readonly artifacts: readonly ArtifactNode[] };

function artefactNode(at: ReadPoint, { letter, name, artifacts }: FilledArtefact<number>): ArtefactNode {
  return {
    letter,
    artefact: name,
    status: artifacts.length > 0 ? 'PRESENT' : 'MISSING',
    artifacts: artifacts.map((artifact) => ({ at, artifact })),
  };
}
