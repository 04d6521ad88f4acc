/** A client that sends batches and remembers every receipt: what it was told must hold after any crash. */
import type { IngestInput, LinkInput } from '../../graph/ingest/input.ts';
import type { Random } from '../../scripts/bench/random.ts';
import type { RememberedBatch } from './violations.ts';

/** Artifacts of a batch: mostly small ones, some that take a while to write. */
const SIZES = [5, 20, 60, 60, 400];
/** Batches under way at the same time. */
const SENDERS = 3;

const INGEST = `mutation ($input: IngestInput!) {
  ingest(input: $input) { revision replayed created updated unchanged retired errors { path code message } }
}`;

interface Receipt {
  readonly revision: number;
  readonly replayed: boolean;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly retired: number;
  readonly errors: readonly unknown[];
}

interface Sent extends RememberedBatch {
  readonly input: IngestInput;
  readonly receipt: Receipt | null;
  readonly artifactIds: readonly string[];
}

export class CrashClient {
  private readonly url: string;
  private readonly random: Random;
  private readonly sent: Sent[] = [];

  constructor(url: string, random: Random) {
    this.url = url;
    this.random = random;
  }

  /** Every batch that was ever sent, in order. */
  get batches(): readonly (RememberedBatch & { readonly artifactIds: readonly string[] })[] {
    return this.sent;
  }

  /** Sends batches until the service does not answer any more; calls back at each receipt. */
  async stream(onReceipt: () => void): Promise<void> {
    await Promise.all(Array.from({ length: SENDERS }, () => this.streamOne(onReceipt)));
  }

  private async streamOne(onReceipt: () => void): Promise<void> {
    for (;;) {
      const batch = this.nextBatch();
      const position = this.sent.push(batch) - 1;
      const receipt = await this.send(batch.input).catch(() => null);
      if (receipt === null) return;
      this.remember(position, receipt);
      onReceipt();
    }
  }

  /**
   * Sends again what got no answer, and some of what did: the same key with the same body. Answers what is wrong with the
   * receipts.
   */
  async sendAgain(): Promise<string[]> {
    const problems: string[] = [];
    for (const [position, { input, receipt, source }] of this.sent.entries()) {
      if (receipt !== null && !this.random.chance(20 / this.sent.length)) continue;
      const again = await this.send(input);
      if (receipt === null) {
        this.remember(position, again);
      } else if (JSON.stringify({ ...again, replayed: receipt.replayed }) !== JSON.stringify(receipt)) {
        problems.push(`${source}: sent again it got ${JSON.stringify(again)}, first ${JSON.stringify(receipt)}`);
      } else if (!again.replayed) {
        problems.push(`${source}: sent again it was written again`);
      }
    }
    return problems;
  }

  private remember(position: number, receipt: Receipt): void {
    this.sent[position] = { ...(this.sent[position] as Sent), receipt, acknowledged: receipt.revision };
  }

  /** New artifacts in a chain that goes on from an older batch, and a second version of one of its artifacts. */
  private nextBatch(): Sent {
    const number = this.sent.length;
    const source = `crash:${number}`;
    const size = SIZES[this.random.below(SIZES.length)] as number;
    const label = `b${number}`;
    const idOf = (batch: number, position: number): string => `code:crash/${batch}-${position}`;
    const version = { label, content: { ast: `${number} of ${size}`, path: 'x'.repeat(200) } };
    const artifacts = Array.from({ length: size }, (_, position) => ({
      id: idOf(number, position),
      kind: 'CODE_UNIT' as const,
      version,
    }));
    const links: LinkInput[] = artifacts.slice(1).map(({ id }, position) => ({
      type: 'DEPENDS_ON',
      from: id,
      to: idOf(number, position),
      assurance: 'DECLARED_REVIEWED',
    }));
    const older = this.anyAcknowledged();
    if (older !== null) {
      artifacts.push({ id: idOf(older, 0), kind: 'CODE_UNIT', version });
      links.push({ type: 'DEPENDS_ON', from: idOf(number, 0), to: idOf(older, 0), assurance: 'DECLARED' });
    }
    return {
      source,
      input: { source, idempotencyKey: source, actor: 'crash test', artifacts, links },
      artifactIds: artifacts.map(({ id }) => id),
      extent: { artifacts: artifacts.length, versions: artifacts.length, links: links.length },
      receipt: null,
      acknowledged: null,
    };
  }

  private anyAcknowledged(): number | null {
    const known = this.sent.flatMap(({ receipt }, number) => (receipt === null ? [] : [number]));
    return known.length === 0 ? null : (known[this.random.below(known.length)] as number);
  }

  /** @throws when there is no receipt in the answer, or no answer. */
  private async send(input: IngestInput): Promise<Receipt> {
    const { ingest } = await this.ask<{ ingest: Receipt }>(INGEST, { input });
    if (ingest.errors.length > 0) throw new Error(`a batch was refused: ${JSON.stringify(ingest.errors)}`);
    return ingest;
  }

  async ask<Data>(document: string, variables: object = {}): Promise<Data> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: document, variables }),
    });
    const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown };
    if (errors || !data) throw new Error(`the request failed: ${JSON.stringify(errors)}`);
    return data;
  }
}
