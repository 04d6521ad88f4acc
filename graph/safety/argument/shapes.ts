/** The symbols of GSN v3 (SCSC-141C, part 1), each as large as its text needs. */

import { element, type Point, path, type Size, type Svg } from '../picture/svg.ts';
import { FONT_FAMILY, type Font, idShortenedTo, textWidth, wrapText } from '../picture/text.ts';
import type { ArgumentElement, ArgumentStatus, ElementType } from './model.ts';

const TEXT: Font = { size: 12 };
const NAME: Font = { size: 10, bold: true };
const LINE = 15;
/** More is cut; the whole text comes up under the pointer. */
const MOST_LINES = 5;
/** How far a parallelogram leans. */
const LEAN = 16;
/** Height of the strip that names the module of an away element. */
const STRIP = 20;
/** Height of what hangs below an element. */
const DECORATION = 14;

/** Colours by status: fill and line. Every status is written out too, for who sees no colours. */
export const STATUS_COLOURS = {
  SUPPORTED: { fill: '#E3F4E5', line: '#2E7D32' },
  ASSUMED: { fill: '#F3F4F6', line: '#5F6B7A' },
  AXIOMATIC: { fill: '#F3F4F6', line: '#5F6B7A' },
  UNDEVELOPED: { fill: '#FFFFFF', line: '#5F6B7A' },
  DEGRADED: { fill: '#FFF4CC', line: '#9A6B00' },
  IN_DOUBT: { fill: '#FFE3C7', line: '#B85300' },
  DEFEATED: { fill: '#FBD9D7', line: '#B3261E' },
} as const satisfies Record<ArgumentStatus, { readonly fill: string; readonly line: string }>;
const NOT_JUDGED = { fill: '#FFFFFF', line: '#333B47' };

type Outline = 'RECTANGLE' | 'LEANING' | 'CIRCLE' | 'ROUNDED' | 'ELLIPSE' | 'FOLDER' | 'CONTRACT';

const OUTLINES: Readonly<Record<ElementType, Outline>> = {
  GOAL: 'RECTANGLE',
  STRATEGY: 'LEANING',
  SOLUTION: 'CIRCLE',
  CONTEXT: 'ROUNDED',
  ASSUMPTION: 'ELLIPSE',
  JUSTIFICATION: 'ELLIPSE',
  COUNTER_GOAL: 'RECTANGLE',
  MODULE: 'FOLDER',
  CONTRACT: 'CONTRACT',
  AWAY_GOAL: 'RECTANGLE',
  AWAY_SOLUTION: 'CIRCLE',
  AWAY_CONTEXT: 'ROUNDED',
  AWAY_ASSUMPTION: 'ELLIPSE',
  AWAY_JUSTIFICATION: 'ELLIPSE',
};

const LETTERS: Readonly<Partial<Record<ElementType, string>>> = {
  ASSUMPTION: 'A',
  AWAY_ASSUMPTION: 'A',
  JUSTIFICATION: 'J',
  AWAY_JUSTIFICATION: 'J',
};

/** An element as it will be drawn. */
export interface Shape extends Size {
  readonly element: ArgumentElement;
  /** Its symbol alone, without what hangs below it: lines reach this. */
  readonly symbol: Size;
  /** Draws it with its near left corner there. */
  readonly draw: (at: Point) => Svg;
}

/** How an element looks. */
export function shapeOf(argument: ArgumentElement): Shape {
  const outline = OUTLINES[argument.type];
  const symbolAlone = symbolOf(argument, outline);
  const isAway = argument.type.startsWith('AWAY_');
  const symbol = {
    width: symbolAlone.width,
    height: symbolAlone.height + (isAway ? STRIP : 0),
  };
  const hanging = isHanging(argument) ? DECORATION : 0;
  return {
    element: argument,
    symbol,
    width: symbol.width,
    height: symbol.height + hanging,
    draw: (at) => {
      const colours = argument.status ? STATUS_COLOURS[argument.status] : NOT_JUDGED;
      return element(
        'g',
        { class: 'element', transform: `translate(${Math.round(at.x)} ${Math.round(at.y)})` },
        element('title', {}, tooltipOf(argument)),
        outlineOf(outline, symbolAlone, colours, argument.type === 'COUNTER_GOAL'),
        ...textOf(argument, symbolAlone),
        ...letterOf(argument, symbolAlone),
        ...(isAway ? [stripOf(argument, symbolAlone, colours)] : []),
        ...(argument.public ? [publicMark(symbolAlone, colours)] : []),
        ...hangingBelow(argument, symbol, colours),
        ...(argument.status === 'DEFEATED' || argument.defeated ? [crossOf(symbol)] : []),
      );
    },
  };
}

function isHanging({ undeveloped, uninstantiated, toBeSupportedByContract, logic }: ArgumentElement): boolean {
  return undeveloped || uninstantiated || toBeSupportedByContract || logic !== 'ALL';
}

interface SymbolAlone extends Size {
  readonly lines: readonly string[];
  readonly name: string;
  readonly note: string;
  /** Where the first line (the name) has its middle. */
  readonly top: number;
}

function symbolOf(argument: ArgumentElement, outline: Outline): SymbolAlone {
  const note = argument.status ?? '';
  const wrapped = (widthOf: (line: number, of: number) => number) =>
    wrapText({ text: argument.text === '' ? argument.id : argument.text, font: TEXT, most: MOST_LINES, widthOf }).lines;
  if (outline === 'CIRCLE') {
    const width = 140;
    // The name, the text and the status, one line each, in the middle of the circle.
    const chord = (line: number, of: number) => 2 * halfChord(width / 2 - 6, middles(of + 2)[line + 1] as number);
    const lines = wrapped(chord);
    return {
      width,
      height: width,
      lines,
      name: nameFor(argument, 2 * halfChord(width / 2 - 8, middles(lines.length + 2)[0] as number)),
      note,
      top: width / 2 + (middles(lines.length + 2)[0] as number),
    };
  }
  if (outline === 'ELLIPSE') {
    const width = 248;
    const heightFor = (of: number) => (of + 2) * LINE * 1.42;
    const chordAt = (middle: number, height: number) =>
      width * Math.sqrt(Math.max(0, 1 - (Math.abs(middle) + LINE / 2 - 3) ** 2 / (height / 2) ** 2)) - 10;
    const lines = wrapped((line, of) => chordAt(middles(of + 2)[line + 1] as number, heightFor(of)));
    const height = heightFor(lines.length);
    const first = middles(lines.length + 2)[0] as number;
    return { width, height, lines, name: nameFor(argument, chordAt(first, height)), note, top: height / 2 + first };
  }
  const width = 232;
  const inside = outline === 'LEANING' ? width - 2 * LEAN - 8 : outline === 'CONTRACT' ? width - 32 : width - 20;
  const lines = wrapped(() => inside);
  const above = outline === 'FOLDER' ? 14 : 0;
  return {
    width,
    height: above + (lines.length + 1) * LINE + 16,
    lines,
    name: nameFor(argument, inside - (note === '' ? 0 : textWidth(note, { size: 9 }) + 8)),
    note,
    top: above + 8 + LINE / 2,
  };
}

/** Distances of the middles of so many lines from the middle of them all. */
function middles(count: number): number[] {
  return Array.from({ length: count }, (_, line) => (line - (count - 1) / 2) * LINE);
}

function halfChord(radius: number, middle: number): number {
  // The line's outer edge decides, a little in from where letters with a tail end.
  const far = Math.abs(middle) + LINE / 2 - 4;
  return Math.sqrt(Math.max(0, radius ** 2 - far ** 2));
}

function nameFor({ id }: ArgumentElement, width: number): string {
  return idShortenedTo(id, NAME, Math.max(width, 24));
}

/** The whole of what is said about an element. */
export function tooltipOf(argument: ArgumentElement): string {
  const { id, type, text, status, reason, evidence, module } = argument;
  return [
    `${id} (${type.toLowerCase().replaceAll('_', ' ')})`,
    text,
    ...(status ? [`${status}${reason ? `: ${reason}` : ''}`] : []),
    ...(evidence ? [`Evidence ${evidence.version}${evidence.digest ? `, sha256 ${evidence.digest}` : ''}`] : []),
    ...(module ? [`In module ${module}`] : []),
  ].join('\n');
}

interface Colours {
  readonly fill: string;
  readonly line: string;
}

function outlineOf(outline: Outline, { width, height }: Size, { fill, line }: Colours, isDashed: boolean): Svg {
  const look = { fill, stroke: line, 'stroke-width': 1.4, 'stroke-dasharray': isDashed ? '6 3' : undefined };
  switch (outline) {
    case 'RECTANGLE':
      return element('rect', { width, height, ...look });
    case 'ROUNDED':
      return element('rect', { width, height, rx: 18, ...look });
    case 'LEANING':
      return element('path', { d: `M${LEAN} 0 H${width} L${width - LEAN} ${height} H0 Z`, ...look });
    case 'CIRCLE':
      return element('circle', { cx: width / 2, cy: height / 2, r: width / 2, ...look });
    case 'ELLIPSE':
      return element('ellipse', { cx: width / 2, cy: height / 2, rx: width / 2, ry: height / 2, ...look });
    case 'FOLDER':
      return element('path', { d: `M0 0 H70 V14 H${width} V${height} H0 Z M0 14 H70`, ...look });
    case 'CONTRACT':
      return element('path', {
        d: `M8 0 H${width - 8} V${height} H8 Z M0 8 H16 V18 H0 Z M0 ${height - 18} H16 V${height - 8} H0 Z M${width - 16} 8 H${width} V18 H${width - 16} Z`,
        ...look,
      });
  }
}

function textOf(argument: ArgumentElement, { width, lines, name, note, top }: SymbolAlone): Svg[] {
  const isRound = ['CIRCLE', 'ELLIPSE'].includes(OUTLINES[argument.type]);
  const isLeft = !isRound;
  const left = OUTLINES[argument.type] === 'LEANING' ? LEAN + 4 : OUTLINES[argument.type] === 'CONTRACT' ? 20 : 10;
  const right = width - (argument.public ? 26 : left);
  const place = (y: number) => (isLeft ? { x: left, y } : { x: width / 2, y, 'text-anchor': 'middle' });
  const at = (line: number) => top + line * LINE + 4;
  const texts = [
    element('text', { ...place(at(0)), class: 'name' }, name),
    ...lines.map((line, position) => element('text', place(at(position + 1)), line)),
  ];
  if (note !== '') {
    const where = isLeft
      ? { x: right, y: at(0), 'text-anchor': 'end' }
      : { x: width / 2, y: at(lines.length + 1), 'text-anchor': 'middle' };
    texts.push(element('text', { ...where, class: 'note' }, note));
  }
  return texts;
}

function letterOf({ type }: ArgumentElement, { width, height }: Size): Svg[] {
  const letter = LETTERS[type];
  return letter
    ? [element('text', { x: width - 14, y: height - (type.startsWith('AWAY_') ? 8 : 3), class: 'letter' }, letter)]
    : [];
}

/** The strip of an away element: a small module and the name of the one that it is in. */
function stripOf({ cites }: ArgumentElement, { width, height }: Size, { line }: Colours): Svg {
  const name = idShortenedTo(cites?.module ?? 'module not known', { size: 10 }, width - 32);
  return element(
    'g',
    {},
    element('rect', { y: height, width, height: STRIP, fill: '#FFFFFF', stroke: line, 'stroke-width': 1.4 }),
    moduleMark({ x: 6, y: height + 5 }, line),
    element('text', { x: 24, y: height + 14, class: 'module' }, name),
  );
}

function publicMark({ width }: Size, { line }: Colours): Svg {
  return moduleMark({ x: width - 20, y: 5 }, line);
}

function moduleMark({ x, y }: Point, line: string): Svg {
  return element('path', { d: `M${x} ${y} h6 v3 h8 v8 h-14 z`, fill: '#FFFFFF', stroke: line });
}

/** Diamond: undeveloped; triangle: uninstantiated; both: a diamond with a line; box: a contract; words: how many supports. */
function hangingBelow(argument: ArgumentElement, { width, height }: Size, { line }: Colours): Svg[] {
  const { undeveloped, uninstantiated, toBeSupportedByContract, logic, k } = argument;
  const middle = width / 2;
  const look = { fill: '#FFFFFF', stroke: line, 'stroke-width': 1.2 };
  const found: Svg[] = [];
  if (toBeSupportedByContract) {
    found.push(element('rect', { x: middle - 9, y: height, width: 18, height: 11, ...look }));
    found.push(element('path', { d: `M${middle - 12} ${height + 3} h6 M${middle - 12} ${height + 8} h6`, ...look }));
  } else if (undeveloped) {
    const across = uninstantiated ? ` M${middle - 8} ${height + 7} h16` : '';
    found.push(element('path', { d: `M${middle} ${height} l8 7 l-8 7 l-8 -7 z${across}`, ...look }));
  } else if (uninstantiated) {
    found.push(element('path', { d: `M${middle} ${height} l8 12 h-16 z`, ...look }));
  }
  if (logic !== 'ALL') {
    const text = logic === 'ANY' ? 'any one of' : `at least ${k ?? '?'} of`;
    found.push(element('text', { x: middle + 12, y: height + 11, class: 'note' }, text));
  }
  return found;
}

function crossOf({ width, height }: Size): Svg {
  const corners = [
    path([
      { x: 0, y: 0 },
      { x: width, y: height },
    ]),
    path([
      { x: width, y: 0 },
      { x: 0, y: height },
    ]),
  ];
  return element('path', { d: corners.join(' '), class: 'cross' });
}

/** Rules that all pictures of arguments share. */
export const SHAPE_STYLE = `text{font:${TEXT.size}px ${FONT_FAMILY};fill:#1B2330}
.name{font-size:${NAME.size}px;font-weight:bold}.note{font-size:9px}.module{font-size:10px}
.letter{font-size:14px;font-weight:bold}.cross{stroke:#B3261E;stroke-width:2.5;stroke-opacity:.65;fill:none}
.line{fill:none;stroke:#333B47;stroke-width:1.2}.challenge{stroke-dasharray:6 4}
.legend{font-size:11px}`;
