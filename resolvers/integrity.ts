/** Whether records can be trusted, models were challenged, and somebody answers. */
import { ALCOA_RULES, ALCOA_SOURCE } from '../graph/governance/integrity/alcoa.ts';
import { NONE } from '../graph/index/graphIndex.ts';
import type { GraphView } from '../graph/index/graphView.ts';
import { INDEPENDENCE_ORDER } from '../graph/metamodel/policies.ts';
import { canonicalJson, sha256 } from '../graph/model/canonicalJson.ts';
import type { Delta } from '../graph/model/delta.ts';
import { alcoaViolationsIn, RECORD_KIND_NAMES } from '../graph/reading/alcoa.ts';
import { effectiveChallengeOf } from '../graph/reading/effectiveChallenge.ts';
import { type HeldBy, responsibilitiesAt } from '../graph/reading/responsibilities.ts';
import { ANONYMOUS } from './context.ts';
import { badUserInput } from './errors.ts';
import type { ReadPoint } from './nodes.ts';
import { pageOfRanking } from './page.ts';
import { readerAt, requireKind } from './reading.ts';
import type { AuditedChange, QueryResolvers } from './types.generated.ts';

export const integrityQueries: Pick<QueryResolvers, 'alcoaViolations' | 'effectiveChallenge' | 'responsibilities'> = {
  alcoaViolations: async (_, { kinds, at: moment, ...page }, context) => {
    const at = await context.readPoint(moment);
    const wanted = RECORD_KIND_NAMES.filter((kind) => !kinds || kinds.includes(kind));
    const entryOf = (revision: number) => context.journalEntry(revision);
    const found = await context.inTime(
      alcoaViolationsIn(readerAt(at, context), { kinds: wanted, entryOf, nobody: ANONYMOUS }),
    );
    const items = found.map(({ artifact, version, rule }) => {
      const { principle, sentence: reason, remedy } = ALCOA_RULES[rule];
      return {
        record: { at, artifact },
        version: { at, version },
        rule,
        principle,
        reason,
        remedy,
        source: ALCOA_SOURCE,
      };
    });
    const { revision } = at.view;
    return pageOfRanking({ items, page, list: `alcoaViolations ${wanted.join()}`, revision, context });
  },
  effectiveChallenge: async (_, { model: id, independence, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const model = requireKind({ at, id, input: 'model', kinds: ['MODEL'] }, context);
    const asked = INDEPENDENCE_ORDER.find((level) => level === (independence ?? 'I2'));
    if (!asked) {
      const message = `independence is one of ${INDEPENDENCE_ORDER.join(', ')}, not ${independence}`;
      throw badUserInput({ input: 'independence', message });
    }
    const { verdict, reason, developers, validators } = await effectiveChallengeOf(readerAt(at, context), model, {
      asked,
      validAt: at.validAt,
    });
    context.spend(developers.length + validators.length);
    return {
      verdict,
      reason,
      developers: developers.map((artifact) => ({ at, artifact })),
      validators: validators.map(({ person, by, level, unknown, independent, outcome }) => ({
        person: { at, artifact: person },
        by: { at, artifact: by },
        independence: level,
        unknown,
        independent,
        outcome,
      })),
    };
  },
  responsibilities: async (_, { policy: id, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const policy = requireKind({ at, id, input: 'policy', kinds: ['CONTROL'], subkinds: ['POLICY'] }, context);
    const [found] = await responsibilitiesAt(readerAt(at, context), at.validAt, policy);
    if (!found) {
      const message = `${id} names no levels of responsibility that are in force (responsibilityLevels, sponsorRole)`;
      throw badUserInput({ input: 'policy', message });
    }
    const sponsor = found.sponsor?.role ?? null;
    return {
      policy: { at, artifact: policy },
      levels: found.levels.map(({ level, roles }) => ({
        level,
        held: roles.some(({ holders }) => holders.length > 0),
        roles: roles.map((role) => heldNode(at, role)),
      })),
      sponsor: sponsor === null ? null : heldNode(at, sponsor),
    };
  },
};

function heldNode(at: ReadPoint, { role, body, holders }: HeldBy) {
  return { role: { at, artifact: role }, body, holders: holders.map((artifact) => ({ at, artifact })) };
}

/** What an entry did: digests of the states before and after it. */
export function auditedChanges(
  view: GraphView,
  { revision, delta }: { revision: number; delta: Delta },
): AuditedChange[] {
  const [before, after] = [view.at(revision - 1), view.at(revision)];
  const artifacts = new Set([
    ...delta.artifacts.map(({ id }) => id),
    ...[...delta.versions, ...delta.amendments].map(({ artifact }) => artifact),
  ]);
  const links = new Set(delta.links.map(({ id }) => id));
  return [
    ...[...artifacts].map((subject) =>
      change(subject, 'ARTIFACT', artifactHash(before, subject), artifactHash(after, subject)),
    ),
    ...[...links].map((subject) => change(subject, 'LINK', linkHash(before, subject), linkHash(after, subject))),
  ];
}

function change(subject: string, of: string, beforeHash: string | null, afterHash: string | null): AuditedChange {
  return { subject, of, beforeHash, afterHash };
}

function artifactHash(view: GraphView, id: string): string | null {
  const artifact = view.find(id);
  if (artifact === NONE) return null;
  const { title, subkind, sources, retired, closed } = view.state(artifact);
  const versions = view.versions(artifact).map((version) => ({
    id: view.versionId(version),
    content: view.digest(version),
    metadata: view.metadataDigest(version),
    bytes: view.rawDigest(version),
    retractions: view.retractions(version).map(({ at, reason }) => [String(at), reason]),
  }));
  const current = view.current(artifact);
  const now = current === NONE ? null : view.versionId(current);
  return sha256(canonicalJson({ title, subkind, sources: [...sources], retired, closed, versions, current: now }));
}

function linkHash(view: GraphView, id: string): string | null {
  const slot = view.findLink(id);
  if (slot === NONE || !view.isLive(slot)) return null;
  const { assertions, rulings } = view.link(slot);
  return sha256(canonicalJson(JSON.parse(JSON.stringify({ assertions, rulings }))));
}
