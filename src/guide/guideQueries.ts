/**
 * The Cypher of the guide: what an analyst runs by a click, over the projection that graph/store/projection.ts writes.
 *
 *     (:Artifact:Run)-[:USED]->(:Version)<-[:HAS_VERSION|CURRENT]-(:Artifact:Dataset)
 *
 * A link ends at an artifact or at one of its versions, so `(a)-[:HAS_VERSION]->{0,1}()` stands for either.
 */
import { cypherString } from './cypherText.ts';

/** How many artifacts there are of each kind. */
export const COUNT_KINDS = `MATCH (artifact:Artifact)
WHERE NOT artifact:Retired
RETURN artifact.kind AS kind, count(*) AS artifacts
ORDER BY artifacts DESC, kind`;

/** How many links there are of each relation. */
export const COUNT_RELATIONS = `MATCH (:Artifact|Version)-[link]->(:Artifact|Version)
WHERE link.id IS NOT NULL
RETURN type(link) AS relation, count(*) AS links
ORDER BY links DESC, relation`;

/** Safety, argument and evidence of everything that is linked with a baseline's contents, as a picture. */
export function pictureOfRelease(baseline: string): string {
  return `MATCH (:Baseline {id: ${cypherString(baseline)}})-[:INCLUDES]->(included)
MATCH (artifact:Artifact)-[:HAS_VERSION]->{0,1}(included)
WITH collect(DISTINCT artifact) AS artifacts
UNWIND artifacts AS artifact
MATCH path = (artifact)-[:HAS_VERSION]->{0,1}()-[link]-()<-[:HAS_VERSION]-{0,1}(other:Artifact)
WHERE link.id IS NOT NULL AND NOT other:Baseline
RETURN path
LIMIT 200`;
}

/** What a baseline includes, as a table. */
export function contentsOfRelease(baseline: string): string {
  return `MATCH (:Baseline {id: ${cypherString(baseline)}})-[:INCLUDES]->(included)
MATCH (artifact:Artifact)-[:HAS_VERSION]->{0,1}(included)
RETURN artifact.kind AS kind, included.id AS version, artifact.name AS name
ORDER BY kind, version`;
}

/** From a dataset over runs, what they made and what was measured on it, to the claims that rest on it. */
export function dependantsOfDataset(dataset: string): string {
  return `MATCH made = (:Dataset {id: ${cypherString(dataset)}})-[:HAS_VERSION]->()<-[:USED]-(:Run)-[:GENERATED]->(result)
OPTIONAL MATCH shown = (result)<-[:EVALUATES]-(:Evidence)-[:EVIDENCES]->(claim:Claim)
OPTIONAL MATCH argued = (claim)-[:SUPPORTS]->+(:Claim)
RETURN made, shown, argued
LIMIT 200`;
}

/** Which evidence, over which claims, a gate rests on. */
export const EVIDENCE_TO_GATE = `MATCH path = (:Evidence)-[:EVIDENCES]->(:Claim)-[:SUPPORTS]->*(:Claim)<-[:REQUIRES]-(:Gate)
RETURN path
LIMIT 200`;

/** Links of which an earlier pair of contents was reviewed, and the present one was not. */
export const OPEN_SUSPICIONS = `MATCH (from)-[link]->(to)
WHERE link.verdict = 'SUSPECT'
RETURN from.id AS from, type(link) AS relation, to.id AS to, link.revision AS sinceRevision
ORDER BY sinceRevision DESC, from, relation, to
LIMIT 200`;

/** The same as a picture. */
export const PICTURE_OF_SUSPICIONS = `MATCH suspicion = ()-[link]->()
WHERE link.verdict = 'SUSPECT'
RETURN suspicion
LIMIT 200`;

/** Requirements that no test case and no analysis verifies. */
export const UNVERIFIED_REQUIREMENTS = `MATCH (requirement:Requirement)
WHERE NOT requirement:Retired
  AND NOT EXISTS { (requirement)-[:HAS_VERSION]->{0,1}()<-[:VERIFIES]-() }
RETURN requirement.id AS requirement, requirement.name AS name
ORDER BY requirement
LIMIT 200`;

/** Hazards that nothing mitigates. */
export const UNMITIGATED_HAZARDS = `MATCH (hazard:Hazard)
WHERE NOT hazard:Retired
  AND NOT EXISTS { (hazard)-[:HAS_VERSION]->{0,1}()<-[:MITIGATES]-() }
OPTIONAL MATCH (hazard)-[:CURRENT]->(version)
RETURN hazard.id AS hazard, hazard.name AS name, version.severity AS severity
ORDER BY coalesce(severity, '') DESC, hazard
LIMIT 200`;

/** The newest entries of the journal: who wrote what, and why. */
export const NEWEST_ENTRIES = `MATCH (entry:JournalEntry)
RETURN entry.revision AS revision, entry.recordedAt AS at, entry.actor AS actor, entry.operation AS operation,
  entry.source AS source, entry.created AS created, entry.updated AS updated, entry.retired AS retired,
  entry.reason AS reason
ORDER BY revision DESC
LIMIT 10`;
