/** Safety cases as documents and pictures. */
import { sha256 } from '../graph/model/canonicalJson.ts';
import { MOST_ARGUMENT_ELEMENTS } from '../graph/reading/readArgument.ts';
import { type DrawingOptions, MOST_DRAWN } from '../graph/safety/argument/drawArgument.ts';
import { type ArgumentFormat, exportArgument } from '../graph/safety/argument/exportArgument.ts';
import { missingParts } from '../graph/safety/argument/missingParts.ts';
import type { Argument } from '../graph/safety/argument/model.ts';
import type { RequestContext } from './context.ts';
import { badUserInput, limitExceeded } from './errors.ts';
import { generatedCase } from './generatedSafetyCase.ts';
import type { ReadPoint } from './nodes.ts';
import { picturePage } from './picturePage.ts';
import { readerAt } from './reading.ts';
import { argumentAt, argumentStandingAt } from './safetyCase.ts';
import type { QueryResolvers } from './types.generated.ts';

/** An argument that somebody asked for, and what it is called. */
export interface AskedArgument {
  readonly argument: Argument;
  /** Id of the claim or system. */
  readonly id: string;
  readonly title: string;
}

export const safetyCaseExportQueries: Pick<QueryResolvers, 'exportSafetyCase'> = {
  exportSafetyCase: async (_, { top, system, format, direction, at: moment }, context) => {
    const at = await context.readPoint(moment);
    const asked = await askedArgument({ at, top: top ?? null, system: system ?? null }, context);
    const exported = exportedArgument(asked, format, direction ?? null);
    const missing = missingParts(asked.argument);
    return {
      format,
      revision: at.view.revision,
      ...exported,
      digest: sha256(exported.text),
      elements: asked.argument.elements.length,
      complete: missing.length === 0,
      missing,
      page: picturePage({ picture: 'argument', id: asked.id, at }, context),
    };
  },
};

/**
 * The recorded argument under a claim, or the generated one of a system.
 * @throws GraphQLError BAD_USER_INPUT, NOT_FOUND, LIMIT_EXCEEDED
 */
export async function askedArgument(
  { at, top, system }: { readonly at: ReadPoint; readonly top: string | null; readonly system: string | null },
  context: RequestContext,
): Promise<AskedArgument> {
  if ((top === null) === (system === null)) {
    throw badUserInput({
      input: top === null ? 'top' : 'system',
      message: 'give exactly one of top (a claim) and system',
    });
  }
  if (system !== null) {
    const { artifact, argument } = await generatedCase({ at, system, input: 'system' }, context);
    const name = readerAt(at, context).name(artifact);
    return {
      argument,
      id: at.view.id(artifact),
      title: `Safety case of ${name}, generated at revision ${at.view.revision}`,
    };
  }
  const { argument, artifacts, whole } = await argumentAt(at, { top }, context);
  if (!whole)
    throw limitExceeded(`the case has more than ${MOST_ARGUMENT_ELEMENTS} elements: ask for a goal further down`);
  const standing = await argumentStandingAt(at, context);
  const elements = argument.elements.map((element) => {
    const artifact = artifacts.get(element.id);
    if (artifact === undefined) return element;
    const { status, reason } = standing.of(artifact);
    return { ...element, status, reason };
  });
  const { artifact } = context.require({ at, id: top as string, input: 'top' });
  return {
    argument: { ...argument, elements },
    id: at.view.id(artifact),
    title: `${readerAt(at, context).name(artifact)}, at revision ${at.view.revision}`,
  };
}

/**
 * The document.
 * @throws GraphQLError LIMIT_EXCEEDED
 */
export function exportedArgument(
  { argument, id, title, linkOf }: AskedArgument & Pick<DrawingOptions, 'linkOf'>,
  format: ArgumentFormat,
  direction: 'DOWN' | 'RIGHT' | null,
) {
  const count = argument.elements.length;
  if (count > MOST_ARGUMENT_ELEMENTS)
    throw limitExceeded(`the case has ${count} elements, and a document takes ${MOST_ARGUMENT_ELEMENTS}`);
  const exported = exportArgument(argument, { format, id, title, linkOf, ...(direction ? { direction } : {}) });
  if (exported) return exported;
  throw limitExceeded(`the case has ${count} elements, and a picture takes ${MOST_DRAWN}: ask for a goal further down`);
}
