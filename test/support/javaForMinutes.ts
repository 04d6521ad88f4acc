/**
 * The environment of a Neo4j that lives for minutes: Java compiles quickly and not well. What its second compiler gains is won
 * back in hours; in a run of the tests it takes half of the processors' time.
 */
export const JAVA_FOR_MINUTES = { JDK_JAVA_OPTIONS: '-XX:TieredStopAtLevel=1' } as const;
