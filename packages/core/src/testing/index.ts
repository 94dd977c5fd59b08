export { type AdapterCase, adapterKit } from './adapter-kit.ts';
export type {
  AdapterAnswer,
  AdapterCall,
  AdapterDefinition,
  AdapterDriver,
} from './adapter-kit/driver.ts';
export { type OpenStore, sharedStoreKit, type StoreCase, storeKit } from './store-kit.ts';
export {
  createTestOnBehalf,
  type FakeConnection,
  type RecordedCall,
  type Responder,
  type TestConnections,
  type TestEntity,
  type TestOnBehalf,
} from './test-onbehalf.ts';
export { type ProviderCase, providerKit, testProvider } from './provider-kit.ts';
export type { ProviderAnswer, ProviderKitOptions } from './provider-kit/options.ts';
export type { ProviderCaseResult, ProviderReport } from './provider-kit/report.ts';
export { referenceProviders, type ReferenceProvider } from './provider-kit/reference.ts';
export { type SchemaConsumer, schemaProblems } from './schema-rules.ts';
