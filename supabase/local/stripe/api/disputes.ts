import { type Stripe } from 'stripe';
import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { notFound } from '../http/errors.ts';
import { page } from '../http/lists.ts';
import {
  type AllOf,
  type Filters,
  flag,
  ignored,
  mergeMetadata,
  metadata,
  text,
  v1,
  v1List,
} from '../http/params.ts';
import { changeEvidence, closeDispute, type DisputeRow } from '../payments/disputes.ts';
import { type Tx } from '../store/store.ts';

function requireDispute(tx: Tx, id: string | undefined, account: string | null): DisputeRow {
  const row = tx.get('disputes', id ?? '');
  if (!row || row.account !== account) throw notFound('dispute', id ?? '', 'dispute');
  return row;
}

const retrieve = endpoint({
  method: 'GET',
  path: '/v1/disputes/:id',
  params: v1({}),
  run: ({ tx, path, account }) => requireDispute(tx, path.id, account).object,
});

const update = endpoint({
  method: 'POST',
  path: '/v1/disputes/:id',
  params: v1({
    // Only texts: files and the networks' own programmes are not stood in for.
    evidence: z.record(z.string(), z.string()).optional(),
    intended_submission_method: ignored,
    metadata: metadata.optional(),
    submit: flag.optional(),
  } satisfies AllOf<Stripe.DisputeUpdateParams>),
  run({ tx, params, path, account }) {
    const row = requireDispute(tx, path.id, account);
    return changeEvidence(tx, row, {
      evidence: params.evidence ?? {},
      // Stripe submits what it is given unless told to keep it.
      submit: params.submit ?? params.evidence !== undefined,
      metadata: mergeMetadata(row.object.metadata, params.metadata),
    });
  },
});

const close = endpoint({
  method: 'POST',
  path: '/v1/disputes/:id/close',
  params: v1({}),
  run: ({ tx, path, account }) => closeDispute(tx, requireDispute(tx, path.id, account), 'lost'),
});

const list = endpoint({
  method: 'GET',
  path: '/v1/disputes',
  params: v1List({
    charge: text().optional(),
    payment_intent: text().optional(),
  } satisfies Filters<Stripe.DisputeListParams>),
  run: ({ tx, params, account }) =>
    page(tx, {
      table: 'disputes',
      url: '/v1/disputes',
      account,
      params,
      matches: ({ object }) =>
        (params.charge === undefined || object.charge === params.charge) &&
        (params.payment_intent === undefined || object.payment_intent === params.payment_intent),
      show: (row) => row.object,
    }),
});

export const disputes = [list, retrieve, update, close];
