/** Where a browser shows pictures. */
import type { RequestContext } from './context.ts';
import type { ReadPoint } from './nodes.ts';

/** Pictures, with what they are of. */
export const PICTURES = {
  argument: 'The recorded argument under a claim, or the one that is generated for a system.',
  'fault-tree': 'The fault tree under a gate.',
} as const;
export type Picture = keyof typeof PICTURES;

/** Below the origin of the service. */
export const PICTURES_PATH = '/safety';

/** Address of the page with the picture as it is at this point; below the origin where that is not known. */
export function picturePage(
  { picture, id, at }: { readonly picture: Picture; readonly id: string; readonly at: ReadPoint },
  { browserAddresses }: Pick<RequestContext, 'browserAddresses'>,
): string {
  const path = `${picturePath(picture, id)}?revision=${at.view.revision}`;
  return browserAddresses?.page(path) ?? path;
}

/** One segment for the id: in several a browser would take `..` for the way up. */
export function picturePath(picture: Picture, id: string): string {
  return `${PICTURES_PATH}/${picture}/${encodeURIComponent(id).replaceAll('%3A', ':')}`;
}
