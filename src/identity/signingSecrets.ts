/**
 * The second component of a signature (21 CFR 11.200): a secret that a person knows, beside the token that proves who it is.
 * Only a scrypt hash of it is kept, in a file of its own: never in the graph, the journal or the log.
 */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { SecretCheck, SigningSecrets, WrongTries } from '../../resolvers/context.ts';

/** Work per try, 32 MiB and some tenths of a second: one of OWASP's settings for scrypt. */
const COST = { N: 2 ** 15, r: 8, p: 3 } as const;
const HASH_BYTES = 32;

interface ScryptCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** Wrong tries in a row after which a person's secret is not looked at for a while. */
export const MOST_WRONG_TRIES = 5;
/** For how long: a guess every three minutes finds nothing of twelve characters. */
export const LOCKED_MILLISECONDS = 15 * 60 * 1000;

/** Wrong tries since the last right one. They are kept with the secret: a restart must not give new tries. */
const wrongTries = z.object({ tries: z.int(), last: z.number() });
const entry = z.object({
  salt: z.string(),
  hash: z.string(),
  N: z.int(),
  r: z.int(),
  p: z.int(),
  setAt: z.string(),
  wrong: wrongTries.optional(),
});
const fileSchema = z.record(z.string(), entry);
type Entries = z.infer<typeof fileSchema>;

/** A wrong secret was given: what who watches the service has to see (21 CFR 11.300(d)). */
export interface WrongTry {
  readonly person: string;
  /** Since the last right one. */
  readonly tries: number;
  /** No more are looked at for a while. */
  readonly locked: boolean;
}

export class SigningSecretFile implements SigningSecrets {
  private readonly path: string;
  private readonly cost: ScryptCost;
  private readonly now: () => number;
  private readonly onWrong: (wrong: WrongTry) => void;
  /** One after another: twenty signatures at once must not need twenty times the memory, and tries are counted. */
  private queue: Promise<unknown> = Promise.resolve();

  constructor({
    path,
    cost = COST,
    now = () => Date.now(),
    onWrong = () => {},
  }: {
    path: string;
    /** Of hashes that are made; tests set it. */
    cost?: ScryptCost;
    now?: () => number;
    onWrong?: (wrong: WrongTry) => void;
  }) {
    this.onWrong = onWrong;
    this.path = path;
    this.cost = cost;
    this.now = now;
  }

  async has(person: string): Promise<boolean> {
    return Object.hasOwn(await this.read(), person);
  }

  check(person: string, secret: string): Promise<SecretCheck> {
    return this.inTurn(() => this.checkNow(person, secret));
  }

  set({ person, secret, current }: { person: string; secret: string; current: string | null }): Promise<SecretCheck> {
    return this.inTurn(async () => {
      if (await this.has(person)) {
        const checked = current === null ? 'WRONG' : await this.checkNow(person, current);
        if (checked !== 'RIGHT') return checked;
      }
      const entries = await this.read();
      const salt = randomBytes(16);
      const hash = await hashOf(secret, salt, this.cost);
      const setAt = new Date(this.now()).toISOString();
      const made = { salt: salt.toString('base64'), hash: hash.toString('base64'), ...this.cost, setAt };
      await this.write({ ...entries, [person]: made });
      return 'RIGHT';
    });
  }

  async wrongTries(person: string): Promise<WrongTries> {
    const entries = await this.read();
    const wrong = Object.hasOwn(entries, person) ? entries[person]?.wrong : undefined;
    if (!wrong) return { tries: 0, last: null, lockedUntil: null };
    const over = wrong.last + LOCKED_MILLISECONDS;
    return { ...wrong, lockedUntil: wrong.tries >= MOST_WRONG_TRIES && over > this.now() ? over : null };
  }

  private async checkNow(person: string, secret: string): Promise<SecretCheck> {
    const entries = await this.read();
    const kept = Object.hasOwn(entries, person) ? entries[person] : undefined;
    if (!kept) return 'NOT_SET';
    const { wrong: before, ...known } = kept;
    const isOver = before !== undefined && this.now() - before.last >= LOCKED_MILLISECONDS;
    if (before && !isOver && before.tries >= MOST_WRONG_TRIES) {
      this.onWrong({ person, tries: before.tries, locked: true });
      return 'LOCKED';
    }
    const found = await hashOf(secret, Buffer.from(kept.salt, 'base64'), kept);
    const wanted = Buffer.from(kept.hash, 'base64');
    if (found.length === wanted.length && timingSafeEqual(found, wanted)) {
      if (before) await this.write({ ...entries, [person]: known });
      return 'RIGHT';
    }
    const tries = (isOver ? 0 : (before?.tries ?? 0)) + 1;
    await this.write({ ...entries, [person]: { ...known, wrong: { tries, last: this.now() } } });
    this.onWrong({ person, tries, locked: tries >= MOST_WRONG_TRIES });
    return 'WRONG';
  }

  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.queue.then(work);
    this.queue = done.catch(() => {});
    return done;
  }

  /** Read each time: an administrator who takes an entry out lets the person set a new secret. */
  private async read(): Promise<Entries> {
    const text = await readFile(this.path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '{}';
      throw error;
    });
    return fileSchema.parse(JSON.parse(text));
  }

  private async write(entries: Entries): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true });
    const beside = `${this.path}.new`;
    await writeFile(beside, `${JSON.stringify(entries, null, 2)}\n`, { mode: 0o600 });
    await chmod(beside, 0o600);
    await rename(beside, this.path);
  }
}

function hashOf(secret: string, salt: Buffer, { N, r, p }: ScryptCost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // The same letters typed on two keyboards are the same secret.
    const text = secret.normalize('NFKC');
    scrypt(text, salt, HASH_BYTES, { N, r, p, maxmem: 256 * N * r }, (error, hash) =>
      error ? reject(error) : resolve(hash),
    );
  });
}
