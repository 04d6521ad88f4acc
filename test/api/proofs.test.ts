/*
 * Graph:    the golden story, ingested over HTTP; then read back over HTTP, and given to the independent checker
 *           (test/support/checker.ts) as what a client has: ids, contents, links.
 * Scenario: requests of the golden rows, sent as a client sends them.
 * Result:   every step of every witness holds, and so does every certificate for an artifact that is not reached.
 * Negative control: the same certificate with one link less, and a witness with another rule, are refused.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.ts';
import { type CheckedCertificate, type CheckedStep, Checker } from '../support/checker.ts';
import { GOLDEN_BATCHES } from '../support/goldenBatches.ts';
import { GOLDEN_ROWS } from '../support/goldenRows.ts';
import type { PlainArtifact, PlainLink, PlainQuestion } from '../support/plainGraph.ts';

const ROWS = ['a1', 'a2', 'b', 'c1', 'c2', 'd', 'e', 'e2', 'f', 'g', 'h1', 'h2', 'i'];

const GRAPH = `{ artifacts(first: 200) { nodes {
  id kind subkind current { label } versions(first: 20) { nodes { label content } }
  outgoing(first: 100) { nodes {
    id type role scope assurance verdict attributes from { id } fromVersion { id } to { id } toVersion { id }
  } }
} } }`;

const STEPS = 'steps { from to link relation changedEnd rule kindIn effectIn effectOut with }';
const REPORT = `query ($input: ImpactInput!) { impact(input: $input) { items(first: 200) { nodes {
  artifact { id } version { id } states { effect modality }
  witnesses(first: 100) { pathSet paths { ${STEPS} } }
  effects modality
} } } }`;

const PROOF = `query ($input: ImpactInput!, $target: ID!) { proveNoImpact(input: $input, target: $target) {
  ... on NonImpactCertificate { inside(first: 1000) { nodes } boundary(first: 1000) { nodes { link inside outside reason } } }
} }`;

interface ReadLink {
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
  readonly fromVersion: { readonly id: string } | null;
  readonly toVersion: { readonly id: string } | null;
  readonly assurance: string;
  readonly verdict: string | null;
  readonly attributes: Record<string, unknown> | null;
}
type ReadArtifact = Omit<PlainArtifact, 'current' | 'versions'> & {
  readonly current: { readonly label: string } | null;
  readonly versions: { readonly nodes: PlainArtifact['versions'] };
  readonly outgoing: {
    readonly nodes: readonly (Omit<PlainLink, 'from' | 'to' | 'inferred' | 'reviewed'> & ReadLink)[];
  };
};

let api: Api;
let graph: Pick<PlainQuestion, 'artifacts' | 'links'>;

beforeAll(async () => {
  api = await startApi({ now: () => new Date('2026-11-21T00:00:00Z') });
  await api.ingest(GOLDEN_BATCHES.batch);
  const nodes: readonly ReadArtifact[] = (await api.query(GRAPH)).artifacts.nodes;
  graph = {
    artifacts: nodes.map(({ id, kind, subkind, current, versions }) => ({
      id,
      kind,
      subkind,
      current: current?.label ?? null,
      versions: versions.nodes,
    })),
    links: nodes.flatMap(({ outgoing }) =>
      outgoing.nodes.map(({ from, to, fromVersion, toVersion, assurance, verdict, attributes, ...link }) => ({
        ...link,
        from: fromVersion?.id ?? from.id,
        to: toVersion?.id ?? to.id,
        inferred: assurance === 'INFERRED',
        reviewed: verdict === 'VALID',
        attributes: attributes ?? {},
      })),
    ),
  };
});
afterAll(() => api.close());

it.each(GOLDEN_ROWS.filter(({ row }) => ROWS.includes(row)))('row $row: $scenario', async (row) => {
  const input = { configuration: 'R1', changes: row.changes, at: { validAt: row.validAt } };
  const checker = new Checker({
    ...graph,
    configuration: 'R1',
    changes: row.changes as unknown as PlainQuestion['changes'],
    validAt: row.validAt,
  });
  const { impact } = await api.query(REPORT, { input });
  for (const item of impact.items.nodes) {
    const node = item.version?.id ?? item.artifact.id;
    const { modality } = item;
    const [effect] = item.effects;
    const paths: readonly { readonly steps: readonly CheckedStep[] }[] = item.witnesses.paths;
    expect([node, paths.length > 0]).toEqual([node, true]);
    for (const { steps } of paths) {
      expect(checker.witness({ node, effect, modality, steps })).toEqual([]);
      const wrong = steps.map((step) => ({ ...step, rule: step.kindIn ? 'F22' : 'T22' }));
      expect(checker.witness({ node, effect, modality, steps: wrong })).not.toEqual([]);
    }
  }
  for (const target of row.notReached) {
    const { proveNoImpact } = await api.query(PROOF, { input, target });
    const boundary: CheckedCertificate['boundary'] = proveNoImpact.boundary.nodes;
    const certificate = { target, inside: proveNoImpact.inside.nodes, boundary };
    expect(checker.certificate(certificate)).toEqual([]);
    for (const [number] of boundary.entries()) {
      expect(checker.certificate({ ...certificate, boundary: boundary.toSpliced(number, 1) })).not.toEqual([]);
    }
  }
});
