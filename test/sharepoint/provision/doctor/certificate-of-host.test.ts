import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';

import { certificateOfHost } from '../../../../sharepoint/provision/doctor/certificate-of-host';
import { newCertificate } from '../../../bot/certificates';

let server: Server;
let address: string;
beforeAll(async () => {
  const { key, certificate } = newCertificate();
  server = createServer({ key, cert: certificate });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
const close = (): Promise<void> => new Promise((resolve) => void server.close(() => resolve()));

test('given a host with a certificate of its own for a day, it is not trusted, and says why and for how long', async () => {
  expect(await certificateOfHost(`${address}/live`)).toEqual({ problem: 'DEPTH_ZERO_SELF_SIGNED_CERT', daysLeft: 0 });
});

test('given a host that does not answer, there is none', async () => {
  await close();
  expect(await certificateOfHost(address)).toBeUndefined();
});
