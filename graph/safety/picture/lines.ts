/** Lines between boxes that a layered layout has placed. */
import type { Direction, Layout, LayoutLine } from './layeredLayout.ts';
import type { Point } from './svg.ts';

/** Where lines leave a box and where they reach it. */
export interface Ports {
  readonly out: Point;
  readonly in: Point;
}

/** A line that may leave its box beside where the others do. */
export interface RoutedLine extends LayoutLine {
  /** How far beside. */
  readonly shift?: number;
}

/** Where, in the gap after a layer, the lines of neighbours turn: not all at one height. */
const TURNS = [0.5, 0.3, 0.7];

/**
 * Points of each line. A line to a box that nothing else leads to turns at right angles, so that all lines from one box
 * share a rail; others go straight, so that it can be seen where each of them comes from.
 */
export function routedLines(parameters: {
  readonly layout: Layout;
  readonly lines: readonly RoutedLine[];
  readonly portsOf: (box: string) => Ports;
  readonly direction: Direction;
}): ReadonlyMap<string, readonly Point[]> {
  const { layout, lines, portsOf, direction } = parameters;
  const isDown = direction === 'DOWN';
  const arriving = new Map<string, number>();
  for (const { to } of lines) arriving.set(to, (arriving.get(to) ?? 0) + 1);
  const turnOf = new Map<string, number>();
  const routes = new Map<string, readonly Point[]>();
  for (const { id, from, to, shift = 0 } of lines) {
    const [out, end] = [portsOf(from).out, portsOf(to).in];
    const start = isDown ? { x: out.x + shift, y: out.y } : { x: out.x, y: out.y + shift };
    const [first, ...between] = layout.ways.get(id) ?? [];
    // It stays on its own track until the layer of its box ends: the box may be shorter than others beside it.
    const leave = first ? (isDown ? { x: start.x, y: first.y } : { x: first.x, y: start.y }) : start;
    if (between.length > 0 || arriving.get(to) !== 1) {
      routes.set(id, [start, leave, ...between, end]);
      continue;
    }
    // What leaves elsewhere has a rail of its own, too.
    const rail = `${shift} ${from}`;
    if (!turnOf.has(rail)) turnOf.set(rail, TURNS[turnOf.size % TURNS.length] as number);
    const turn = turnOf.get(rail) as number;
    if (isDown) {
      const y = leave.y + (end.y - leave.y) * turn;
      routes.set(id, [start, { x: start.x, y }, { x: end.x, y }, end]);
    } else {
      const x = leave.x + (end.x - leave.x) * turn;
      routes.set(id, [start, { x, y: start.y }, { x, y: end.y }, end]);
    }
  }
  return routes;
}

/** The point halfway along a line. */
export function middleOf(points: readonly Point[]): Point {
  const lengths = points.slice(1).map((point, position) => distance(points[position] as Point, point));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [position, length] of lengths.entries()) {
    const [from, to] = [points[position] as Point, points[position + 1] as Point];
    if (left <= length && length > 0) {
      const share = left / length;
      return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    }
    left -= length;
  }
  return points[0] as Point;
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
