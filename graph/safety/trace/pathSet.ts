/**
 * Everything on the ways between two nodes of a directed graph: what can be reached from the one and reaches the other.
 * It does not matter from which end it is asked.
 */

export interface DirectedGraph {
  next(node: number): readonly number[];
  previous(node: number): readonly number[];
}

export interface PathSet {
  /** Numbers of all nodes on any way between the two, ends included, ascending; empty: there is no way. */
  readonly nodes: readonly number[];
  /** One of the shortest ways, from the first node asked about to the second. */
  readonly shortest: readonly number[];
}

/** More nodes than the budget were visited: nothing is known. */
export class PathBudgetExceeded extends Error {
  override readonly name = 'PathBudgetExceeded';
}

const NO_WAY: PathSet = { nodes: [], shortest: [] };
const NODES_PER_STEP = 512;

/**
 * Ways that go along the direction all the way, from either end to the other; both where the graph has a cycle through both.
 * @param budget How many nodes may be visited in all; a node visited twice counts twice.
 * @throws PathBudgetExceeded
 */
export function* pathSetSteps(
  graph: DirectedGraph,
  from: number,
  to: number,
  budget: number,
): Generator<void, PathSet> {
  if (from === to) return { nodes: [from], shortest: [from] };
  const left = { nodes: budget };
  const forward = yield* waysSteps(graph, from, to, left);
  const backward = yield* waysSteps(graph, to, from, left);
  const nodes = new Set([...forward.nodes, ...backward.nodes]);
  if (nodes.size === 0) return NO_WAY;
  const reversed = backward.shortest.toReversed();
  const isForward =
    reversed.length === 0 || (forward.shortest.length > 0 && forward.shortest.length <= reversed.length);
  return { nodes: [...nodes].sort((left, right) => left - right), shortest: isForward ? forward.shortest : reversed };
}

/** Along the direction only. */
function* waysSteps(graph: DirectedGraph, from: number, to: number, left: { nodes: number }): Generator<void, PathSet> {
  const cameFrom = yield* reachedSteps(from, (node) => graph.next(node), left);
  if (!cameFrom.has(to)) return NO_WAY;
  const leads = yield* reachedSteps(to, (node) => graph.previous(node), left);
  const shortest = [to];
  for (let node = to; node !== from; ) {
    node = cameFrom.get(node) as number;
    shortest.push(node);
  }
  return { nodes: [...cameFrom.keys()].filter((node) => leads.has(node)), shortest: shortest.reverse() };
}

/** What is reached, breadth first, each with the node it was reached from first. */
function* reachedSteps(
  start: number,
  neighbours: (node: number) => readonly number[],
  left: { nodes: number },
): Generator<void, ReadonlyMap<number, number>> {
  const cameFrom = new Map([[start, start]]);
  // A map gives its keys in the order in which they came, those that come meanwhile, too.
  for (const node of cameFrom.keys()) {
    left.nodes -= 1;
    if (left.nodes < 0) throw new PathBudgetExceeded();
    if (left.nodes % NODES_PER_STEP === 0) yield;
    for (const other of neighbours(node)) if (!cameFrom.has(other)) cameFrom.set(other, node);
  }
  return cameFrom;
}
