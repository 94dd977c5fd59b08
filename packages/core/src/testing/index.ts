export { createTestOnBehalf } from './test-onbehalf.ts';
