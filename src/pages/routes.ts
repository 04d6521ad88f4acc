/**
 * Pages that show analyses as tables: plain HTML made on the server, of the newest revision or of `?revision=`.
 *
 *     GET /safety/fmea/<analysis id>      FMEA or FMEDA
 *     GET /safety/hara/<analysis or system id>
 *     GET /safety/gate/<gate id>          what was decided there
 *     GET /safety/raci/<process id>       who does what
 *     GET /safety/registry                all models
 *     GET /safety                         what pages there are
 *
 * `?from=2001` begins with that row. A problem is said as a page to who takes HTML, to others as the API says it.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { summed } from '../../graph/governance/portfolio/portfolio.ts';
import { evaluationsOf } from '../../graph/reading/auditTrail.ts';
import { readHazardTable } from '../../graph/reading/hazardTable.ts';
import { approvalsOf, figuresOf } from '../../graph/reading/portfolio/modelRecords.ts';
import { raciMatrixOf } from '../../graph/reading/raciMatrix.ts';
import { standingOfSignOffs } from '../../graph/reading/signing/signatures.ts';
import type { RequestContext } from '../../resolvers/context.ts';
import { badUserInput, notFound } from '../../resolvers/errors.ts';
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
import { type EvaluationRow, gatePage } from './gatePage.ts';
import { haraPage } from './haraPage.ts';
import { indexPage } from './indexPage.ts';
import type { PageData } from './pageData.ts';
import { html, problem } from './problem.ts';
import { raciPage } from './raciPage.ts';
import { type RegistryRow, registryPage } from './registryPage.ts';

interface PageRoute {
  Params: { '*': string };
  Querystring: { revision?: string | string[]; from?: string | string[] };
}

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
        return problem({ request, reply, otherwise: 'HTML' }, error);
      }
    });
  for (const table of Object.keys(TABLES) as TableName[]) {
    serve(`${PAGES_PATH}/${table}/*`, (request, context) => pageOf({ table, request, context }));
  }
  serve(REGISTRY_PATH, registry);
  server.get(`${PAGES_PATH}/*`, async (request, reply) => {
    const [path] = request.url.split('?');
    const message = `there is no page ${path}: ${PAGES_PATH} lists those that there are`;
    return problem({ request, reply, otherwise: 'JSON' }, notFound({ message, input: 'path' }));
  });
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
  const from = fromOf(request.query.from);
  return registryPage({ reader, standing: await asked.standing(), newestRevision, from }, { figures, models });
}

async function pageOfGate(data: PageData, at: ReadPoint, context: RequestContext): Promise<string> {
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
  const { validAt } = at;
  return gatePage(data, rows, await context.inTime(standingOfSignOffs(reader, signOffs, { validAt })));
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
  const data = await pageData({ at, root, from: fromOf(request.query.from), context });
  if (table === 'gate') return pageOfGate(data, at, context);
  if (table === 'raci') return raciPage(data, raciMatrixOf(data.reader, root, at.validAt));
  if (table === 'hara') return haraPage(data, await context.inTime(readHazardTable(data.reader, root)));
  if (at.view.facts(root).subkind === 'FMEDA') {
    const fmeda = await askFmeda({ at, analysis: root, goal: null, asil: null, context });
    await context.inTime(data.reader.load(fmeda.rows.flatMap(({ mechanisms }) => mechanisms)));
    return fmedaPage(data, fmeda);
  }
  return fmeaPage(data, (await askFmea({ at, analysis: root, context })).table);
}

async function pageData(asked: {
  readonly at: ReadPoint;
  readonly root: number;
  readonly from: number;
  readonly context: RequestContext;
}): Promise<PageData> {
  const { at, root, from, context } = asked;
  const standing = await standingAt(at, context)();
  const { revision: newestRevision } = await context.head();
  return { reader: readerAt(at, context), standing, root, newestRevision, from };
}

/** @throws GraphQLError BAD_USER_INPUT */
function revisionOf(text: string | string[] | undefined): number | null {
  if (text === undefined) return null;
  if (typeof text === 'string' && /^\d{1,9}$/.test(text)) return Number(text);
  throw badUserInput({ input: 'revision', message: `revision is ${text}; it is one whole number` });
}

/** @throws GraphQLError BAD_USER_INPUT */
function fromOf(text: string | string[] | undefined): number {
  if (text === undefined) return 1;
  if (typeof text === 'string' && /^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw badUserInput({ input: 'from', message: `from is ${text}; it is the number of a row, from 1` });
}
