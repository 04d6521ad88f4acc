/** The tabs that GraphiQL opens with: the story that an empty graph is filled with, asked three ways; else what there is. */
import type { GraphView } from '../../graph/index/graphView.ts';
import type { ArtifactKind } from '../../graph/metamodel/kinds.ts';

/** A tab. Values are literals in the query: GraphiQL shows a tab's variables only once it has been left and come back to. */
export interface Example {
  readonly query: string;
}

export const EXAMPLES: readonly Example[] = [
  {
    query: `# Training data D1 gets 8,000 more rows. What does release R1 have to do again, why, and who decides?
query Impact {
  impact(
    input: {
      configuration: "R1"
      changes: [{
        subject: "D1"
        kind: DATA_APPEND
        to: { label: "v2", content: { rows: 108000, schema: ["image", "box", "class"] } }
      }]
    }
  ) {
    verdict
    complete
    counts { total byEffect { effect count } }
    items(first: 20) {
      nodes {
        artifact { id kind title }
        effects
        modality
        reason
        witness { from relation to rule }
      }
    }
    plan {
      levels { obligations { action subject parts responsible accountable } }
      reuse
    }
    gates { gate { id } verdict unmet }
  }
}
`,
  },
  {
    query: `# Does another labelling of the night slice of test set D2 touch model M1? A certificate, or a witness.
query Prove {
  proveNoImpact(
    target: "M1"
    input: {
      configuration: "R1"
      changes: [{
        subject: "D2"
        kind: DATA_RELABEL
        to: { label: "v2", content: { rows: 8000, labels: "r2", parts: ["slice:day", "slice:night"] } }
        parts: ["slice:night"]
      }]
    }
  ) {
    __typename
    ... on NonImpactCertificate { reached boundary { nodes { inside relation outside reason } } }
    ... on ImpactWitness { item { reason } }
    ... on NonImpactUnknown { because }
  }
}
`,
  },
  {
    query: `# What is in the graph: hazards with what mitigates them, and what shows that it works.
query Hazards {
  artifacts(filter: { kinds: [HAZARD] }, first: 10) {
    totalCount
    nodes {
      id
      title
      ... on Hazard {
        severity
        exposure
        controllability
        mitigatedBy {
          nodes {
            id
            kind
            ... on Requirement {
              criterion { metric op value }
              verifiedBy { nodes { id } }
              claims { nodes { id ... on Claim { text supportedBy { nodes { id kind } } } } }
            }
          }
        }
      }
    }
  }
}
`,
  },
];

/** Examples that this graph has an answer to. */
export function examplesFor(view: GraphView): readonly Example[] {
  if (['R1', 'D1', 'D2', 'M1'].every((id) => isThere(view, view.find(id)))) return EXAMPLES;
  const hazards = EXAMPLES.at(-1) as Example;
  const dataset = firstOf(view, 'DATASET');
  return dataset === null ? [hazards] : [moreRows(dataset), hazards];
}

/** The id of the first artifact of a kind that is in use; null: there is none. */
export function firstOf(view: GraphView, kind: ArtifactKind): string | null {
  for (const artifact of view.ofKind(kind)) if (isThere(view, artifact)) return view.id(artifact);
  return null;
}

function isThere(view: GraphView, artifact: number): boolean {
  return artifact >= 0 && !view.isRetired(artifact);
}

function moreRows(dataset: string): Example {
  return {
    query: `# Data set ${dataset.replace(/\s+/g, ' ')} gets more rows. What has to be done again, why, and who decides?
query Impact {
  impact(input: { changes: [{ subject: ${JSON.stringify(dataset)}, kind: DATA_APPEND }] }) {
    verdict
    complete
    counts { total byEffect { effect count } }
    items(first: 20) { nodes { artifact { id kind title } effects modality reason } }
    plan { levels { obligations { action subject parts responsible accountable } } }
  }
}
`,
  };
}
