export * from './describe-document';
export * from './document-schema';
export * from './errors';
export * from './rules/payment-state';
export * from './schema';
