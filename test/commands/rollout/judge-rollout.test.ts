import { describe, expect, it } from 'vitest';
import { judgeRollout } from '../../../commands/rollout/judge-rollout.ts';
import type { RolloutSnapshot } from '../../../commands/rollout/rollout-snapshot.ts';
import {
  daemonSet,
  makeLease,
  makeLine,
  makeNode,
  makePod,
  makeSnapshot,
  now,
  revisions,
} from './make-snapshot.ts';

const judge = (changes: Partial<RolloutSnapshot>) => judgeRollout(makeSnapshot(changes), now);
const nodeOf = (changes: Partial<RolloutSnapshot>, name = 'n1') =>
  judge(changes).nodes.find(({ node }) => node === name);

describe('a rollout', () => {
  it('is complete when every agent is Ready at the newest revision', () => {
    const status = judge({});
    expect(status).toMatchObject({ complete: true, failed: false, number: 2, revision: 'b', mode: 'fast' });
    expect(status.nodes.map(({ node, stage, age, apiServer }) => [node, stage, age, apiServer])).toEqual([
      ['n1', 'loaded', 60, 'apiserver-n1'],
      ['n2', 'loaded', 60, 'apiserver-n2'],
      ['n3', 'loaded', 60, 'apiserver-n3'],
    ]);
  });

  it('is not complete while a node has the revision before', () => {
    const changes = { pods: [makePod('n1', 'a'), makePod('n2'), makePod('n3')] };
    expect(judge(changes).complete).toBe(false);
    expect(nodeOf(changes)).toMatchObject({ stage: 'nothing', revision: 'a', reason: 'still revision a' });
  });

  it('is not complete before the controller has seen the change, however Ready the pods are', () => {
    const changed = { ...daemonSet, metadata: { ...daemonSet.metadata, generation: 3 } };
    const status = judge({ daemonSet: changed });
    expect(status.complete).toBe(false);
    expect(status.problems.join()).toContain('generation 3');
  });

  it('knows the revision of an undo by its new number', () => {
    const undone = [{ ...revisions[0]!, revision: 3 }, revisions[1]!];
    expect(judge({ revisions: undone })).toMatchObject({ number: 3, revision: 'a', complete: false });
  });

  it.each([
    ['proving', 'written', 'written'],
    ['waiting', 'seen', 'the API server waits for an issuer'],
    ['rejected', 'seen', 'refused by the API server'],
    ['blocked', 'nothing', 'issuer cannot be reached'],
    ['held', 'nothing', 'held by hand'],
  ])('shows what an agent calls %s as %s', (state, stage, reason) => {
    const changes = {
      pods: [makePod('n1', 'b', false), makePod('n2'), makePod('n3')],
      logs: new Map([
        ['sync-n1-b', makeLine('proving', 'written', 9) + makeLine(state, reason, 4, 'proving')],
      ]),
    };
    expect(nodeOf(changes)).toMatchObject({ stage, state, reason, age: state === 'proving' ? 9 : 4 });
    expect(judge(changes).failed).toBe(state === 'rejected');
  });

  it('keeps the stage while the API server cannot be asked', () => {
    const log =
      makeLine('proving', 'written', 9) + makeLine('unknown', 'the API server is away', 4, 'proving');
    const changes = { pods: [makePod('n1', 'b', false)], logs: new Map([['sync-n1-b', log]]) };
    expect(nodeOf(changes)).toMatchObject({ stage: 'written', state: 'unknown' });
  });

  it('never calls a pod that is not Ready loaded, whatever its log says', () => {
    expect(nodeOf({ pods: [makePod('n1', 'b', false)] })?.stage).toBe('seen');
  });

  it('finds an API server on a node that the DaemonSet does not match', () => {
    const changes = {
      nodes: [makeNode('n1', ''), makeNode('n2'), makeNode('n3')],
      pods: [makePod('n2'), makePod('n3')],
    };
    expect(judge(changes).complete).toBe(false);
    expect(nodeOf(changes)?.reason).toContain('label it node-role.kubernetes.io/control-plane');
  });

  it('finds an API server whose host is no node at all', () => {
    const changes = { servers: [makeLease('elsewhere'), makeLease('n1')] };
    expect(judge(changes).complete).toBe(false);
    expect(nodeOf(changes, 'elsewhere')).toMatchObject({
      stage: 'nothing',
      apiServer: 'apiserver-elsewhere',
    });
  });

  it('only mentions an API server that is silent and whose node is gone', () => {
    const status = judge({ servers: [makeLease('n1'), makeLease('removed', 300)] });
    expect(status).toMatchObject({ complete: true });
    expect(status.notes.join()).toContain('removed');
    expect(judge({ servers: [makeLease('removed', 30)] }).complete).toBe(false);
  });

  it('says that a selected node has no agent', () => {
    expect(nodeOf({ pods: [makePod('n2'), makePod('n3')] })?.reason).toBe(
      'no agent has been started here yet',
    );
  });

  it('names a dead kubelet', () => {
    const leaving = makePod('n1', 'a');
    leaving.metadata!.deletionTimestamp = new Date(now);
    const changes = { nodes: [makeNode('n1', 'control-plane', 'Unknown')], pods: [leaving] };
    expect(nodeOf(changes)?.reason).toBe('node not ready: Kubelet stopped posting node status.');
  });

  it('says why a container does not start', () => {
    const pod = makePod('n1', 'b', false);
    pod.status!.containerStatuses![0]!.state = {
      waiting: { reason: 'ImagePullBackOff', message: 'Back-off pulling image' },
    };
    expect(nodeOf({ pods: [pod], logs: new Map() })?.reason).toBe('ImagePullBackOff: Back-off pulling image');
  });

  it('is not complete where there is nothing', () => {
    const status = judge({ nodes: [], pods: [], servers: [] });
    expect(status.complete).toBe(false);
    expect(status.problems.join()).toContain('matches no node');
  });
});
