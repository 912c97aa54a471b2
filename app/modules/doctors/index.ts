export * from './rules/slot-days';
export * from './schema';
