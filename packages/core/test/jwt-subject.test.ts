import { generateKeyPairSync } from 'node:crypto';

import { jwtBearer } from '@onbehalf/core';
import { describe, expect, test } from 'vitest';

import { setMintStage } from './mint-stage.ts';

const descriptor = { tokenEndpoint: '/token' };
const KEY = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();

describe('nobody acts as somebody else by', () => {
  test.each([
    ['the key of the integration', { clientId: 'our-client', privateKey: KEY }, {}],
    ['a key of their own', undefined, { issuer: 'robot@acme.example', privateKey: KEY }],
  ])('naming a subject beside %s', async (_, integration, credentials) => {
    const stage = setMintStage(jwtBearer(descriptor), integration);
    const connecting = stage.alice.initiateConnection({
      app: 'acme',
      credentials: { ...credentials, subject: 'ceo@acme.example' },
    });
    await expect(connecting).rejects.toThrow(
      '"subject" is not needed: the token is for the issuer',
    );
    expect(stage.asked).toEqual([]);
  });

  test.each(['issuer', 'keyId', 'subject'])('a field or a capture called %s', (name) => {
    const fields = { [name]: { label: 'Who', pattern: '.+' } };
    expect(() => jwtBearer({ ...descriptor, fields })).toThrow(`"${name}" is a part`);
    const captures = { [name]: { from: name, pattern: '.+' } };
    expect(() => jwtBearer({ ...descriptor, captures })).toThrow(`"${name}" is a part`);
  });
});
