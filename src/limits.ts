/** What one request may ask for: every limit with its number and its reason. The README prints this table. */
import { MAXIMUM_MEMBERS } from '../graph/baseline/members.ts';
import { FAULT_TREE_THREAD_LIMITS } from '../graph/faultTreeThreads/threadPool.ts';
import { SEARCH_VISITS } from '../graph/impact/leastCost/solve.ts';
import { MAXIMUM_WEIGHT } from '../graph/impact/leastCost/weights.ts';
import { INGEST_LIMITS } from '../graph/ingest/limits.ts';
import { REPORT_CACHE_LIMITS } from '../graph/reportCache.ts';
import { MOST_REWORDED } from '../graph/safetyGraph.ts';
import { MAXIMUM_OVERLAY_ITEMS } from '../graph/whatIf/overlay.ts';
import { MAXIMUM_HITS } from '../resolvers/artifact.ts';
import { MAXIMUM_REASONS } from '../resolvers/assessChange.ts';
import { MAXIMUM_COMMENT } from '../resolvers/comment.ts';
import { MAXIMUM_WEIGHED, MAXIMUM_WITNESSES } from '../resolvers/impact.ts';
import { MAXIMUM_PAGE } from '../resolvers/page.ts';
import { MAXIMUM_TRACE } from '../resolvers/trace.ts';

/** A limit of the API. */
export interface Limit {
  readonly value: number;
  readonly unit: string;
  /** Why there is one, and why this number. */
  readonly reason: string;
}

export const LIMITS = {
  bodyBytes: {
    value: 64 * 1024 * 1024,
    unit: 'bytes of a request body',
    reason:
      'A batch is held in memory and written in one transaction. 10,000 artifacts with 30,000 links are about 8 MiB; more than 64 MiB goes in several batches that share `import`.',
  },
  receiveMilliseconds: {
    value: 120_000,
    unit: 'milliseconds to receive a request',
    reason: 'A client that sends slowly must not hold a connection for ever. 64 MiB in two minutes is 4.5 Mbit/s.',
  },
  readMilliseconds: {
    value: 45_000,
    unit: 'milliseconds to read',
    reason:
      'Queries end by themselves before most proxies give up. Writes are not cut off: nobody would know whether they were written.',
  },
  page: {
    value: MAXIMUM_PAGE,
    unit: 'nodes on a page (`first`)',
    reason: 'About a megabyte and a tenth of a second with contents; the next page is one request away.',
  },
  nodes: {
    value: 100_000,
    unit: 'nodes in all lists of an answer',
    reason:
      'Lists within lists multiply: three of 1000 would be a thousand million. A hundred thousand is a large report with every link of every item, in about a second.',
  },
  hits: {
    value: MAXIMUM_HITS,
    unit: 'artifacts that hold the words of `filter.text`',
    reason: 'A list that left some of them out would look complete; one more word finds fewer.',
  },
  reworded: {
    value: MOST_REWORDED,
    unit: 'versions that had other words then (`filter.text` with `at.revision`)',
    reason:
      'The full-text index knows the words of now. Metadata that was amended since is read and searched one by one: one to two seconds for so many.',
  },
  witnesses: {
    value: MAXIMUM_WITNESSES,
    unit: 'ways into one item (`witnesses(first)`)',
    reason: 'Their number grows with the product of the ways into each step; a hundred is more than anybody reads.',
  },
  weighed: {
    value: MAXIMUM_WEIGHED,
    unit: 'items that are ordered by weight (`items(orderBy: WEIGHT)`)',
    reason: 'The weight of each is read before the first page: ten statements. A filter narrows a longer report.',
  },
  trace: {
    value: MAXIMUM_TRACE,
    unit: 'artifacts that a trace visits (`trace(budget)`)',
    reason:
      'Some three seconds of work: 48,000 took 1.1. What was cut would not be the same set from both ends, so it is refused.',
  },
  comment: {
    value: MAXIMUM_COMMENT,
    unit: 'characters of a comment',
    reason: 'Some five pages. What is longer is a document, and belongs behind a digest.',
  },
  overlay: {
    value: MAXIMUM_OVERLAY_ITEMS,
    unit: 'operations, artifacts and links in an overlay (`whatIf`)',
    reason:
      'It is worked out while the request waits and no other one is served. What is larger is an import, and belongs into a graph of its own.',
  },
  reasons: {
    value: MAXIMUM_REASONS,
    unit: 'items that decide a verdict (`assessChange.because(first)`)',
    reason: 'Each is explained by its shortest way in; all of them are in the report.',
  },
  members: {
    value: MAXIMUM_MEMBERS,
    unit: 'members of a baseline that is made (`createBaseline`)',
    reason: 'They are one transaction and one journal entry, all or nothing; a baseline may include baselines.',
  },
  keptReports: REPORT_CACHE_LIMITS.reports,
  keptReportBytes: REPORT_CACHE_LIMITS.bytes,
  keptReportMilliseconds: REPORT_CACHE_LIMITS.milliseconds,
  depth: {
    value: 20,
    unit: 'levels of fields',
    reason:
      'The deepest thing worth asking for (impact, items, witness, artifacts, their links, the far ends, their versions) has 14 levels; fragments count as one each.',
  },
  aliases: {
    value: 60,
    unit: 'aliases in an operation',
    reason: 'An alias repeats a field. Enough to ask for sixty artifacts by id at once; longer lists have filters.',
  },
  directives: {
    value: 50,
    unit: 'directives in an operation',
    reason: '@include and @skip on the parts of a generated query; more is an attack on the validator.',
  },
  tokens: {
    value: 15_000,
    unit: 'tokens in a document',
    reason:
      'Every field of every type is 3,000 tokens. Data belongs into variables, which do not count: a large batch as literals is refused.',
  },
  cost: {
    value: 2_000_000,
    unit: 'field values by estimate (fields times the `first` around them, where it is a literal)',
    reason:
      'Refuses before anything is read what the budget of nodes would stop on the way: 1000 items with 50 fields and 100 links each are 1.2 million.',
  },
  planWeight: {
    value: MAXIMUM_WEIGHT,
    unit: 'as a weight of a plan (`leastCost(weights)`)',
    reason: 'In hours it is more than a century: a slip of the pen.',
  },
  planVisits: {
    value: SEARCH_VISITS,
    unit: 'conditions looked at in search of a cheaper plan',
    reason:
      'About a second. A number and not a time, so that the plan is the same on every machine; what was not looked at shows as `gap`.',
  },
  idLength: {
    value: INGEST_LIMITS.idLength,
    unit: 'characters of an id',
    reason: 'It is a key and is in every answer.',
  },
  titleLength: {
    value: INGEST_LIMITS.titleLength,
    unit: 'characters of a title',
    reason: 'One line that people read.',
  },
  jsonBytes: {
    value: INGEST_LIMITS.jsonBytes,
    unit: 'bytes of a content or metadata as UTF-8 JSON',
    reason: 'Larger things belong behind a digest.',
  },
  retirements: {
    value: INGEST_LIMITS.retirements,
    unit: 'artifacts and links in one `retire`',
    reason:
      'It is for what people recorded by hand, a thousand is more than anybody looks through. A tool replaces what it says.',
  },
  stopMilliseconds: {
    value: 30_000,
    unit: 'milliseconds for what is under way when the service is stopped',
    reason:
      'The largest batch is written in about half of it. What takes longer hangs, most likely Neo4j; a write that got no answer is in the graph as a whole or not at all.',
  },
  faultTreeThreads: FAULT_TREE_THREAD_LIMITS.threads,
  faultTreeWaiting: FAULT_TREE_THREAD_LIMITS.waiting,
  faultTreeIdleMilliseconds: FAULT_TREE_THREAD_LIMITS.idleMilliseconds,
  subscriptions: {
    value: 50,
    unit: 'subscriptions of one instance at one time',
    reason:
      'After each write the findings are worked out anew for each of them, in turn with everything else. Fifty dashboards and pipelines; more share one, or ask another instance.',
  },
  streamBodyBytes: {
    value: 1024 * 1024,
    unit: 'bytes of the request body of a subscription',
    reason: 'A document and a few variables; nobody writes over it.',
  },
  heartbeatMilliseconds: {
    value: 15_000,
    unit: 'milliseconds of silence before a subscription sends a sign of life',
    reason: 'Proxies close connections on which nothing came for a minute, some for half of one.',
  },
  takeMilliseconds: {
    value: 60_000,
    unit: 'milliseconds for a client to take an event of a subscription',
    reason:
      'A slow client gets fewer events, each about the newest state; one that takes nothing for a minute is gone, and its place is free for others.',
  },
} as const satisfies Record<string, Limit>;
