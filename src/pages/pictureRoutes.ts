/**
 * Pages that show pictures, made on the server, of the newest revision or of `?revision=`.
 *
 *     GET /safety/argument/<claim or system id>     ?direction=DOWN|RIGHT  ?format=SVG|GSN_YAML|SACM|MARKDOWN: the document
 *     GET /safety/fault-tree/<gate id>              ?direction=            ?format=SVG  ?missionTime=hours
 */
import { readFileSync } from 'node:fs';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { ARGUMENT_FORMATS, type ArgumentFormat } from '../../graph/safety/argument/exportArgument.ts';
import { missingParts } from '../../graph/safety/argument/missingParts.ts';
import { ARGUMENT_STATUSES, type Argument, type ArgumentStatus } from '../../graph/safety/argument/model.ts';
import type { Direction } from '../../graph/safety/picture/layeredLayout.ts';
import type { RequestContext } from '../../resolvers/context.ts';
import { badUserInput, type ErrorCode } from '../../resolvers/errors.ts';
import { faultTreePicture } from '../../resolvers/faultTreePicture.ts';
import type { ReadPoint } from '../../resolvers/nodes.ts';
import { PICTURES_PATH, picturePath } from '../../resolvers/picturePage.ts';
import { askedArgument, exportedArgument } from '../../resolvers/safetyCaseExport.ts';
import { html } from '../guide/html.ts';
import { folded, noPictureHtml, picturePageHtml, VIEWER_PATH } from './pictureFrame.ts';

interface PictureRoute {
  Params: { '*': string };
  Querystring: Readonly<Record<string, string | string[] | undefined>>;
}

interface Asked {
  readonly id: string;
  readonly at: ReadPoint;
  readonly direction: Direction | null;
  readonly query: PictureRoute['Querystring'];
  readonly context: RequestContext;
}

interface Answered {
  readonly mediaType: string;
  readonly text: string;
  /** Null: it is shown, not saved. */
  readonly fileName: string | null;
}

const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  LIMIT_EXCEEDED: 400,
  DATABASE_UNAVAILABLE: 503,
  DEADLINE_EXCEEDED: 503,
};

const VIEWER = readFileSync(new URL('./viewer.js', import.meta.url), 'utf8');

/** Adds the routes. */
export function addPictures({
  server,
  contextOf,
}: {
  server: FastifyInstance;
  contextOf: (request: FastifyRequest, reply: FastifyReply) => RequestContext | Promise<RequestContext>;
}): void {
  server.get(VIEWER_PATH, async (_, reply) => reply.type('text/javascript; charset=utf-8').send(VIEWER));
  const add = (path: string, answer: (asked: Asked) => Promise<Answered>): void => {
    server.get<PictureRoute>(`${PICTURES_PATH}/${path}/*`, async (request, reply) => {
      try {
        const context = await contextOf(request, reply);
        const { query } = request;
        const at = await context.readPoint({ revision: revisionOf(query.revision) });
        const direction = oneOf('direction', query.direction, { DOWN: true, RIGHT: true });
        const { mediaType, text, fileName } = await answer({ id: request.params['*'], at, direction, query, context });
        if (fileName !== null) void reply.header('content-disposition', `attachment; filename="${fileName}"`);
        return send(reply, mediaType, text);
      } catch (error) {
        return problem(reply, error);
      }
    });
  };
  add('argument', argumentAnswer);
  add('fault-tree', faultTreeAnswer);
}

async function argumentAnswer({ id, at, direction, query, context }: Asked): Promise<Answered> {
  const { artifact } = context.require({ at, id, input: 'id' });
  const isSystem = at.view.kind(artifact) === 'SYSTEM';
  const asked = await askedArgument({ at, top: isSystem ? null : id, system: isSystem ? id : null }, context);
  const format = oneOf('format', query.format, ARGUMENT_FORMATS);
  if (format !== null) return exportedArgument(asked, format, direction);
  const revision = `revision=${at.view.revision}`;
  const linkOf = (element: { id: string; type: string }) => {
    const leads = !isSystem && (element.type === 'GOAL' || element.type === 'STRATEGY') && element.id !== asked.id;
    return leads ? `${picturePath('argument', element.id)}?${revision}` : null;
  };
  const { text } = exportedArgument({ ...asked, linkOf }, 'SVG', direction);
  const missing = missingParts(asked.argument);
  const here = `${picturePath('argument', asked.id)}?${revision}`;
  const formats = Object.keys(ARGUMENT_FORMATS) as ArgumentFormat[];
  const page = picturePageHtml({
    title: asked.title,
    id: asked.id,
    facts: [
      html`<b>${missing.length === 0 ? 'Complete' : `Not complete: ${missing.length} missing`}</b>`,
      html`${asked.argument.elements.length} elements`,
      ...statusFacts(asked.argument),
    ],
    links: [
      { text: 'Top to bottom', address: `${here}&direction=DOWN` },
      { text: 'Left to right', address: `${here}&direction=RIGHT` },
      ...formats.map((one) => ({ text: NAMES[one], address: `${here}&format=${one}` })),
    ],
    svg: text,
    details: folded(
      `What is missing (${missing.length})`,
      missing.slice(0, MOST_LISTED).map(({ element, reason }) => html`<b>${element}</b>: ${reason}`),
    ),
  });
  return { mediaType: 'text/html', text: page, fileName: null };
}

const NAMES: Readonly<Record<ArgumentFormat, string>> = {
  GSN_YAML: 'GSN YAML',
  MARKDOWN: 'Markdown',
  SACM: 'SACM',
  SVG: 'SVG',
};
/** Missing parts below a picture: the API has all. */
const MOST_LISTED = 200;

function statusFacts({ elements }: Argument) {
  return (Object.keys(ARGUMENT_STATUSES) as ArgumentStatus[]).flatMap((status) => {
    const count = elements.filter((one) => one.status === status).length;
    return count > 0 ? [html`${status} <b>${count}</b>`] : [];
  });
}

async function faultTreeAnswer({ id, at, direction, query, context }: Asked): Promise<Answered> {
  const format = oneOf('format', query.format, { SVG: true });
  const missionTime = hoursOf(query.missionTime);
  const linked = format === null;
  const picture = await faultTreePicture({ at, id, input: 'id', missionTime, direction, linked }, context);
  if (format !== null)
    return { mediaType: 'image/svg+xml', text: picture.svg, fileName: `${id.replace(/[^\w.-]+/g, '_')}.svg` };
  const here = `${picturePath('fault-tree', id)}?revision=${at.view.revision}`;
  const page = picturePageHtml({
    title: picture.title,
    id,
    facts: picture.facts.map((fact) => html`${fact}`),
    links: [
      { text: 'Top to bottom', address: `${here}&direction=DOWN` },
      { text: 'Left to right', address: `${here}&direction=RIGHT` },
      { text: 'SVG', address: `${here}&format=SVG` },
    ],
    svg: picture.svg,
    details: [],
  });
  return { mediaType: 'text/html', text: page, fileName: null };
}

/** @throws GraphQLError BAD_USER_INPUT */
function revisionOf(text: string | string[] | undefined): number | null {
  if (text === undefined) return null;
  if (typeof text === 'string' && /^\d{1,9}$/.test(text)) return Number(text);
  throw badUserInput({ input: 'revision', message: `revision is ${text}; it is one whole number` });
}

function hoursOf(text: string | string[] | undefined): number {
  if (text === undefined) return 0;
  if (typeof text === 'string' && /^\d{1,9}(\.\d{1,6})?$/.test(text)) return Number(text);
  throw badUserInput({ input: 'missionTime', message: `missionTime is ${text}; it is a number of hours, 0 or more` });
}

function oneOf<Value extends string>(
  input: string,
  text: string | string[] | undefined,
  values: Readonly<Record<Value, unknown>>,
): Value | null {
  if (text === undefined) return null;
  if (typeof text === 'string' && Object.hasOwn(values, text)) return text as Value;
  throw badUserInput({ input, message: `${input} is ${text}; it may be ${Object.keys(values).join(', ')}` });
}

function problem(reply: FastifyReply, error: unknown): FastifyReply {
  const code = error instanceof GraphQLError ? (error.extensions.code as ErrorCode) : null;
  const status = code === null ? undefined : STATUS[code];
  // Everything else is a fault of the service: told and masked by the server.
  if (status === undefined) throw error;
  const title = status === 404 ? 'There is no such page' : 'The page cannot be shown';
  const { message } = error as GraphQLError;
  return send(reply.code(status), 'text/html', noPictureHtml({ title, message }));
}

function send(reply: FastifyReply, mediaType: string, text: string): FastifyReply {
  return reply.type(`${mediaType}; charset=utf-8`).header('cache-control', 'no-store').send(text);
}
