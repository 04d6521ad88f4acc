/**
 * An argument as a picture in the notation of GSN v3 (SCSC-141C), as SVG that needs nothing else.
 *
 *     ┌──────┐ ──▷ (context)          ▶ supported by, ▷ in context of, dashed: challenges
 *     │ goal │ ──▷ (assumption) A
 *     └──┬───┘
 *        ▼
 */
import { type Direction, layeredLayout } from '../picture/layeredLayout.ts';
import { middleOf, type Ports, type RoutedLine, routedLines } from '../picture/lines.ts';
import { element, number, type Point, path, type Size, type Svg } from '../picture/svg.ts';
import { shortenedTo, textWidth } from '../picture/text.ts';
import {
  ARGUMENT_STATUSES,
  type Argument,
  type ArgumentElement,
  type ArgumentRelation,
  type ArgumentStatus,
} from './model.ts';
import { SHAPE_STYLE, type Shape, STATUS_COLOURS, shapeOf } from './shapes.ts';

/** How a picture is drawn. */
export interface DrawingOptions {
  readonly title: string;
  /** Where the layers go. Default: DOWN, and RIGHT where that would be wider than anybody can look at. */
  readonly direction?: Direction;
  /** Where an element leads when it is clicked; null: nowhere. */
  readonly linkOf?: (element: ArgumentElement) => string | null;
}

/** Elements above which layers go to the right by default: their texts are read from top to bottom, like a page. */
export const MOST_DOWN = 40;
/** Elements in one picture. Laying out twice as many takes four times as long, and nobody looks at more at once. */
export const MOST_DRAWN = 600;

const MARGIN = 24;
/** How far beside its supports' lines a challenge reaches an element. */
const CHALLENGE_SHIFT = { down: 40, right: 12 } as const;
/** Between an element and its contexts. */
const ASIDE = 30;
const STACKED = 12;
/** Begins the names of columns of leaves; no id has a space in it. */
const STACK_OF = 'leaves from ';
/** Leaves of one element that are put below one another instead of beside, and how many in one column. */
const STACK = { fewest: 3, most: 6 } as const;

/**
 * The picture. The same argument in the same order gives the same text.
 * @throws RangeError for more than {@link MOST_DRAWN} elements: the caller looks first.
 */
export function drawArgument(argument: Argument, { title, direction, linkOf = () => null }: DrawingOptions): string {
  if (argument.elements.length > MOST_DRAWN)
    throw new RangeError(`${argument.elements.length} elements are too many to draw`);
  const way = direction ?? (argument.elements.length > MOST_DOWN ? 'RIGHT' : 'DOWN');
  return new Drawing(argument, way, linkOf).svg(title);
}

/** Elements that are placed as one: an element with its contexts, or leaves in a column. */
interface Block extends Size {
  readonly id: string;
  readonly places: readonly { readonly shape: Shape; readonly at: Point }[];
  readonly ports: Ports;
  /** Lines inside it, from its own corner. */
  readonly inner: readonly { readonly relation: ArgumentRelation; readonly points: readonly Point[] }[];
}

class Drawing {
  private readonly argument: Argument;
  private readonly direction: Direction;
  private readonly linkOf: (element: ArgumentElement) => string | null;
  private readonly shapes: ReadonlyMap<string, Shape>;
  private readonly relations: readonly ArgumentRelation[];
  /** Relations by the elements that they end at. */
  private readonly touching = new Map<string, ArgumentRelation[]>();

  constructor(argument: Argument, direction: Direction, linkOf: (element: ArgumentElement) => string | null) {
    this.argument = argument;
    this.direction = direction;
    this.linkOf = linkOf;
    this.shapes = new Map(argument.elements.map((one) => [one.id, shapeOf(one)]));
    const byId = new Map(argument.relations.map((one) => [one.id, one]));
    this.relations = argument.relations.filter(
      ({ from, to, type }) => this.shapes.has(from) && (this.shapes.has(to) || (type === 'CHALLENGES' && byId.has(to))),
    );
    for (const relation of this.relations) {
      for (const end of new Set([relation.from, relation.to])) {
        this.touching.set(end, [...(this.touching.get(end) ?? []), relation]);
      }
    }
  }

  svg(title: string): string {
    const { direction } = this;
    const blocks = this.blocks();
    const blockOf = new Map(
      blocks.flatMap((block) => block.places.map(({ shape }) => [shape.element.id, block] as const)),
    );
    const inside = new Set(blocks.flatMap(({ inner }) => inner.map(({ relation }) => relation.id)));
    const outer = this.relations.filter(({ id }) => !inside.has(id));
    const lines = this.layoutLines(outer, blockOf);
    const layout = layeredLayout({ boxes: blocks, lines, direction });
    const legend = legendOf(this.argument, Math.max(layout.width, 640));
    const shift = { x: MARGIN, y: MARGIN + legend.height + 20 };
    const cornerOf = (block: Block) => layout.places.get(block.id) as Point;
    const byBlock = new Map(blocks.map((block) => [block.id, block]));
    const portsOf = (id: string): Ports => {
      const block = byBlock.get(id) as Block;
      return { out: plus(cornerOf(block), block.ports.out), in: plus(cornerOf(block), block.ports.in) };
    };
    const routes = new Map(routedLines({ layout, lines, portsOf, direction }));
    for (const block of blocks) {
      for (const { relation, points } of block.inner) {
        routes.set(
          relation.id,
          points.map((point) => plus(cornerOf(block), point)),
        );
      }
    }
    const width = Math.max(layout.width, legend.width) + 2 * MARGIN;
    const height = layout.height + legend.height + 2 * MARGIN + 20;
    const drawn = element(
      'g',
      { transform: `translate(${number(shift.x)} ${number(shift.y)})` },
      ...lines.flatMap(({ id, to }) =>
        to.startsWith(STACK_OF) ? [element('path', { d: path(routes.get(id) ?? []), class: 'line' })] : [],
      ),
      ...this.relations.map((relation) => this.line(relation, routes)),
      ...blocks.flatMap((block) =>
        block.places.map(({ shape, at }) => this.linked(shape, shape.draw(plus(cornerOf(block), at)))),
      ),
    );
    return element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        class: 'gsn',
        width,
        height,
        viewBox: `0 0 ${number(width)} ${number(height)}`,
        role: 'img',
        'aria-label': title,
      },
      element('title', {}, title),
      { svg: `<style>${SHAPE_STYLE}${LINE_STYLE}</style>${ARROWS}` },
      element('rect', { width, height, fill: '#FFFFFF' }),
      element('g', { transform: `translate(${MARGIN} ${MARGIN})` }, ...legend.drawn),
      drawn,
    ).svg;
  }

  private linked(shape: Shape, drawn: Svg): Svg {
    const address = this.linkOf(shape.element);
    return address === null ? drawn : element('a', { href: address }, drawn);
  }

  /** Boxes for the layout, in the order of the elements. */
  private blocks(): Block[] {
    const placed = new Set<string>();
    const blocks: Block[] = [];
    const contexts = new Map<string, ArgumentRelation[]>();
    for (const relation of this.relations) {
      if (relation.type !== 'IN_CONTEXT_OF' || this.touching.get(relation.to)?.length !== 1) continue;
      if (relation.from === relation.to) continue;
      contexts.set(relation.from, [...(contexts.get(relation.from) ?? []), relation]);
      placed.add(relation.to);
    }
    const stacks = this.direction === 'DOWN' ? this.stacks(placed) : [];
    for (const stack of stacks) for (const { to } of stack) placed.add(to);
    for (const { id } of this.argument.elements) {
      if (placed.has(id)) continue;
      blocks.push(this.blockWithContexts(id, contexts.get(id) ?? []));
    }
    for (const stack of stacks) blocks.push(this.stackOf(stack));
    return blocks;
  }

  /** Leaves that one element alone has, where there are several. */
  private stacks(placed: ReadonlySet<string>): ArgumentRelation[][] {
    const found: ArgumentRelation[][] = [];
    for (const { id } of this.argument.elements) {
      const leaves = (this.touching.get(id) ?? []).filter(
        ({ type, from, to }) =>
          type === 'SUPPORTED_BY' && from === id && to !== id && !placed.has(to) && this.touching.get(to)?.length === 1,
      );
      if (leaves.length < STACK.fewest) continue;
      const columns = Math.ceil(leaves.length / STACK.most);
      const each = Math.ceil(leaves.length / columns);
      for (let start = 0; start < leaves.length; start += each) found.push(leaves.slice(start, start + each));
    }
    return found;
  }

  private blockWithContexts(id: string, contexts: readonly ArgumentRelation[]): Block {
    const main = this.shapes.get(id) as Shape;
    const asides = contexts.map((relation) => ({ relation, shape: this.shapes.get(relation.to) as Shape }));
    return this.direction === 'DOWN' ? besides(main, asides) : beneath(main, asides);
  }

  private stackOf(relations: readonly ArgumentRelation[]): Block {
    const leaves = relations.map((relation) => ({ relation, shape: this.shapes.get(relation.to) as Shape }));
    const left = 22;
    const places: { shape: Shape; at: Point }[] = [];
    const inner: { relation: ArgumentRelation; points: Point[] }[] = [];
    let y = 10;
    for (const { relation, shape } of leaves) {
      places.push({ shape, at: { x: left, y } });
      const middle = y + shape.symbol.height / 2;
      inner.push({
        relation,
        points: [
          { x: 0, y: 0 },
          { x: 0, y: middle },
          { x: left + leaning(shape), y: middle },
        ],
      });
      y += shape.height + STACKED;
    }
    const width = left + Math.max(...leaves.map(({ shape }) => shape.width));
    const port = { x: 0, y: 0 };
    return {
      id: `${STACK_OF}${relations[0]?.id}`,
      width,
      height: y - STACKED,
      places,
      ports: { in: port, out: port },
      inner,
    };
  }

  /** Lines between blocks; a challenge hangs its challenger below what it challenges. */
  private layoutLines(relations: readonly ArgumentRelation[], blockOf: ReadonlyMap<string, Block>): RoutedLine[] {
    const lines: RoutedLine[] = [];
    const byId = new Map(this.relations.map((one) => [one.id, one]));
    for (const { id, type, from, to } of relations) {
      if (type === 'CHALLENGES') {
        const challenged = byId.get(to)?.from ?? to;
        lines.push({
          id,
          from: blockOf.get(challenged)?.id ?? '',
          to: blockOf.get(from)?.id ?? '',
          shift: this.direction === 'DOWN' ? CHALLENGE_SHIFT.down : CHALLENGE_SHIFT.right,
        });
      } else {
        lines.push({ id, from: blockOf.get(from)?.id ?? '', to: blockOf.get(to)?.id ?? '' });
      }
    }
    // A stack is reached by one line that all its leaves share.
    for (const block of new Set(blockOf.values())) {
      const [first] = block.inner;
      if (!first || block.places.some(({ shape }) => shape.element.id === first.relation.from)) continue;
      lines.push({ id: `to ${block.id}`, from: blockOf.get(first.relation.from)?.id ?? '', to: block.id });
    }
    return lines.filter(({ from, to }) => from !== '' && to !== '' && from !== to);
  }

  private line(relation: ArgumentRelation, routes: ReadonlyMap<string, readonly Point[]>): Svg {
    const inner = routes.get(relation.id);
    if (!inner) return { svg: '' };
    const tooltip = element('title', {}, tooltipOf(relation));
    if (relation.type === 'CHALLENGES') {
      const target = routes.get(relation.to);
      const points = [...inner].reverse();
      if (target) points[points.length - 1] = middleOf(target);
      const state = (relation.state ?? 'OPEN').toLowerCase();
      const look = { class: `line challenge ${state}`, 'marker-end': `url(#${state})` };
      return element('g', {}, tooltip, element('path', { d: path(points), ...look }));
    }
    const marker = relation.type === 'SUPPORTED_BY' ? 'url(#supported)' : 'url(#context)';
    return element('g', {}, tooltip, element('path', { d: path(inner), class: 'line', 'marker-end': marker }));
  }
}

/** Contexts to the right and left of an element, each side in a column. */
function besides(main: Shape, asides: readonly Aside[]): Block {
  const right = asides.filter((_, position) => position % 2 === 0);
  const left = asides.filter((_, position) => position % 2 === 1);
  const columnWidth = (side: readonly Aside[]) => Math.max(0, ...side.map(({ shape }) => shape.width + ASIDE));
  const columnHeight = (side: readonly Aside[]) =>
    side.reduce((sum, { shape }) => sum + shape.height + STACKED, -STACKED);
  const start = columnWidth(left);
  const places: { shape: Shape; at: Point }[] = [{ shape: main, at: { x: start, y: 0 } }];
  const inner: { relation: ArgumentRelation; points: Point[] }[] = [];
  const from = main.symbol.height / 2;
  for (const [side, sign] of [
    [right, 1],
    [left, -1],
  ] as const) {
    let y = Math.max(0, from - columnHeight(side) / 2);
    for (const { relation, shape } of side) {
      const x = sign > 0 ? start + main.width + ASIDE : start - ASIDE - shape.width;
      places.push({ shape, at: { x, y } });
      const middle = y + shape.symbol.height / 2;
      const edge = sign > 0 ? start + main.width - leaning(main) : start + leaning(main);
      const turn = sign > 0 ? start + main.width + ASIDE / 3 : start - ASIDE / 3;
      inner.push({
        relation,
        points: [
          { x: edge, y: from },
          { x: turn, y: from },
          { x: turn, y: middle },
          { x: sign > 0 ? x : x + shape.width, y: middle },
        ],
      });
      y += shape.height + STACKED;
    }
  }
  return {
    id: main.element.id,
    width: start + main.width + columnWidth(right),
    height: Math.max(main.height, columnHeight(right), columnHeight(left)),
    places,
    inner,
    ports: { in: { x: start + main.width / 2, y: 0 }, out: { x: start + main.width / 2, y: main.height } },
  };
}

interface Aside {
  readonly relation: ArgumentRelation;
  readonly shape: Shape;
}

/** Contexts in a column below an element. */
function beneath(main: Shape, asides: readonly Aside[]): Block {
  const places: { shape: Shape; at: Point }[] = [{ shape: main, at: { x: 0, y: 0 } }];
  const inner: { relation: ArgumentRelation; points: Point[] }[] = [];
  const rail = main.element.type === 'SOLUTION' ? main.width / 2 : 14;
  let y = main.height + STACKED;
  for (const { relation, shape } of asides) {
    places.push({ shape, at: { x: ASIDE + 4, y } });
    const middle = y + shape.symbol.height / 2;
    inner.push({
      relation,
      points: [
        { x: rail, y: main.symbol.height },
        { x: rail, y: middle },
        { x: ASIDE + 4, y: middle },
      ],
    });
    y += shape.height + STACKED;
  }
  const middle = main.symbol.height / 2;
  return {
    id: main.element.id,
    width: Math.max(main.width, ...asides.map(({ shape }) => ASIDE + 4 + shape.width)),
    height: y - STACKED,
    places,
    inner,
    ports: { in: { x: leaning(main), y: middle }, out: { x: main.width - leaning(main), y: middle } },
  };
}

/** How far a symbol's side is in from its box at half its height. */
function leaning({ element: { type } }: Shape): number {
  return type === 'STRATEGY' ? 8 : 0;
}

function tooltipOf({ type, from, to, state }: ArgumentRelation): string {
  const says =
    type === 'SUPPORTED_BY' ? 'is supported by' : type === 'IN_CONTEXT_OF' ? 'is in context of' : 'challenges';
  return `${from} ${says} ${to}${state ? ` (${state})` : ''}`;
}

function plus(one: Point, other: Point): Point {
  return { x: one.x + other.x, y: one.y + other.y };
}

const CHALLENGE_COLOURS = { OPEN: '#B85300', ACCEPTED: '#B3261E', REJECTED: '#8A93A0' } as const;
const CHALLENGE_STATES = Object.keys(CHALLENGE_COLOURS) as (keyof typeof CHALLENGE_COLOURS)[];

const ARROWS = `<defs>${[
  arrowHead('supported', element('path', { d: 'M0 1L10 5L0 9Z', fill: '#333B47' })),
  arrowHead('context', element('path', { d: 'M.5 1.5L9.5 5L.5 8.5Z', fill: '#FFFFFF', stroke: '#333B47' })),
  ...CHALLENGE_STATES.map((state) => {
    const look = { fill: 'none', stroke: CHALLENGE_COLOURS[state], 'stroke-width': 1.5 };
    return arrowHead(state.toLowerCase(), element('path', { d: 'M0 1L10 5L0 9', ...look }));
  }),
]
  .map(({ svg }) => svg)
  .join('')}</defs>`;

const LINE_STYLE = CHALLENGE_STATES.map((state) => `.${state.toLowerCase()}{stroke:${CHALLENGE_COLOURS[state]}}`).join(
  '',
);

function arrowHead(id: string, shape: Svg): Svg {
  const size = { markerWidth: 9, markerHeight: 9 };
  return element('marker', { id, viewBox: '0 0 10 10', refX: 10, refY: 5, ...size, orient: 'auto' }, shape);
}

/** What the colours and lines say; only statuses that occur. */
function legendOf(
  argument: Argument,
  width: number,
): { readonly drawn: Svg[]; readonly width: number; readonly height: number } {
  const used = (Object.keys(ARGUMENT_STATUSES) as ArgumentStatus[]).filter((status) =>
    argument.elements.some((one) => one.status === status),
  );
  const drawn: Svg[] = [];
  let [x, y, widest] = [0, 0, 0];
  const put = (mark: (at: Point) => Svg, text: string): void => {
    const shown = shortenedTo(text, { size: 11 }, width - 40);
    const needed = 30 + textWidth(shown, { size: 11 }) * 1.04 + 20;
    if (x > 0 && x + needed > width) [x, y] = [0, y + 20];
    drawn.push(mark({ x, y }), element('text', { x: x + 30, y: y + 12, class: 'legend' }, shown));
    x += needed;
    widest = Math.max(widest, x);
  };
  for (const status of used) {
    const { fill, line } = STATUS_COLOURS[status];
    put(
      (at) => element('rect', { x: at.x, y: at.y + 2, width: 22, height: 12, fill, stroke: line }),
      `${status}: ${ARGUMENT_STATUSES[status]}`,
    );
  }
  const arrow = (marker: string, more: string) => (at: Point) =>
    element('path', {
      d: `M${number(at.x)} ${number(at.y + 8)} h22`,
      class: `line ${more}`.trim(),
      'marker-end': `url(#${marker})`,
    });
  put(arrow('supported', ''), 'is supported by');
  put(arrow('context', ''), 'in context of');
  for (const state of CHALLENGE_STATES) {
    if (!argument.relations.some((one) => one.type === 'CHALLENGES' && (one.state ?? 'OPEN') === state)) continue;
    const name = state.toLowerCase();
    put(arrow(name, `challenge ${name}`), `challenges (${name})`);
  }
  if (argument.elements.some(({ undeveloped }) => undeveloped)) {
    put(
      (at) =>
        element('path', {
          d: `M${number(at.x + 11)} ${number(at.y + 1)} l8 7 l-8 7 l-8 -7 z`,
          fill: '#FFFFFF',
          stroke: '#5F6B7A',
        }),
      'not developed',
    );
  }
  return { drawn, width: widest, height: y + 20 };
}
