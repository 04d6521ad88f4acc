/** An argument as a text of one of the formats. */
import { type DrawingOptions, drawArgument, MOST_DRAWN } from './drawArgument.ts';
import { argumentMarkdown } from './exportMarkdown.ts';
import { writeGsnYaml } from './gsnYaml.ts';
import { missingParts } from './missingParts.ts';
import type { Argument } from './model.ts';
import { writeSacm } from './writeSacm.ts';

/** Formats, with what each is for. */
export const ARGUMENT_FORMATS = {
  GSN_YAML: 'The YAML of the GSN community (gsn2x).',
  MARKDOWN: 'For people: the argument as an outline, its evidence and what is missing as tables.',
  SACM: 'XMI of SACM 2.x (OMG), for assurance case tools.',
  SVG: 'The picture in the notation of GSN v3.',
} as const;
export type ArgumentFormat = keyof typeof ARGUMENT_FORMATS;

const MEDIA: Readonly<Record<ArgumentFormat, { readonly mediaType: string; readonly ending: string }>> = {
  GSN_YAML: { mediaType: 'application/yaml', ending: 'gsn.yaml' },
  MARKDOWN: { mediaType: 'text/markdown', ending: 'md' },
  SACM: { mediaType: 'application/xml', ending: 'sacm.xmi' },
  SVG: { mediaType: 'image/svg+xml', ending: 'svg' },
};

export interface ExportedArgument {
  readonly mediaType: string;
  readonly fileName: string;
  readonly text: string;
}

interface ExportOptions extends Pick<DrawingOptions, 'title' | 'direction' | 'linkOf'> {
  readonly format: ArgumentFormat;
  /** What file and document are named by. */
  readonly id: string;
}

/** Null: it has more elements than one picture takes. */
export function exportArgument(argument: Argument, options: ExportOptions): ExportedArgument | null {
  const { format, id } = options;
  if (format === 'SVG' && argument.elements.length > MOST_DRAWN) return null;
  const { mediaType, ending } = MEDIA[format];
  const fileName = `${id.replace(/[^\w.-]+/g, '_')}.${ending}`;
  return { mediaType, fileName, text: textIn(argument, options) };
}

function textIn(argument: Argument, { format, id, ...drawing }: ExportOptions): string {
  switch (format) {
    case 'GSN_YAML':
      return writeGsnYaml(argument, { name: id });
    case 'MARKDOWN':
      return argumentMarkdown(argument, { title: drawing.title, missing: missingParts(argument) });
    case 'SACM':
      return writeSacm(argument, { name: id });
    case 'SVG':
      return `${drawArgument(argument, drawing)}\n`;
  }
}
