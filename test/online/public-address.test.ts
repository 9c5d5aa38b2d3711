import assert from 'node:assert/strict';
import { isPublicAddress } from '../../server/online/public-address.ts';

describe('a public address', () => {
  for (const address of ['8.8.8.8', '1.0.0.1', '100.63.255.255', '100.128.0.0', '172.15.255.255', '172.32.0.0', '169.253.255.255', '223.255.255.255', '2a00:1450:4001:80b::200e', '2001:4860:4860::8888', '64:ff9b::8.8.8.8', '64:ff9b::808:808']) {
    it(`is ${address}`, () => assert.ok(isPublicAddress(address)));
  }

  const others: Record<string, readonly string[]> = {
    unspecified: ['0.0.0.0', '0.1.2.3', '::'],
    loopback: ['127.0.0.1', '127.255.255.255', '::1'],
    private: ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd12:3456::1', 'fec0::1'],
    'link-local': ['169.254.1.1', 'fe80::1', 'fe80::1%eth0', 'fe80::1%1'],
    'metadata of a cloud': ['169.254.169.254', '168.63.129.16', '100.100.100.200', '192.0.0.192', 'fd00:ec2::254'],
    shared: ['100.64.0.1', '100.127.255.255'],
    multicast: ['224.0.0.1', '239.255.255.255', 'ff02::1'],
    reserved: ['240.0.0.1', '255.255.255.255', '192.0.2.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '3fff::1', '100::1', '4000::1'],
    'another one in disguise': ['::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:10.0.0.1', '::127.0.0.1', '64:ff9b::127.0.0.1', '64:ff9b::a00:1', '64:ff9b::a9fe:a9fe', '64:ff9b:1::1', '2002:7f00:1::', '2001:0:1::1'],
    'no address': ['', 'localhost', '127.1', '0x7f000001', '2130706433', '8.8.8.8 ', '8.8.8', '[::1]'],
  };
  for (const [kind, addresses] of Object.entries(others)) {
    for (const address of addresses) it(`is not “${address}”, which is ${kind}`, () => assert.ok(!isPublicAddress(address)));
  }
});
