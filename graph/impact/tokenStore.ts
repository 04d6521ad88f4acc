/**
 * The tokens of one fixpoint, and how far each is from a change.
 *
 * Nearly all tokens concern the whole of a node: they are bits of the node's mask, 12 codes in each of the two worlds.
 * The log has one row for each time a node got new bits, level after level, so it is the queue of the walk, and the
 * distance of a token is found in it. Tokens about some parts, or with a way that is closed, are objects.
 */

import { Int32List } from '../index/columns.ts';
import type { NodeNumber } from '../index/configuration.ts';
import { CODE_NAMES, type Code } from '../metamodel/effects.ts';
import { ALL_PARTS, type PartSet } from '../model/parts.ts';
import { NodeCells } from './nodeCells.ts';
import type { Token, World } from './token.ts';

const CODES = CODE_NAMES.length;
export const ACTUAL_BITS = (1 << CODES) - 1;
export const POTENTIAL_BITS = ACTUAL_BITS << CODES;

const NUMBER_OF_CODE = Object.fromEntries(CODE_NAMES.map((code, position) => [code, position])) as Record<Code, number>;

export function codeNumber(code: Code): number {
  return NUMBER_OF_CODE[code];
}

/** The bit of a code in a world; ACTUAL implies POTENTIAL, so both bits there. */
export function bitsOf(code: Code, world: World): number {
  const bit = 1 << codeNumber(code);
  return world === 'ACTUAL' ? bit | (bit << CODES) : bit << CODES;
}

/** Bits of the actual world. */
export function bitsFor(codes: readonly Code[]): number {
  return codes.reduce((bits, code) => bits | (1 << codeNumber(code)), 0);
}

const UNREACHED = 0x7fffffff;
const ALL_BITS = ACTUAL_BITS | POTENTIAL_BITS;
/** Of a mask: some tokens of the node are objects. So the others, which are nearly all, need not be looked up. */
const HAS_PARTS = 1 << 30;
const NO_TOKENS: readonly PartToken[] = [];

/** A token about some parts, or with a way that is closed, or inert. Levels: number of links from a change. */
export class PartToken implements Token {
  readonly node: NodeNumber;
  readonly code: Code;
  readonly parts: PartSet;
  readonly via: NodeNumber;
  readonly inert: boolean;
  /** Of the code. */
  readonly number: number;
  actualLevel = UNREACHED;
  potentialLevel = UNREACHED;
  /** It is in the fixpoint, though its distance may not be known yet. */
  actual = false;

  constructor(token: Pick<Token, 'node' | 'code' | 'parts' | 'via'>, inert: boolean) {
    this.node = token.node;
    this.code = token.code;
    this.parts = token.parts;
    this.via = token.via;
    this.inert = inert;
    this.number = codeNumber(token.code);
  }
}

/** A token about the whole of its node, made when somebody looks at it. */
class WholeToken implements Token {
  readonly node: NodeNumber;
  readonly code: Code;
  readonly parts = ALL_PARTS;
  readonly via = -1;
  readonly inert = false;
  private readonly store: TokenStore;

  constructor(store: TokenStore, node: NodeNumber, code: Code) {
    this.store = store;
    this.node = node;
    this.code = code;
  }

  get actual(): boolean {
    return (this.store.mask(this.node) & (1 << codeNumber(this.code))) !== 0;
  }
}

export class TokenStore {
  /** By node: the mask, and the newest row of the log plus one. */
  private readonly cells = new NodeCells();
  readonly logNodes = new Int32List();
  readonly logBits = new Int32List();
  readonly logLevels = new Int32List();
  private readonly logBefore = new Int32List();
  private readonly parts = new Map<NodeNumber, PartToken[]>();
  private readonly wholes = new Map<number, WholeToken>();
  /** Nodes with bits whose distance was to be told later. */
  private readonly held = new Set<NodeNumber>();
  /** Nodes that have a token. */
  count = 0;

  /** Bytes of the arrays: what grows with the graph and with what is reached. */
  get bytes(): number {
    const log = [this.logNodes, this.logBits, this.logLevels, this.logBefore];
    return log.reduce((sum, { items }) => sum + items.byteLength, this.cells.bytes);
  }

  mask(node: NodeNumber): number {
    return this.cells.mask(node) & ALL_BITS;
  }

  /** The codes of effects on the whole of a node that hold in a world, as bits of the actual world. */
  wholeAt(node: NodeNumber, world: World): number {
    const mask = this.mask(node);
    return world === 'ACTUAL' ? mask & ACTUAL_BITS : mask >>> CODES;
  }

  has(node: NodeNumber): boolean {
    return this.cells.mask(node) !== 0;
  }

  /** Adds bits that the node does not have yet, and says how far they are from a change. */
  log(node: NodeNumber, bits: number, level: number): void {
    const before = this.cells.mask(node);
    if (before === 0) this.count += 1;
    this.cells.setMask(node, before | bits);
    this.logNodes.push(node);
    this.logBits.push(bits);
    this.logLevels.push(level);
    this.logBefore.push(this.cells.row(node) - 1);
    this.cells.setRow(node, this.logNodes.length);
  }

  /** Adds bits whose distance will be told later by {@link logLevel}. */
  hold(node: NodeNumber, bits: number): void {
    if (!this.has(node)) this.count += 1;
    this.held.add(node);
    this.cells.setMask(node, this.cells.mask(node) | bits);
  }

  /** Takes bits away that something worse includes. Their distance was not told yet. */
  drop(node: NodeNumber, bits: number): void {
    this.cells.setMask(node, this.cells.mask(node) & ~bits);
  }

  /** The token of these parts, a new one where there is none. */
  partToken(token: Pick<Token, 'node' | 'code' | 'parts' | 'via'>, inert = false): PartToken {
    const known = this.findPart(token);
    if (known) return known;
    const added = new PartToken(token, inert);
    const list = this.parts.get(token.node);
    if (list) {
      list.push(added);
    } else {
      if (!this.has(token.node)) this.count += 1;
      this.cells.setMask(token.node, this.cells.mask(token.node) | HAS_PARTS);
      this.parts.set(token.node, [added]);
    }
    return added;
  }

  private findPart({ node, code, parts, via }: Pick<Token, 'node' | 'code' | 'parts' | 'via'>): PartToken | undefined {
    const there = this.parts.get(node);
    if (there)
      for (const one of there) if (one.code === code && one.via === via && one.parts.key === parts.key) return one;
    return undefined;
  }

  /** Is there an effect on the whole of the node, at most so far from a change? */
  holdsWhole(node: NodeNumber, code: Code, isActual: boolean, level: number): boolean {
    const bit = 1 << (codeNumber(code) + (isActual ? 0 : CODES));
    if ((this.mask(node) & bit) === 0) return false;
    const whole = this.levelOf(node, bit);
    return whole !== null && whole <= level;
  }

  find(token: Pick<Token, 'node' | 'code' | 'parts' | 'via'>): Token | undefined {
    if (token.parts.key !== '' || token.via !== -1) return this.findPart(token);
    if (this.mask(token.node) & bitsOf(token.code, 'ACTUAL')) return this.whole(token.node, token.code);
    return this.findPart(token);
  }

  /** Effects on a node that hold in the world, in a fixed order. */
  at(node: NodeNumber, world: World): Token[] {
    const mask = this.mask(node);
    const bits = world === 'ACTUAL' ? mask & ACTUAL_BITS : mask >>> CODES;
    const tokens: Token[] = [];
    for (let code = 0; code < CODES; code += 1) {
      if (bits & (1 << code)) tokens.push(this.whole(node, CODE_NAMES[code] as Code));
    }
    for (const token of this.partsAt(node)) if (world === 'POTENTIAL' || token.actual) tokens.push(token);
    return tokens;
  }

  partsAt(node: NodeNumber): readonly PartToken[] {
    return this.cells.mask(node) & HAS_PARTS ? (this.parts.get(node) as PartToken[]) : NO_TOKENS;
  }

  /** What holds of a node in each world, of the whole of it or of some parts, as bits. */
  allBits(node: NodeNumber): number {
    let bits = this.mask(node);
    for (const { number, actual } of this.partsAt(node)) bits |= (1 << (number + CODES)) | (actual ? 1 << number : 0);
    return bits;
  }

  /** Links from a change to the nearest of the effects with one of these bits, all of one world. Null: none is measured. */
  nearest(node: NodeNumber, bits: number): number | null {
    let level = this.levelOf(node, bits);
    for (const token of this.partsAt(node)) {
      const isActual = (bits & (1 << token.number)) !== 0;
      if (!isActual && (bits & (1 << (token.number + CODES))) === 0) continue;
      const here = isActual ? token.actualLevel : token.potentialLevel;
      if (here !== UNREACHED && (level === null || here < level)) level = here;
    }
    return level;
  }

  /** Nodes that have a token, each once. */
  nodes(): Int32Array {
    const { logNodes, cells } = this;
    const nodes = new Int32Array(this.count);
    let found = 0;
    for (let row = 0; row < logNodes.length; row += 1) {
      const node = logNodes.items[row] as number;
      // The newest row of a node stands for it.
      if (cells.row(node) !== row + 1) continue;
      nodes[found] = node;
      found += 1;
    }
    for (const without of [this.parts.keys(), this.heldOnly()]) {
      for (const node of without) {
        if (cells.row(node) !== 0) continue;
        nodes[found] = node;
        found += 1;
      }
    }
    return nodes.subarray(0, found);
  }

  private *heldOnly(): Generator<NodeNumber> {
    for (const node of this.held) if (!this.parts.has(node)) yield node;
  }

  /** Links between a change and the token on the shortest way in the world; null: it is not there, or not measured. */
  distance(token: Token, world: World): number | null {
    if (token instanceof PartToken) {
      const level = world === 'ACTUAL' ? token.actualLevel : token.potentialLevel;
      return level === UNREACHED ? null : level;
    }
    const bit = world === 'ACTUAL' ? 1 << codeNumber(token.code) : 1 << (codeNumber(token.code) + CODES);
    return this.levelOf(token.node, bit);
  }

  private levelOf(node: NodeNumber, bits: number): number | null {
    let level: number | null = null;
    for (let row = this.cells.row(node) - 1; row !== -1; row = this.logBefore.items[row] as number) {
      if (!((this.logBits.items[row] as number) & bits)) continue;
      const here = this.logLevels.items[row] as number;
      if (level === null || here < level) level = here;
    }
    return level;
  }

  /** Tells the distance of a token in a world. */
  setDistance(token: Token, world: World, level: number): void {
    if (!(token instanceof PartToken)) {
      const bits = bitsOf(token.code, world);
      this.log(token.node, world === 'ACTUAL' ? bits & ACTUAL_BITS : bits, level);
    } else if (world === 'ACTUAL') {
      token.actualLevel = level;
    } else {
      token.potentialLevel = level;
    }
  }

  /** Forgets all distances; the tokens stay. */
  unmeasure(): void {
    for (const node of this.nodes()) this.cells.setRow(node, 0);
    for (const list of [this.logNodes, this.logBits, this.logLevels, this.logBefore]) list.length = 0;
    for (const tokens of this.parts.values()) {
      for (const token of tokens) {
        token.actualLevel = UNREACHED;
        token.potentialLevel = UNREACHED;
      }
    }
  }

  private whole(node: NodeNumber, code: Code): Token {
    const key = node * 16 + codeNumber(code);
    const known = this.wholes.get(key);
    if (known) return known;
    const token = new WholeToken(this, node, code);
    this.wholes.set(key, token);
    return token;
  }
}
