import { type Stripe } from 'stripe';
import { emit } from '../events.ts';
import { newId } from '../store/ids.ts';
import { type Tx } from '../store/store.ts';
import { type Tables } from '../store/tables.ts';

export type NewCustomer = {
  email: string | null;
  name: string | null;
  phone?: string | null;
  description?: string | null;
  metadata?: Record<string, string>;
  locales?: string[];
};

export function createCustomer(tx: Tx, account: string | null, options: NewCustomer): Tables['customers'] {
  const object = {
    id: newId('cus', 14),
    object: 'customer',
    address: null,
    balance: 0,
    created: tx.now,
    currency: null,
    default_source: null,
    delinquent: false,
    description: options.description ?? null,
    discount: null,
    email: options.email,
    invoice_prefix: null,
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: options.metadata ?? {},
    name: options.name,
    next_invoice_sequence: 1,
    phone: options.phone ?? null,
    preferred_locales: options.locales ?? [],
    shipping: null,
    tax_exempt: 'none',
    test_clock: null,
  } satisfies Stripe.Customer;
  const row = tx.insert('customers', { id: object.id, account, object, extra: { deleted: false, cash: {} } });
  emit(tx, 'customer.created', object, { account });
  return row;
}
