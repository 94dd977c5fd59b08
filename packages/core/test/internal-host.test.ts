import { describe, expect, test } from 'vitest';

import { isInternal } from '../src/transport/internal-host.ts';

/** As a program gets it: the parser has read every notation. */
const hostOf = (host: string): string => new URL(`https://${host}/`).hostname;

describe('is no host of the internet', () => {
  test.each([
    'localhost',
    'LOCALHOST.',
    'db.localhost',
    'vault',
    'printer.local',
    'metadata.google.internal',
    'kubernetes.default.svc',
    'router.home.arpa',
    '0.0.0.0',
    '10.0.0.1',
    '10.255.255.255',
    '100.64.0.1',
    '100.127.255.255',
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '169.254.169.254',
    '0xa9fea9fe',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.192',
    '192.168.1.1',
    '198.18.0.1',
    '198.19.255.255',
    '224.0.0.1',
    '255.255.255.255',
    '[::]',
    '[::1]',
    '[::ffff:10.0.0.1]',
    '[::ffff:a9fe:a9fe]',
    '[::127.0.0.1]',
    '[64:ff9b::10.0.0.1]',
    '[64:ff9b:1::1]',
    '[2002:0a00:0001::1]',
    '[2002:7f00:1::]',
    '[2001:0:4136:e378:8000:63bf:3fff:fdd2]',
    '[2001:db8::1]',
    '[fc00::1]',
    '[fd12:3456:789a::1]',
    '[fe80::1]',
    '[fec0::1]',
    '[ff02::1]',
    '[100::1]',
  ])('%s', (host) => {
    expect(isInternal(hostOf(host))).toBe(true);
  });
});

describe('is one', () => {
  test.each([
    'api.example.com',
    'localhost.example.com',
    'internal.example.com',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '126.255.255.255',
    '128.0.0.1',
    '169.253.255.255',
    '172.15.255.255',
    '172.32.0.0',
    '192.0.1.1',
    '192.167.255.255',
    '198.17.255.255',
    '198.20.0.0',
    '223.255.255.255',
    '[2606:4700::1111]',
    '[2001:4860:4860::8888]',
    '[2a00:1450::1]',
    '[64:ff9b::8.8.8.8]',
    '[2002:0808:0808::1]',
    '[::ffff:8.8.8.8]',
  ])('%s', (host) => {
    expect(isInternal(hostOf(host))).toBe(false);
  });
});
