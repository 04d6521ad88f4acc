/**
 * What subscriptions to something that is worked out are made of: the present state, then each real change.
 *
 *     journal grows ─▶ each new revision (too many: the newest) ─▶ the state ─▶ as before? nothing : an event
 *
 * The generator works only when its reader asks for the next event. A slow reader so gets fewer events, each about the
 * newest state, and nothing queues up.
 */
import type { GraphView } from '../graph/index/graphView.ts';
import type { JournalRow } from '../graph/safetyGraph.ts';
import type { LiveSource, RequestContext } from './context.ts';
import type { FindingsChangeCause } from './types.generated.ts';

/** New revisions that are looked at one by one, so that each event names its write. Beyond: the newest alone. */
const MAXIMUM_STEPS = 16;

/** Without a write the state is worked out anew after this long: validities end by themselves, by the day or hour. */
const TIME_MILLISECONDS = 60_000;

/** An event. */
export interface LiveChange<State> {
  readonly cause: FindingsChangeCause;
  readonly entry: JournalRow | null;
  readonly writes: number;
  /** Null: the first. */
  readonly before: State | null;
  readonly after: State;
}

export async function* liveChanges<State extends { readonly view: GraphView }>({
  context,
  live,
  first,
  stateAt,
  isSame,
}: {
  context: RequestContext;
  live: LiveSource;
  first: State;
  /** @param at An instant in ms since 1970. */
  stateAt: (at: { readonly view: GraphView; readonly validAt: number }) => Promise<State>;
  isSame: (left: State, right: State) => boolean;
}): AsyncGenerator<LiveChange<State>> {
  const { watch, signal, now } = live;
  let last = first;
  yield { cause: 'PRESENT_STATE', entry: null, writes: 0, before: null, after: last };
  while (!signal.aborted) {
    const newest = await watch.next({ after: last.view, milliseconds: TIME_MILLISECONDS, signal });
    if (signal.aborted) return;
    for (const view of newest === null ? [last.view] : stepsBetween(last.view, newest)) {
      const before = last;
      const validAt = now().getTime();
      const after = await stateAt({ view, validAt });
      last = after;
      if (signal.aborted) return;
      if (view.index !== before.view.index) {
        yield { cause: 'PRESENT_STATE', entry: null, writes: 0, before, after };
        continue;
      }
      if (isSame(before, after)) continue;
      const writes = view.revision - before.view.revision;
      // Did the write do it, or the time that has passed since?
      const passed = writes === 0 ? after : await stateAt({ view: before.view, validAt });
      if (!isSame(before, passed)) yield { cause: 'TIME', entry: null, writes: 0, before, after: passed };
      if (isSame(passed, after)) continue;
      const cause = writes === 1 ? 'WRITE' : 'SEVERAL_WRITES';
      const entry = writes === 1 ? await entryAt(context, view.revision) : null;
      yield { cause, entry, writes, before: passed, after };
    }
  }
}

/** One by one where they are few and of one journal. */
function stepsBetween(last: GraphView, newest: GraphView): GraphView[] {
  const count = newest.revision - last.revision;
  if (newest.index !== last.index || count > MAXIMUM_STEPS) return [newest];
  return Array.from({ length: count }, (_, position) => newest.at(last.revision + position + 1));
}

async function entryAt({ graph }: RequestContext, revision: number): Promise<JournalRow | null> {
  const { rows } = await graph.journal({ first: 1, after: revision - 1 });
  return rows[0] ?? null;
}
