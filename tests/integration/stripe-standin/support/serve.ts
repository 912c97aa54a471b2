import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { createStripe } from '../../../../supabase/local/stripe/index.ts';
import { secretKey } from './harness.ts';

/** A stand-in in a process of its own, to be killed: `serve.ts <folder>`; writes its port on the first line. */
const server = createServer((request, response) => standIn.handler(request, response));
const standIn = createStripe({
  dir: process.argv[2] ?? '',
  secretKey,
  baseUrl: 'http://127.0.0.1:1',
  webhooks: [{ url: 'http://127.0.0.1:1/nowhere', secret: 'whsec_x' }],
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
