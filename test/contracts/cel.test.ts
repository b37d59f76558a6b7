import { createRuleEngine } from '#adapters/cel/rule-engine.ts';
import { ruleEngineContract } from './rule-engine-contract.ts';

ruleEngineContract('CEL', createRuleEngine);
