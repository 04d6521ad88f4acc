/** Signatures: what there is to look at, signing, taking back, how each stands, and the export of all. */
import {
  type ClosureMember,
  closureDigest,
  type ExportedSignOff,
  exportDefect,
  exportSignOffs,
  type SignOffExport,
} from '../graph/governance/signing/digests.ts';
import { SIGNING_RULES, type SigningProblem } from '../graph/governance/signing/rules.ts';
import { NONE } from '../graph/index/graphIndex.ts';
import type { GraphView } from '../graph/index/graphView.ts';
import { closureOf, MOST_MEMBERS, roleViewOf } from '../graph/reading/signing/closure.ts';
import { standingOfSignOffs } from '../graph/reading/signing/signatures.ts';
import { revokeSignature, type SigningAnswer, signSubject } from '../graph/writing/signSubject.ts';
import { signerOf } from './authentication.ts';
import { instantField, integerField, textField, textsField } from './content.ts';
import type { RequestContext } from './context.ts';
import { limitExceeded, notFound, rulesViolated } from './errors.ts';
import { entryOf } from './journal.ts';
import type { ReadPoint } from './nodes.ts';
import { pageSize } from './page.ts';
import { readerAt, requireKind } from './reading.ts';
import type { MutationResolvers, QueryResolvers, SigningViewResolvers, SignOffResolvers } from './types.generated.ts';

/** What there is to look at before signing. */
export interface SigningViewNode {
  readonly subject: string;
  readonly subjectDigest: string;
  readonly closureDigest: string;
  readonly members: readonly ClosureMember[];
}

/** Sign-offs in one export: a list that was cut would prove nothing. Some ten megabytes. */
export const MAXIMUM_EXPORTED = 10_000;

export const signatureFields: Pick<
  SignOffResolvers,
  'role' | 'printedName' | 'clientSignedAt' | 'components' | 'seenAt' | 'revokes' | 'environment' | 'standing'
> = {
  role: textField('role'),
  printedName: textField('printedName'),
  clientSignedAt: instantField('clientSignedAt'),
  components: textsField('components'),
  seenAt: integerField('seenAt'),
  revokes: textField('revokes'),
  environment: textField('environment'),
  standing: async ({ at, artifact }, _, context) => {
    const [standing] = await standingOfSignOffs(readerAt(at, context), [artifact], at);
    if (!standing) throw new RangeError('one sign-off in, one standing out');
    const { state, covers, reasons, moved } = standing;
    context.spend(moved.length);
    const entries = await Promise.all(
      moved.map(({ revision }) => (revision === null ? null : context.journalEntry(revision))),
    );
    return {
      state,
      covers,
      reasons: [...reasons],
      moved: moved.map((one, place) => {
        const entry = entries[place];
        return {
          artifact: one.artifact,
          from: one.from?.id ?? null,
          fromDigest: one.from?.digest ?? null,
          to: one.to?.id ?? null,
          toDigest: one.to?.digest ?? null,
          cause: entry ? entryOf(entry) : null,
        };
      }),
    };
  },
};

export const SigningView: SigningViewResolvers = {
  subject: ({ subject }) => subject,
  subjectDigest: (view) => view.subjectDigest,
  closureDigest: (view) => view.closureDigest,
  count: ({ members }) => members.length,
  members: ({ members }, { first }, context) => {
    const some = members.toSorted((left, right) => (left.id < right.id ? -1 : 1)).slice(0, pageSize(first));
    context.spend(some.length);
    return some;
  },
};

export const signingQueries: Pick<QueryResolvers, 'signingView' | 'signOffExport' | 'verifySignOffExport'> = {
  signingView: async (_, { subject: id, role: roleId }, context) => {
    const at = await context.readPoint(null);
    const { view } = at;
    const place = view.resolve(id);
    if (!place) throw notFound({ input: 'subject', message: `there is no ${id}` });
    const role = requireKind({ at, id: roleId, input: 'role', kinds: ['ROLE'] }, context);
    const reader = readerAt(at, context);
    await reader.load([role]);
    const subject = place.version === NONE ? { ...place, version: view.current(place.artifact) } : place;
    const members = closureOf(view, subject, roleViewOf(reader.content(role).sees));
    if (!members) throw limitExceeded(`more than ${MOST_MEMBERS} artifacts: narrow what the role sees`);
    return {
      subject: subject.version === NONE ? view.id(subject.artifact) : view.versionId(subject.version),
      subjectDigest: view.digest(subject.version),
      closureDigest: closureDigest(members),
      members,
    };
  },
  signOffExport: async (_, { at: moment }, context) => {
    const at = await context.readPoint(moment);
    const { view } = at;
    const made = await exportedAt(at, context);
    context.spend(made.count);
    const head = view.revision === 0 ? null : await context.journalEntry(view.revision);
    return { ...made, signOffs: [...made.signOffs], revision: view.revision, journalHash: head?.hash ?? null };
  },
  verifySignOffExport: async (_, { export: given }, context) => {
    const records = given.signOffs.map((one): ExportedSignOff => ({ ...one, recordedAt: '', retired: false }));
    const defect = exportDefect({ ...given, signOffs: records });
    if (defect !== null) return { ok: false, why: `The export is not whole: ${defect}.` };
    const at = await context.readPoint({ revision: given.revision }, { input: 'export' });
    const held = await exportedAt(at, context);
    if (held.digest === given.digest) return { ok: true, why: null };
    const first = held.signOffs.findIndex((one, place) => one.chainDigest !== records[place]?.chainDigest);
    const which = held.signOffs[first]?.id ?? records.at(-1)?.id;
    return {
      ok: false,
      why: `The export holds ${given.count} and the graph ${held.count} at revision ${given.revision}; they differ from ${which} on.`,
    };
  },
};

async function exportedAt(at: ReadPoint, context: RequestContext): Promise<SignOffExport> {
  const { view } = at;
  const signOffs = [...view.ofKind('SIGN_OFF')];
  if (signOffs.length > MAXIMUM_EXPORTED) {
    throw limitExceeded(`there are ${signOffs.length} sign-offs, an export holds ${MAXIMUM_EXPORTED}`);
  }
  const reader = readerAt(at, context);
  await reader.load(signOffs);
  return exportSignOffs(
    signOffs.map((signOff) => {
      const revision = recordedAt(view, signOff);
      return {
        id: view.id(signOff),
        revision,
        recordedAt: new Date(view.instantOf(revision)).toISOString(),
        retired: view.isRetired(signOff),
        content: reader.content(signOff),
      };
    }),
  );
}

function recordedAt(view: GraphView, signOff: number): number {
  const version = view.current(signOff);
  return version === NONE ? view.index.artifactSince.get(signOff) : view.index.versionRevisionOf(version);
}

export const signingMutations: Pick<MutationResolvers, 'sign' | 'revokeSignOff'> = {
  sign: async (_, { input }, context) => {
    const { person, components } = await signerOf(context, input.secret);
    const answer = await signSubject({
      ...writing(context),
      request: {
        person,
        components,
        subject: input.subject,
        role: input.role,
        meaning: input.meaning,
        reason: input.reason,
        subjectDigest: input.subjectDigest ?? null,
        closureDigest: input.closureDigest ?? null,
        validUntil: input.validUntil ? Date.parse(input.validUntil) : null,
        environment: input.environment ?? null,
        clientSignedAt: input.clientTime ? Date.parse(input.clientTime) : null,
      },
    });
    const { signOff, replayed, revision } = orThrow(answer);
    const at = await context.afterWrite();
    return { signOff: { at, artifact: at.view.find(signOff) }, replayed, revision };
  },
  revokeSignOff: async (_, { input }, context) => {
    const { person, components } = await signerOf(context, input.secret);
    const request = { person, components, signOff: input.signOff, reason: input.reason };
    const { signOff, revision } = orThrow(await revokeSignature({ ...writing(context), request }));
    const at = await context.afterWrite();
    const node = (id: string) => ({ at, artifact: at.view.find(id) });
    return { revocation: node(signOff), signOff: node(input.signOff), revision };
  },
};

function writing(context: RequestContext) {
  return {
    graph: context.graph,
    readerAt: (view: GraphView) => readerAt({ view, validAt: context.now.getTime() } as ReadPoint, context),
    authorship: context.authorship({}),
    now: (view: GraphView) => context.decideAt(view),
  };
}

function orThrow(answer: SigningAnswer) {
  if (answer.ok) return answer;
  const { rule, path, message } = answer.problem satisfies SigningProblem;
  const input = path === 'person' ? 'x-actor' : `input.${path}`;
  if (answer.code === 'NOT_FOUND') throw notFound({ input, message });
  const { sentence, source } = SIGNING_RULES[rule];
  throw rulesViolated([{ rule, message: `${message}. ${sentence}`, input, source }], answer.code);
}
