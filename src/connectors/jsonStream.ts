/**
 * JSON from strangers, as a stream: the file is never in memory as a whole, only the values that the caller picks,
 * one after the other. Grammar, duplicate keys, `__proto__` and depth are checked for all of it, picked or not.
 */
import { open } from 'node:fs/promises';
import { Tokenizer, TokenType } from '@streamparser/json';
import type { Json } from '../../graph/model/delta.ts';
import { InputError, oneLine } from './inputError.ts';
import type { ByteBudget } from './inputFile.ts';

/** A content may be 64 levels deep, and stands some levels down in its file. */
const MAX_DEPTH = 64;
const CHUNK_BYTES = 64 * 1024;

/** What to do with the value at a path: yield it whole, look inside, or only check it. */
export type Pick = 'YIELD' | 'ENTER' | 'SKIP';

export interface PickedValue {
  readonly path: readonly string[];
  readonly value: Json;
  /** Where the value begins, in bytes from the start of the file. */
  readonly offset: number;
}

/**
 * The picked values of a file in the order in which they stand there.
 * @throws InputError when the file is larger than the budget, is not JSON, or ends early.
 */
export async function* readJson(input: {
  file: string;
  budget: ByteBudget;
  pick: (path: readonly string[]) => Pick;
}): AsyncGenerator<PickedValue> {
  const handle = await open(input.file, 'r').catch(() => {
    throw new InputError({ file: input.file, line: null, what: null }, 'the file cannot be read');
  });
  try {
    input.budget.spend(input.file, (await handle.stat()).size);
    const reader = new JsonReader(input.pick);
    const buffer = Buffer.alloc(CHUNK_BYTES);
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES, null);
      if (bytesRead === 0) break;
      reader.write(buffer.subarray(0, bytesRead));
      yield* reader.take();
      if (reader.defect) break;
    }
    if (!reader.defect) reader.end();
    yield* reader.take();
    if (reader.defect) {
      const line = await lineOfOffset(input.file, reader.defect.offset);
      throw new InputError({ file: input.file, line, what: null }, reader.defect.message);
    }
  } finally {
    await handle.close();
  }
}

/** The 1-based line of a byte of a file. */
export async function lineOfOffset(file: string, offset: number): Promise<number> {
  const handle = await open(file, 'r');
  try {
    const buffer = Buffer.alloc(CHUNK_BYTES);
    let line = 1;
    for (let position = 0; position < offset; ) {
      const { bytesRead } = await handle.read(buffer, 0, Math.min(CHUNK_BYTES, offset - position), position);
      if (bytesRead === 0) break;
      for (let index = buffer.indexOf(10); index >= 0 && index < bytesRead; index = buffer.indexOf(10, index + 1))
        line += 1;
      position += bytesRead;
    }
    return line;
  } finally {
    await handle.close();
  }
}

interface Frame {
  readonly kind: 'OBJECT' | 'ARRAY';
  /** Every key so far: a second one is an error, not a silent overwrite. */
  readonly keys: Set<string> | null;
  /** What is being built, when the value is or is within a picked one. */
  readonly built: Json[] | Map<string, Json> | null;
  readonly offset: number;
  /** OBJECT: the key whose value comes next. ARRAY: the index. */
  step: string;
  awaits: 'KEY_OR_END' | 'KEY' | 'COLON' | 'VALUE' | 'VALUE_OR_END' | 'COMMA_OR_END';
}

/** Token by token: a stack of open objects and arrays. */
class JsonReader {
  defect: { message: string; offset: number } | null = null;
  readonly #pick: (path: readonly string[]) => Pick;
  readonly #tokenizer = new Tokenizer({ stringBufferSize: 64 * 1024 });
  readonly #stack: Frame[] = [];
  readonly #path: string[] = [];
  #picked: PickedValue[] = [];
  #started = false;
  #finished = false;
  #written = 0;

  constructor(pick: (path: readonly string[]) => Pick) {
    this.#pick = pick;
    this.#tokenizer.onToken = ({ token, value, offset }) => {
      if (!this.defect) this.#accept(token, value, offset);
    };
    this.#tokenizer.onError = (error) => {
      // The tokenizer says where in a sentence only.
      const [, character, position] = /^Unexpected "(.*?)" at .*absolute position "(\d+)"/su.exec(error.message) ?? [];
      if (position === undefined) this.#fail(`not valid JSON: ${oneLine(error.message)}`, this.#written);
      else this.#fail(`not valid JSON: unexpected ${JSON.stringify(character)}`, Number(position));
    };
    // By default the tokenizer refuses to go on after the end; white space may follow.
    this.#tokenizer.onEnd = () => {};
  }

  write(bytes: Uint8Array): void {
    if (this.defect) return;
    if (this.#finished) {
      this.#refuseRest(bytes);
      return;
    }
    this.#tokenizer.write(bytes);
    this.#written += bytes.length;
  }

  end(): void {
    if (!this.#finished) this.#fail('not valid JSON: the file ends before its last value does', this.#written);
  }

  *take(): Generator<PickedValue> {
    const picked = this.#picked;
    this.#picked = [];
    yield* picked;
  }

  #refuseRest(bytes: Uint8Array): void {
    const index = bytes.findIndex((byte) => byte !== 32 && byte !== 10 && byte !== 13 && byte !== 9);
    if (index >= 0) this.#fail('not valid JSON: something follows the end of the value', this.#written + index);
    this.#written += bytes.length;
  }

  #fail(message: string, offset: number): void {
    this.defect ??= { message, offset };
  }

  #accept(token: TokenType, value: Json, offset: number): void {
    const frame = this.#stack.at(-1);
    if (!frame) {
      if (this.#started) this.#fail('not valid JSON: something follows the end of the value', offset);
      else this.#startValue(token, value, offset);
      return;
    }
    const closes = token === (frame.kind === 'OBJECT' ? TokenType.RIGHT_BRACE : TokenType.RIGHT_BRACKET);
    switch (frame.awaits) {
      case 'KEY_OR_END':
      case 'KEY':
        if (closes && frame.awaits === 'KEY_OR_END') this.#close(frame);
        else if (token === TokenType.STRING) this.#key(frame, String(value), offset);
        else this.#fail('not valid JSON: a key is missing', offset);
        return;
      case 'COLON':
        if (token === TokenType.COLON) frame.awaits = 'VALUE';
        else this.#fail('not valid JSON: a colon is missing', offset);
        return;
      case 'VALUE_OR_END':
        if (closes) this.#close(frame);
        else this.#startValue(token, value, offset);
        return;
      case 'VALUE':
        this.#startValue(token, value, offset);
        return;
      case 'COMMA_OR_END':
        if (closes) this.#close(frame);
        else if (token !== TokenType.COMMA) this.#fail('not valid JSON: a comma is missing', offset);
        else if (frame.kind === 'OBJECT') frame.awaits = 'KEY';
        else {
          frame.step = String(Number(frame.step) + 1);
          frame.awaits = 'VALUE';
        }
    }
  }

  #key(frame: Frame, key: string, offset: number): void {
    if (key === '__proto__') {
      this.#fail('the key __proto__ is not accepted', offset);
      return;
    }
    if (frame.keys?.has(key)) {
      this.#fail(`the key "${oneLine(key, 80)}" stands there twice`, offset);
      return;
    }
    frame.keys?.add(key);
    frame.step = key;
    frame.awaits = 'COLON';
  }

  #startValue(token: TokenType, value: Json, offset: number): void {
    this.#started = true;
    const parent = this.#stack.at(-1);
    if (parent) this.#path.push(parent.step);
    const building = parent?.built != null;
    const pick = building ? 'YIELD' : this.#pickHere();
    switch (token) {
      case TokenType.LEFT_BRACE:
      case TokenType.LEFT_BRACKET: {
        if (this.#stack.length >= MAX_DEPTH) {
          this.#fail(`nested more than ${MAX_DEPTH} levels deep`, offset);
          return;
        }
        const kind = token === TokenType.LEFT_BRACE ? 'OBJECT' : 'ARRAY';
        const built = pick !== 'YIELD' ? null : kind === 'OBJECT' ? new Map<string, Json>() : [];
        this.#stack.push({
          kind,
          keys: kind === 'OBJECT' ? new Set() : null,
          built,
          offset,
          step: '0',
          awaits: kind === 'OBJECT' ? 'KEY_OR_END' : 'VALUE_OR_END',
        });
        return;
      }
      case TokenType.STRING:
      case TokenType.NUMBER:
      case TokenType.TRUE:
      case TokenType.FALSE:
      case TokenType.NULL:
        if (typeof value === 'number' && !Number.isFinite(value)) {
          this.#fail('a number is out of range', offset);
          return;
        }
        this.#endValue(value, offset, pick === 'YIELD');
        return;
      default:
        this.#fail('not valid JSON: a value is missing', offset);
    }
  }

  #close(frame: Frame): void {
    this.#stack.pop();
    const { built } = frame;
    const value = built === null ? null : built instanceof Map ? Object.fromEntries(built) : built;
    this.#endValue(value, frame.offset, built !== null);
  }

  /** Hands a finished value to the one around it, or out. */
  #endValue(value: Json, offset: number, wanted: boolean): void {
    const parent = this.#stack.at(-1);
    if (wanted) {
      if (parent?.built instanceof Map) parent.built.set(parent.step, value);
      else if (parent?.built) parent.built.push(value);
      else this.#picked.push({ path: [...this.#path], value, offset });
    }
    if (!parent) {
      this.#finished = true;
      return;
    }
    this.#path.pop();
    parent.awaits = 'COMMA_OR_END';
  }

  #pickHere(): Pick {
    const parent = this.#stack.at(-1);
    // Below a skipped value nothing is asked for.
    if (parent && this.#skipDepth !== null && this.#stack.length >= this.#skipDepth) return 'SKIP';
    const pick = this.#pick(this.#path);
    this.#skipDepth = pick === 'SKIP' ? this.#stack.length + 1 : null;
    return pick;
  }

  /** Size of the stack from which on everything is inside a skipped value; null: nothing is. */
  #skipDepth: number | null = null;
}
