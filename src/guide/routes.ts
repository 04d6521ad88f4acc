/**
 * What Neo4j Browser fetches from the API: the guide, guides of single reports, the style sheet. Only these answer pages
 * of another origin, and only those of the Browser itself.
 */
import cors from '@fastify/cors';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Reports } from '../../graph/impact/analyse.ts';
import type { SafetyGraph } from '../../graph/safetyGraph.ts';
import type { BrowserAddresses, ReportQuestion } from '../../resolvers/context.ts';
import { exampleQuestion, examplesOf, guide } from './guide.ts';
import { REPORT_PROBLEMS, type ReportAddresses } from './reportAddress.ts';
import { noReportGuide, reportGuide } from './reportGuide.ts';
import { styleSheet } from './style.ts';

/** Where the guide is, below the API's origin. */
export const GUIDE_PATH = '/guide';

/** Adds the routes. */
export async function addGuide({
  server,
  graph,
  reports,
  addresses,
  origin,
  browserUrl,
  now,
  milliseconds,
}: {
  server: FastifyInstance;
  graph: SafetyGraph;
  reports: Reports;
  addresses: ReportAddresses;
  /** Of the API, as the analyst's browser reaches it; known once it listens. */
  origin: () => string;
  /** Null: not known, then pages of no other origin may fetch the guide. */
  browserUrl: string | null;
  now: () => Date;
  /** How long a report may take. */
  milliseconds: number;
}): Promise<void> {
  await server.register(
    async (routes) => {
      await routes.register(cors, {
        origin: browserOrigins(browserUrl),
        methods: ['GET'],
        // Neo4j Browser asks for fresh pages, and its error tracking marks what goes to a host named localhost.
        allowedHeaders: ['cache-control', 'pragma', 'sentry-trace', 'baggage'],
      });
      routes.get<{ Querystring: { report?: string | string[] } }>('', async (request, reply) => {
        const { report } = request.query;
        if (report === undefined) return page(reply, await theGuide());
        return page(reply, await theReport(String(report)));
      });
      // With a dot in its name: Neo4j Browser takes an address for one only so.
      routes.get('/style.grass', async (_, reply) => reply.type('text/plain; charset=utf-8').send(styleSheet()));
    },
    { prefix: GUIDE_PATH },
  );

  async function theGuide(): Promise<string> {
    const view = await graph.catchUp();
    const examples = examplesOf(view);
    const question = exampleQuestion({ examples, revision: view.revision, validAt: now().getTime() });
    const reportAddress = question === null ? null : guideAddress({ addresses, origin: origin(), question });
    return guide({ examples, origin: origin(), reportAddress });
  }

  async function theReport(name: string): Promise<string> {
    const found = addresses.find(name);
    if (!found.ok) return noReportGuide(REPORT_PROBLEMS[found.problem]);
    const { question } = found;
    const newest = await graph.catchUp();
    const view = question.revision > newest.revision ? undefined : graph.viewAt(question.revision);
    if (view === undefined) return noReportGuide(`There is no revision ${question.revision} in this graph.`);
    const { configuration, revision, validAt } = question;
    const rules =
      question.rules === undefined
        ? await graph.rulesAt({ revision, choice: 'AS_OF' })
        : await graph.rulesBy({ digest: question.rules, revision });
    const at = { view, validAt, rules };
    const clock = () => performance.now();
    const answer =
      question.type === 'FINDINGS'
        ? await reports.findings({ source: graph, at, request: { configuration, since: question.since }, clock })
        : await reports.impact({
            source: graph,
            at,
            request: {
              changes: question.changes,
              configuration,
              budget: { nodes: null, milliseconds },
              resume: null,
            },
            clock,
          });
    if (!answer.ok) return noReportGuide(answer.problem.message);
    const report = answer.value;
    return reportGuide({ question, report, view, newestRevision: newest.revision, origin: origin() });
  }
}

/** Where a report opens in Neo4j Browser. */
export function browserAddresses({
  addresses,
  origin,
  browserUrl,
}: {
  addresses: ReportAddresses;
  origin: () => string;
  browserUrl: string | null;
}): BrowserAddresses {
  return {
    of: (question) => {
      const address = guideAddress({ addresses, origin: origin(), question });
      return { guide: address, link: browserUrl === null ? null : playLink({ browserUrl, guide: address }) };
    },
    page: (path) => `${origin()}${path}`,
  };
}

/**
 * A link that opens Neo4j Browser, connected as `browserUrl` says, and plays a guide.
 *
 * The Browser plays before it has asked Neo4j which hosts guides may come from; until then it trusts `localhost`, but not
 * 127.0.0.1. A guide of any other host is put into its editor, for the analyst to run.
 */
export function playLink({ browserUrl, guide: address }: { browserUrl: string; guide: string }): string {
  const url = new URL(browserUrl);
  const guideUrl = new URL(address);
  const isLocal = LOOPBACK.includes(guideUrl.hostname);
  if (isLocal) guideUrl.hostname = 'localhost';
  url.searchParams.set('cmd', isLocal ? 'play' : 'edit');
  url.searchParams.set('arg', isLocal ? guideUrl.href : `:play ${guideUrl.href}`);
  return url.href;
}

function guideAddress({
  addresses,
  origin,
  question,
}: {
  addresses: ReportAddresses;
  origin: string;
  question: ReportQuestion;
}): string {
  return `${origin}${GUIDE_PATH}?report=${addresses.nameOf(question)}`;
}

/** A machine calls itself by several names, and the Browser's page may have been opened by any of them. */
export function browserOrigins(browserUrl: string | null): string[] {
  if (browserUrl === null) return [];
  const url = new URL(browserUrl);
  if (!LOOPBACK.includes(url.hostname)) return [url.origin];
  return LOOPBACK.map((name) => `${url.protocol}//${name}${url.port === '' ? '' : `:${url.port}`}`);
}

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

function page(reply: FastifyReply, text: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(text);
}
