/**
 * Graph:    none
 * Scenario: Neo4j gives up and leaves a log
 * Result:   the reason in it, without the trace
 */
import { expect, test } from 'vitest';
import { reasonIn } from '../../../src/neo4j/localNeo4j.ts';

test('the deepest cause of a trace', () => {
  // As Neo4j 5.26 writes it when another one holds the store.
  const log = `2026-01-01 10:00:00.000+0000 INFO  Starting...
2026-01-01 10:00:01.000+0000 ERROR Failed to start Neo4j on dbms. ["127.0.0.1:7474"]
java.lang.RuntimeException: Error starting Neo4j database server at /data/neo4j/data/databases
\tat org.neo4j.graphdb.facade.DatabaseManagementServiceFactory.startDatabaseServer(DatabaseManagementServiceFactory.java:295)
Caused by: org.neo4j.kernel.lifecycle.LifecycleException: Component failed to initialize.
\tat org.neo4j.kernel.lifecycle.LifeSupport$LifecycleInstance.init(LifeSupport.java:365)
Caused by: org.neo4j.io.locker.FileLockException: Lock file has been locked by another process: /data/neo4j/data/databases/store_lock.
\t... 14 more
2026-01-01 10:00:01.100+0000 INFO  Neo4j Server shutdown initiated by request`;
  expect(reasonIn(log.split('\n'))).toBe(
    'FileLockException: Lock file has been locked by another process: /data/neo4j/data/databases/store_lock.',
  );
});

test('else the last error, else nothing', () => {
  expect(reasonIn(['2026-01-01 10:00:00.000+0000 ERROR Out of disk', 'more'])).toBe('Out of disk');
  expect(reasonIn(['2026-01-01 10:00:00.000+0000 INFO  Starting...'])).toBeNull();
});
