import { expect, test } from 'vitest';

// Who removes or renames one of these breaks somebody's program: it belongs in the changelog.
const surface: Readonly<Record<string, readonly string[]>> = {
  '@onbehalf/core': [
    'OnBehalfError',
    'aesGcmVault',
    'apiKey',
    'basic',
    'bearerToken',
    'createOnBehalf',
    'defineAction',
    'defineApp',
    'flowIdOf',
    'isLoopback',
    'isOnBehalfError',
    'logEntry',
    'memoryStore',
    'none',
    'oauth2',
    'providerError',
    'providerMessage',
    'rateLimited',
    'retryAfter',
    'scopeRequired',
    'scrub',
    'strictRequest',
    'unwrap',
  ],
  '@onbehalf/core/testing': [
    'adapterKit',
    'createTestOnBehalf',
    'providerKit',
    'referenceProviders',
    'storeKit',
    'testProvider',
  ],
  '@onbehalf/server': ['createHandler', 'trustLinkHolder'],
  '@onbehalf/server/node': ['nodeListener', 'serve', 'serveLocally'],
  '@onbehalf/store-sql': ['sqliteStore'],
  '@onbehalf/github': ['github'],
  '@onbehalf/ai-sdk': ['toAISDKTools'],
  '@onbehalf/langchain': ['toLangChainTools'],
  '@onbehalf/openai': [
    'handleFunctionCalls',
    'handleToolCalls',
    'toOpenAIResponsesTools',
    'toOpenAITools',
  ],
};

test.for(Object.keys(surface))('%s exports what it promises, and nothing else', async (name) => {
  const module = (await import(name)) as object;
  expect(Object.keys(module).toSorted()).toEqual(surface[name]);
});
