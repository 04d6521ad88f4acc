/**
 * Boxes in layers: each below (or to the right of) all that point at it. The layers and the order in them are dagre's;
 * here boxes are lined up at the near side of their layer, and lines cross a layer only where dagre kept a place for them.
 */
import { Graph, layout } from '@dagrejs/dagre';
import type { Point, Size } from './svg.ts';

/** Where the layers go: down the page, or to its right, where each box is beside the first of those that follow. */
export type Direction = 'DOWN' | 'RIGHT';

export interface LayoutBox extends Size {
  readonly id: string;
}

export interface LayoutLine {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

export interface Layout extends Size {
  /** The near left corner of each box. */
  readonly places: ReadonlyMap<string, Point>;
  /** Where a line has to go through between its ends, in pairs: into a layer and out of it; the first is where its first layer ends. */
  readonly ways: ReadonlyMap<string, readonly Point[]>;
}

/** Between boxes of one layer. */
const BESIDE = 24;
/** Between layers. */
const BETWEEN = 48;

/** The same boxes and lines in the same order give the same layout. Lines from a box to itself are left out. */
export function layeredLayout(parameters: {
  readonly boxes: readonly LayoutBox[];
  readonly lines: readonly LayoutLine[];
  readonly direction: Direction;
}): Layout {
  const { boxes, lines, direction } = parameters;
  const isDown = direction === 'DOWN';
  const graph = new Graph({ directed: true, multigraph: true });
  const beside = isDown ? BESIDE : BESIDE / 2;
  graph.setGraph({ rankdir: 'TB', nodesep: beside, edgesep: 10, ranksep: isDown ? BETWEEN : BETWEEN * 1.5 });
  // Names with a letter in front: JavaScript would put keys that are numbers into an order of its own.
  const names = new Map(boxes.map(({ id }, position) => [id, `b${position}`]));
  for (const { id, width, height } of boxes) {
    graph.setNode(names.get(id) as string, isDown ? { width, height } : { width: height, height: width });
  }
  for (const { id, from, to } of lines) {
    const [start, end] = [names.get(from), names.get(to)];
    if (start && end && start !== end) graph.setEdge(start, end, {}, `l${id}`);
  }
  // Children stay in the order in which they were given; swapping them for fewer crossings would lose it.
  layout(graph, { disableOptimalOrderHeuristic: true });

  const layers = new Layers(beside);
  const items = new Map<string, Item>();
  for (const name of graph.nodes()) {
    const { x, y, width, height } = graph.node(name) as Placed;
    items.set(name, layers.add({ middle: y, depth: height, start: x - width / 2, length: width }));
  }
  const passing = new Map<string, Item[]>();
  for (const { v, w, name } of graph.edges()) {
    const [from, to] = [items.get(v) as Item, items.get(w) as Item];
    const { points } = graph.edge({ v, w, name }) as { points: Point[] };
    // Points between layers are dagre's places for labels, and there are none.
    const between = points.filter(({ y }) => layers.has(y) && y !== from.middle && y !== to.middle);
    const through = between.map(({ x, y }) => layers.add({ middle: y, depth: 0, start: x, length: 0 }));
    passing.set(name as string, through);
    [from, ...through].forEach((item, position) => {
      item.next.push(through[position] ?? to);
    });
  }
  if (!isDown) layers.pullUp();

  const pointAt = (along: number, across: number): Point =>
    isDown ? { x: across, y: along } : { x: along, y: across };
  const places = new Map<string, Point>();
  let [width, height] = [0, 0];
  for (const box of boxes) {
    const item = items.get(names.get(box.id) as string) as Item;
    const place = pointAt(layers.of(item).near, item.start);
    places.set(box.id, place);
    width = Math.max(width, place.x + box.width);
    height = Math.max(height, place.y + box.height);
  }
  const ways = new Map<string, Point[]>();
  for (const { v, name } of graph.edges()) {
    const through = passing.get(name as string) ?? [];
    const way = through.flatMap((item) => {
      const { near, far } = layers.of(item);
      return [pointAt(near, item.start), pointAt(far, item.start)];
    });
    const from = items.get(v) as Item;
    ways.set((name as string).slice(1), [pointAt(layers.of(from).far, from.start), ...way]);
  }
  return { places, ways, width, height };
}

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Something that takes room in a layer: a box, or a line that passes. */
interface Item {
  /** Of its layer. */
  readonly middle: number;
  readonly depth: number;
  /** Where it begins in its layer; it moves. */
  start: number;
  readonly length: number;
  /** Where its lines go. */
  readonly next: Item[];
}

interface Layer {
  near: number;
  far: number;
  readonly items: Item[];
}

/** Layers by where their middle is. */
class Layers {
  private readonly layers = new Map<number, Layer>();
  private readonly beside: number;

  constructor(beside: number) {
    this.beside = beside;
  }

  add(given: Omit<Item, 'next'>): Item {
    const item: Item = { ...given, next: [] };
    const { middle, depth } = item;
    const layer = this.layers.get(middle) ?? { near: middle, far: middle, items: [] };
    layer.near = Math.min(layer.near, middle - depth / 2);
    layer.far = Math.max(layer.far, middle + depth / 2);
    layer.items.push(item);
    this.layers.set(middle, layer);
    return item;
  }

  has(middle: number): boolean {
    return this.layers.has(middle);
  }

  of({ middle }: Item): Layer {
    return this.layers.get(middle) as Layer;
  }

  /**
   * Moves what has others after it back to where the first of them is, as far as there is room: a list is read from its
   * beginning, and dagre puts it before its middle.
   */
  pullUp(): void {
    const deepestFirst = [...this.layers].sort(([one], [other]) => other - one);
    for (const [, { items }] of deepestFirst) {
      let free = Number.NEGATIVE_INFINITY;
      for (const item of items.sort((one, other) => one.start - other.start)) {
        const wanted = item.next.reduce((least, { start }) => Math.min(least, start), item.start);
        item.start = Math.max(free, wanted);
        free = item.start + item.length + this.beside;
      }
    }
  }
}
