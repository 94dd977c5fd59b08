export { type AdapterCase, adapterKit } from './adapter-kit.ts';
export type {
  AdapterAnswer,
  AdapterCall,
  AdapterDefinition,
  AdapterDriver,
} from './adapter-kit/driver.ts';
export { type StoreCase, storeKit } from './store-kit.ts';
export { createTestOnBehalf } from './test-onbehalf.ts';
