/**
 * Pages that show analyses as tables: plain HTML made on the server, of the newest revision or of `?revision=`.
 *
 *     GET /safety/fmea/<analysis id>      FMEA or FMEDA
 *     GET /safety/hara/<analysis or system id>
 *     GET /safety/gate/<gate id>          what was decided there
 *     GET /safety/raci/<process id>       who does what
 *     GET /safety/registry                all models
 *     GET /safety                         what pages there are
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { summed } from '../../graph/governance/portfolio/portfolio.ts';
import { evaluationsOf } from '../../graph/reading/auditTrail.ts';
import { readHazardTable } from '../../graph/reading/hazardTable.ts';
import { approvalsOf, figuresOf } from '../../graph/reading/portfolio/modelRecords.ts';
import { raciMatrixOf } from '../../graph/reading/raciMatrix.ts';
import type { RequestContext } from '../../resolvers/context.ts';
import { badUserInput, type ErrorCode } from '../../resolvers/errors.ts';
import { askFmea } from '../../resolvers/fmea.ts';
import { askFmeda } from '../../resolvers/fmeda.ts';
import type { ReadPoint } from '../../resolvers/nodes.ts';
import { allRecords, portfolioAt } from '../../resolvers/portfolio.ts';
import { readerAt, requireKind } from '../../resolvers/reading.ts';
import { standingAt } from '../../resolvers/standing.ts';
import { examplesOf } from '../guide/guide.ts';
import { PAGES_PATH, REGISTRY_PATH, TABLES, type TableName } from './addresses.ts';
import { fmeaPage } from './fmeaPage.ts';
import { fmedaPage } from './fmedaPage.ts';
import { problemPage } from './frame.ts';
import { type EvaluationRow, gatePage } from './gatePage.ts';
import { haraPage } from './haraPage.ts';
import { indexPage } from './indexPage.ts';
import type { PageData } from './pageData.ts';
import { raciPage } from './raciPage.ts';
import { type RegistryRow, registryPage } from './registryPage.ts';

interface PageRoute {
  Params: { '*': string };
  Querystring: { revision?: string | string[] };
}

const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  BAD_USER_INPUT: 400,
  RULE_VIOLATED: 400,
  NOT_FOUND: 404,
  LIMIT_EXCEEDED: 400,
  DATABASE_UNAVAILABLE: 503,
  DEADLINE_EXCEEDED: 503,
};

/** Adds the routes. */
export function addPages({
  server,
  contextOf,
}: {
  server: FastifyInstance;
  contextOf: (request: FastifyRequest, reply: FastifyReply) => RequestContext | Promise<RequestContext>;
}): void {
  const serve = (
    path: string,
    make: (request: FastifyRequest<PageRoute>, context: RequestContext) => Promise<string>,
  ) =>
    server.get<PageRoute>(path, async (request, reply) => {
      const context = await contextOf(request, reply);
      try {
        return html(reply, await make(request, context));
      } catch (error) {
        return problem(reply, error);
      }
    });
  for (const table of Object.keys(TABLES) as TableName[]) {
    serve(`${PAGES_PATH}/${table}/*`, (request, context) => pageOf({ table, request, context }));
  }
  serve(REGISTRY_PATH, registry);
  serve(PAGES_PATH, async (_, context) => indexPage(examplesOf((await context.readPoint(null)).view)));
}

async function registry(request: FastifyRequest<PageRoute>, context: RequestContext): Promise<string> {
  const at = await context.readPoint({ revision: revisionOf(request.query.revision) });
  const asked = await portfolioAt({ portfolio: null, at }, context);
  const { reader } = asked;
  const records = await allRecords(asked, context);
  const { standing } = asked;
  const numbers = records.map(({ model }) => model);
  const approvals = await context.inTime(approvalsOf({ reader, models: numbers, validAt: at.validAt, standing }));
  const models = records.map((record): RegistryRow => ({ record, approvals: approvals.get(record.model) ?? [] }));
  const figures = summed(models.map(({ record, approvals }) => figuresOf(reader, record, approvals)));
  const { revision: newestRevision } = await context.head();
  return registryPage({ reader, standing: await asked.standing(), newestRevision }, { figures, models });
}

async function pageOfGate(data: PageData, context: RequestContext): Promise<string> {
  const { reader, root } = data;
  const evaluations = evaluationsOf(reader, root);
  const signed = [root, ...reader.others(root, { end: 'SOURCE', type: 'APPLIES_TO' })];
  const signOffs = [
    ...new Set(signed.flatMap((one) => reader.others(one, { end: 'TARGET', type: 'APPROVES', kinds: ['SIGN_OFF'] }))),
  ];
  await context.inTime(reader.load([...evaluations, ...signOffs]));
  const rows: EvaluationRow[] = [];
  for (const evaluation of evaluations) {
    const entry = await context.journalEntry(reader.view.index.artifactSince.get(evaluation));
    if (entry) rows.push({ evaluation, actor: entry.actor, recordedAt: entry.recordedAt });
  }
  return gatePage(data, rows, signOffs);
}

async function pageOf(asked: {
  readonly table: TableName;
  readonly request: FastifyRequest<PageRoute>;
  readonly context: RequestContext;
}): Promise<string> {
  const { table, request, context } = asked;
  const at = await context.readPoint({ revision: revisionOf(request.query.revision) });
  const { kinds, subkinds } = TABLES[table];
  const id = request.params['*'];
  const root = requireKind({ at, id, input: 'id', kinds, ...(subkinds ? { subkinds } : {}) }, context);
  const data = await pageData({ at, root, context });
  if (table === 'gate') return pageOfGate(data, context);
  if (table === 'raci') return raciPage(data, raciMatrixOf(data.reader, root, at.validAt));
  if (table === 'hara') return haraPage(data, await context.inTime(readHazardTable(data.reader, root)));
  if (at.view.facts(root).subkind === 'FMEDA') {
    const fmeda = await askFmeda({ at, analysis: root, goal: null, asil: null, context });
    await context.inTime(data.reader.load(fmeda.rows.flatMap(({ mechanisms }) => mechanisms)));
    return fmedaPage(data, fmeda);
  }
  return fmeaPage(data, (await askFmea({ at, analysis: root, context })).table);
}

async function pageData(asked: { at: ReadPoint; root: number; context: RequestContext }): Promise<PageData> {
  const { at, root, context } = asked;
  const standing = await standingAt(at, context)();
  const { revision: newestRevision } = await context.head();
  return { reader: readerAt(at, context), standing, root, newestRevision };
}

/** @throws GraphQLError BAD_USER_INPUT */
function revisionOf(text: string | string[] | undefined): number | null {
  if (text === undefined) return null;
  if (typeof text === 'string' && /^\d{1,9}$/.test(text)) return Number(text);
  throw badUserInput({ input: 'revision', message: `revision is ${text}; it is one whole number` });
}

function problem(reply: FastifyReply, error: unknown): FastifyReply {
  const code = error instanceof GraphQLError ? (error.extensions.code as ErrorCode) : null;
  const status = code === null ? undefined : STATUS[code];
  // Everything else is a fault of the service: told and masked by the server.
  if (status === undefined) throw error;
  const title = status === 404 ? 'There is no such page' : 'The page cannot be shown';
  return html(reply.code(status), problemPage({ title, message: (error as GraphQLError).message }));
}

function html(reply: FastifyReply, text: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(text);
}
