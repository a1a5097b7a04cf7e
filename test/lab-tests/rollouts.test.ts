import { describeLab } from './describe-lab.ts';
import { testFlux } from './test-flux.ts';
import { testRolloutCommand } from './test-rollout-command.ts';
import { testRollouts } from './test-rollouts.ts';

describeLab('rollouts on a real control plane of three nodes', testRollouts, testRolloutCommand, testFlux);
