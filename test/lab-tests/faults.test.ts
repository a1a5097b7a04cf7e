import { describeLab } from './describe-lab.ts';
import { testFaults } from './test-faults.ts';
import { testIssuers } from './test-issuers.ts';

describeLab('faults on a real control plane of three nodes', testIssuers, testFaults);
