/** An argument for people: read from the top goal downwards, with its evidence and what is missing as tables. */
import type { List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { MissingPart } from './missingParts.ts';
import { ARGUMENT_STATUSES, type Argument, type ArgumentElement, type ArgumentStatus } from './model.ts';
import { rootsOf } from './roots.ts';

/** Levels of the list; what is deeper is told as a list of its own, for nobody sees further to the right. */
const MOST_LEVELS = 12;

/** The document. The same argument gives the same text. */
export function argumentMarkdown(
  argument: Argument,
  { title, missing }: { readonly title: string; readonly missing: readonly MissingPart[] },
): string {
  const outline = new Outline(argument);
  const blocks: RootContent[] = [
    { type: 'heading', depth: 1, children: [text(title)] },
    paragraph(
      missing.length === 0
        ? 'Complete: every goal ends in evidence of a recorded version.'
        : `Not complete: ${missing.length} missing, see below.`,
    ),
    heading('Argument'),
    ...outline.blocks(),
    heading('Evidence'),
    ...evidence(argument),
    heading('Challenges'),
    ...challenges(argument),
    heading('Missing'),
    ...(missing.length === 0
      ? [paragraph('Nothing.')]
      : [
          table(
            ['Element', 'What is missing'],
            missing.map(({ element, reason }) => [element, reason]),
          ),
        ]),
    heading('What the statuses say'),
    table(
      ['Status', 'It says'],
      statusesIn(argument).map((status) => [status, ARGUMENT_STATUSES[status]]),
    ),
  ];
  const root: Root = { type: 'root', children: blocks };
  return toMarkdown(root, { bullet: '-', extensions: [gfmTableToMarkdown({ tablePipeAlign: false })] });
}

/** Elements as nested lists, each once. */
class Outline {
  private readonly byId: ReadonlyMap<string, ArgumentElement>;
  private readonly below = new Map<string, string[]>();
  private readonly contexts = new Map<string, string[]>();
  private readonly told = new Set<string>();
  private readonly argument: Argument;

  constructor(argument: Argument) {
    this.argument = argument;
    this.byId = new Map(argument.elements.map((one) => [one.id, one]));
    for (const { type, from, to } of argument.relations) {
      const map = type === 'SUPPORTED_BY' ? this.below : type === 'IN_CONTEXT_OF' ? this.contexts : null;
      map?.set(from, [...(map.get(from) ?? []), to]);
    }
  }

  blocks(): RootContent[] {
    const blocks: RootContent[] = [];
    const later = rootsOf(this.argument);
    // What is too deep joins the end.
    for (const id of later) {
      if (!this.told.has(id)) blocks.push(listOf([this.item(id, 1, later)]));
    }
    return blocks;
  }

  private item(id: string, level: number, later: string[]): ListItem {
    const element = this.byId.get(id);
    if (!element)
      return { type: 'listItem', spread: false, children: [paragraph(`${id} (not part of this argument)`)] };
    if (this.told.has(id)) return { type: 'listItem', spread: false, children: [line(element, 'see above')] };
    if (level > MOST_LEVELS) {
      later.push(id);
      return { type: 'listItem', spread: false, children: [line(element, 'see below')] };
    }
    this.told.add(id);
    const inside = [...(this.contexts.get(id) ?? []), ...(this.below.get(id) ?? [])];
    const children = inside.map((one) => this.item(one, level + 1, later));
    return {
      type: 'listItem',
      spread: false,
      children: [line(element, null), ...(children.length > 0 ? [listOf(children)] : [])],
    };
  }
}

function line(element: ArgumentElement, instead: string | null): Paragraph {
  const { id, type, status, reason, logic, k, undeveloped, evidence: found, cites } = element;
  const name: PhrasingContent = {
    type: 'strong',
    children: [text(`${type.toLowerCase().replaceAll('_', ' ')} ${id}`)],
  };
  if (instead) return { type: 'paragraph', children: [name, text(` (${instead})`)] };
  const notes = [
    ...(status ? [status] : []),
    ...(logic === 'ANY' ? ['any one of its supports'] : logic === 'K_OF_N' ? [`at least ${k} of its supports`] : []),
    ...(undeveloped ? ['not developed'] : []),
    ...(found ? [`evidence ${found.version}`] : []),
    ...(cites ? [`cites ${cites.element} of ${cites.module}`] : []),
  ];
  const because = reason ? ` ${reason}` : '';
  const more = notes.length > 0 ? ` [${notes.join('; ')}]${because}` : because;
  return { type: 'paragraph', children: [name, text(`: ${element.text}${more}`)] };
}

function evidence({ elements }: Argument): RootContent[] {
  const solutions = elements.filter(({ type }) => type === 'SOLUTION' || type === 'AWAY_SOLUTION');
  if (solutions.length === 0) return [paragraph('None.')];
  return [
    table(
      ['Solution', 'What', 'Version', 'SHA-256', 'Status'],
      solutions.map(({ id, text: what, evidence: found, status }) => [
        id,
        what,
        found?.version ?? 'missing',
        found?.digest ?? '–',
        status ?? '–',
      ]),
    ),
  ];
}

function challenges({ relations, counterEvidence = [] }: Argument): RootContent[] {
  const found = relations.filter(({ type }) => type === 'CHALLENGES');
  if (found.length + counterEvidence.length === 0) return [paragraph('None.')];
  return [
    table(
      ['Challenger', 'Challenges', 'State'],
      [
        ...found.map(({ from, to, state }) => [from, to, state ?? 'OPEN']),
        ...counterEvidence.map(({ evidence, claim }) => [evidence, claim, 'Evidence against it, without a challenge']),
      ],
    ),
  ];
}

function statusesIn({ elements }: Argument): ArgumentStatus[] {
  const used = new Set(elements.map(({ status }) => status));
  return (Object.keys(ARGUMENT_STATUSES) as ArgumentStatus[]).filter((status) => used.has(status));
}

// ---- nodes ---------------------------------------------------------------------------------------------------

/** What no reader sees, and what would turn around the words after it, is shown as a replaced character. */
function text(value: string): PhrasingContent {
  return { type: 'text', value: value.replace(UNSEEN, '\u{FFFD}') };
}

/** Control characters but tab and line feed, half of a pair, and what turns the direction in which a text is shown. */
const UNSEEN = /(?![\t\n])\p{Cc}|\p{Cs}|[\u202A-\u202E\u2066-\u2069]/gu;

function paragraph(value: string): Paragraph {
  return { type: 'paragraph', children: [text(value)] };
}

function heading(value: string): RootContent {
  return { type: 'heading', depth: 2, children: [text(value)] };
}

function listOf(children: ListItem[]): List {
  return { type: 'list', ordered: false, spread: false, children };
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): RootContent {
  return {
    type: 'table',
    children: [head, ...rows].map((cells) => ({
      type: 'tableRow' as const,
      children: cells.map((cell) => ({ type: 'tableCell' as const, children: [text(cell)] })),
    })),
  };
}
